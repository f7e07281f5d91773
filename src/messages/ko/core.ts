import type { Messages } from '../make-say.ts';

/** What planning a change, reading a day or a name says. */
export const core: Messages = {
  // Days, months, locales.
  'Cannot use --months with "{page}": both say how many months':
    '--months를 "{page}"과(와) 함께 쓸 수 없습니다: 둘 다 몇 달인지를 정합니다',
  'give one of them': '하나만 주세요',
  'Cannot show a year by months: a year is one page': '한 해를 달 수로 보여 줄 수 없습니다: 한 해는 한 페이지입니다',
  'Cannot show "{text}" months: it is no number from 1 to 1200':
    '"{text}"달을 보여 줄 수 없습니다: 1부터 1200까지의 수가 아닙니다',
  'write it as 3': '3처럼 쓰세요',
  'Cannot show the year 0: a calendar begins with the year 1': '0년을 보여 줄 수 없습니다: 달력은 1년부터 시작합니다',
  'name a later one': '더 뒤의 해를 쓰세요',
  'Cannot read "{text}" as a date': '"{text}"을(를) 날짜로 읽을 수 없습니다',
  'write it as 2024-03-09': '2024-03-09처럼 쓰세요',
  'Cannot read "{text}" as a month': '"{text}"을(를) 달로 읽을 수 없습니다',
  'write it as 2026-01, 2026, this or last': '2026-01, 2026, this, last처럼 쓰세요',
  'Cannot read "{text}" as a date: the calendar has no such day':
    '"{text}"을(를) 날짜로 읽을 수 없습니다: 달력에 그런 날이 없습니다',
  'check the month and the day': '달과 날을 확인하세요',
  'Cannot read "{text}" as a date: that year has no such week':
    '"{text}"을(를) 날짜로 읽을 수 없습니다: 그해에는 그런 주가 없습니다',
  'weeks go from W01 to W52 or W53': '주는 W01부터 W52나 W53까지입니다',
  'write 2024-03-09, 2024-03, yesterday, 2w, "3 months ago", "last friday", 지난주 or "작년 12월"':
    '2024-03-09, 2024-03, 어제, 2w, "3달 전", "지난 금요일", 지난주, "작년 12월"처럼 쓰세요',
  'Cannot use locale "{text}": it is not known': '로캘 "{text}"을(를) 쓸 수 없습니다: 알 수 없는 로캘입니다',
  'give a language tag, as in en or ko-KR': 'en이나 ko-KR 같은 언어 태그를 주세요',

  // Names, slugs, fields, templates.
  'Cannot set "{text}": it is no key with a value': '"{text}"을(를) 정할 수 없습니다: 키와 값이 아닙니다',
  'write it as --set key=value': '--set key=value처럼 쓰세요',
  'Cannot set "{key}": it has a way of its own': '"{key}"을(를) --set으로 정할 수 없습니다: 다른 방법이 있습니다',
  'use {=option}': '{option}을(를) 쓰세요',
  '--publish, or leave it out for a draft': '--publish(초안은 빼고)',
  'Cannot make a file name from "{title}": it has no letter and no digit':
    '"{title}"(으)로 파일 이름을 만들 수 없습니다: 글자도 숫자도 없습니다',
  'give one with --slug <slug>': '--slug <slug>로 이름을 주세요',
  'Cannot use "{slug}" as a slug: {=why}': '"{slug}"을(를) 슬러그로 쓸 수 없습니다: {why}',
  'use --slug "{slug}"': '--slug "{slug}"을(를) 쓰세요',
  'Cannot use "{folder}" as a section: {=why}': '"{folder}"을(를) 섹션으로 쓸 수 없습니다: {why}',
  'give a folder of the blog, relative to its root': '블로그의 루트를 기준으로 블로그 안의 폴더를 주세요',
  'it is empty': '비어 있습니다',
  'it has a "/" or "\\", and a slug is one name': '"/"나 "\\"가 있는데, 슬러그는 이름 하나입니다',
  'it has control characters': '제어 문자가 있습니다',
  'some file systems have no such names': '그런 이름을 쓸 수 없는 파일 시스템이 있습니다',
  'it begins with a dot, a dash, an underscore or a blank': '점, 줄표, 밑줄, 공백으로 시작합니다',
  'it ends with a dot or a blank': '점이나 공백으로 끝납니다',
  'the name is reserved': '예약된 이름입니다',
  'it is longer than {#n} bytes': '{n}바이트보다 깁니다',
  'it is not inside the blog': '블로그 안이 아닙니다',
  'it is an absolute path': '절대 경로입니다',
  'it has a "\\"': '"\\"가 있습니다',
  'it may lead outside the blog': '블로그 밖으로 나갈 수 있습니다',
  'it has a hidden folder, or a name that ends with a dot or a blank':
    '숨은 폴더가 있거나, 점이나 공백으로 끝나는 이름이 있습니다',
  'The template "{path}" has logic ({logic}) and was not used':
    '템플릿 "{path}"을(를) 쓰지 않았습니다: 로직이 있습니다({logic})',
  'Cannot use the template "{path}": it has logic ({logic}), and nothing of a blog is run':
    '템플릿 "{path}"을(를) 쓸 수 없습니다: 블로그의 것은 아무것도 실행하지 않는데, 로직이 있습니다({logic})',
  'leave --template out: the post will look like the recent ones': '--template을 빼세요: 최근 글과 같은 모양이 됩니다',
  'the blog has no templates': '블로그에 템플릿이 없습니다',
  'Cannot find the template "{name}": the blog has none of that name':
    '템플릿 "{name}"을(를) 찾을 수 없습니다: 블로그에 그런 이름이 없습니다',
  'front matter that cannot be read': '읽을 수 없는 프런트 매터',

  // Tags.
  'blog tags lists them': '태그 목록: blog tags',
  'blog categories lists them': '카테고리 목록: blog categories',
  'blog tags --taxonomy {name} lists them': '항목 목록: blog tags --taxonomy {name}',
  'Cannot {=verb} {=noun} "{name}": no post has it': '{noun} "{name}"을(를) {verb} 수 없습니다: 쓰는 글이 없습니다',
  'the same but for case, spaces or hyphens': '대소문자, 공백, 하이픈만 다름',
  'singular and plural': '단수와 복수',
  'one letter apart': '한 글자만 다름',
  '"{tag}" looks like "{other}" ({#n} {=posts})': '"{tag}"은(는) "{other}"과(와) 비슷해 보입니다({posts} {n}개)',
  'more than {#n} of its {=what} would change': '{what}이(가) {n}개 넘게 바뀌게 됩니다',
  'it would be no post any more{=why}': '더는 글이 아니게 됩니다{why}',
  ': {=why}': ': {why}',
  'its {=field} would be {=value}': '{field}이(가) {value}이(가) 됩니다',
  'it would have no {=field}': '{field}이(가) 없게 됩니다',

  // New posts.
  'Cannot write a front matter: the sample has none': '프런트 매터를 쓸 수 없습니다: 본보기에 없습니다',
  '"{path}" is there already, and is the same post to most generators':
    '"{path}"이(가) 이미 있고, 생성기 대부분은 같은 글로 봅니다',
  '--section "{name}" is not used: {generator} keeps such a post in "{folder}"':
    '--section "{name}"을(를) 쓰지 않았습니다: {generator}은(는) 그런 글을 "{folder}"에 둡니다',
  '--bundle is not used: {generator} keeps such a post in one file':
    '--bundle을 쓰지 않았습니다: {generator}은(는) 그런 글을 파일 하나로 둡니다',
  'Cannot create "{path}": it is not a path inside the blog':
    '"{path}"을(를) 만들 수 없습니다: 블로그 안의 경로가 아닙니다',
  'give another name with --slug, or replace it with --force': '--slug로 다른 이름을 주거나, --force로 덮어쓰세요',
  'Cannot create the post: the file is there already': '글을 만들 수 없습니다: 파일이 이미 있습니다',
  '{generator} takes this file for no post': '{generator}은(는) 이 파일을 글로 보지 않습니다',
  '{generator} shows it on {day}, not on {meant}: its time zone differs':
    '{generator}은(는) {meant}이(가) 아니라 {day}에 보여 줍니다: 시간대가 다릅니다',
  '{generator} does not take it for a draft: {=why}': '{generator}은(는) 초안으로 보지 않습니다: {why}',
  'It goes live on {day}': '{day}에 나갑니다',
  '{generator} does not show it: {=why}': '{generator}은(는) 보여 주지 않습니다: {why}',

  // Publishing and holding back.
  '"{title}" is published already': '"{title}"은(는) 이미 발행했습니다',
  '"{title}" is scheduled: {=why} (--date now publishes it at once)':
    '"{title}"은(는) 예약되었습니다: {why}(--date now를 주면 바로 발행)',
  '"{title}" is scheduled: {=why}; it goes live on {when} (--date now publishes it at once)':
    '"{title}"은(는) 예약되었습니다: {why}; {when}에 나갑니다(--date now를 주면 바로 발행)',
  'without a day': '날짜 없이',
  'on {day}': '{day}에',
  'Cannot give the post the date {day}: it would be shown {=when}':
    '글의 날짜를 {day}(으)로 할 수 없습니다: {when} 나오게 됩니다',
  'write the date by hand, and publish it with --date keep': '날짜를 직접 쓰고, --date keep으로 발행하세요',
  '"{path}", the same post in another language, stays {=state}':
    '다른 언어로 된 같은 글 "{path}"은(는) 그대로입니다: {state}',
  'it would be no post, as {=why}': '글이 아니게 됩니다: {why}',
  'it would still be {=state}: {=why}': '여전히 {state}입니다: {why}',
  'Cannot {=verb} "{title}": {=why}': '"{title}"을(를) {verb} 수 없습니다: {why}',
  'give it a date: --date now': '날짜를 주세요: --date now',
  'change the line that decides by hand: blog why shows it': '정하는 줄을 직접 바꾸세요; 그 줄 보기: blog why',
  'move it out of the folder of drafts by hand': '초안 폴더 밖으로 직접 옮기세요',
  'blog why shows what decides': '무엇이 정하는지 보기: blog why',
  'change or remove "{key}" there': '그곳의 "{key}"을(를) 바꾸거나 지우세요',
  '"{title}" is a draft already': '"{title}"은(는) 이미 초안입니다',
  'its day was only in its name: blog publish --date {day} gives it back':
    '날짜가 이름에만 있었습니다: blog publish --date {day}(으)로 되살릴 수 있습니다',
  'its "{key}" was "{value}": write that again once it is published':
    '"{key}"이(가) "{value}"(이)었습니다: 발행한 뒤 다시 쓰세요',
  '"{file}" refers to it: {generator} stops there while it is a draft':
    '"{file}"이(가) 이 글을 참조합니다: 초안인 동안 {generator}이(가) 그곳에서 멈춥니다',

  // Renaming a post.
  'Cannot move the post to "{to}": that is there already': '글을 "{to}"(으)로 옮길 수 없습니다: 이미 있습니다',
  'give one of the two another name: blog mv <post> "<title>" --slug <slug>':
    '둘 가운데 하나에 다른 이름을 주세요: blog mv <post> "<title>" --slug <slug>',
  'the title is the name of the file: "{title}"': '파일의 이름이 제목입니다: "{title}"',
  'leave --alias out': '--alias를 빼세요',
  'Cannot leave a redirect: {=why}': '리다이렉트를 남길 수 없습니다: {why}',
  'Cannot leave a redirect: the site lacks {=what}': '리다이렉트를 남길 수 없습니다: 사이트에 없는 것: {what}',
  'add it, or {=otherwise}': '더하거나, {otherwise}',
  'write it under "{key}" by hand, and {=otherwise}': '"{key}" 아래에 직접 쓰고, {otherwise}',
  'Cannot leave a redirect: the configuration decides the address in a way that is not followed':
    '리다이렉트를 남길 수 없습니다: 설정이 주소를 정하는 방식을 따라갈 수 없습니다',
  'the file keeps its name, by which {generator} knows the post{=slug}':
    '파일의 이름은 그대로입니다, {generator}이(가) 그것으로 글을 압니다{slug}',
  ': --slug is not used': ': --slug는 쓰지 않았습니다',
  'its address is not looked for in other posts: the configuration decides it':
    '다른 글에서 이 글의 주소를 찾지 않았습니다: 설정이 주소를 정합니다',
  'its address /{from}/ becomes /{to}/': '주소 /{from}/이(가) /{to}/(으)로 바뀝니다',
  'its address /{from}/ becomes /{to}/ (--alias leaves a redirect)':
    '주소 /{from}/이(가) /{to}/(으)로 바뀝니다(--alias를 주면 리다이렉트를 남김)',
  'Cannot rename "{title}": under the new name it would be no post, as {=why}':
    '"{title}"의 제목을 바꿀 수 없습니다: 새 이름으로는 글이 아니게 됩니다: {why}',
  'give the file another name with --slug': '--slug로 파일에 다른 이름을 주세요',
  'Cannot give the post the title "{title}": it would read as "{other}"':
    '글에 제목 "{title}"을(를) 줄 수 없습니다: "{other}"(으)로 읽히게 됩니다',
  'write the title by hand: blog why shows where it comes from': '제목을 직접 쓰세요; 어디서 오는지 보기: blog why',
};
