import type { Messages } from '../make-say.ts';

/** What `check` finds. */
export const checks: Messages = {
  'write a day that the calendar has': '달력에 있는 날을 쓰세요',
  'the post has no day': '글에 날짜가 없습니다',
  '{generator} shows {day}': '{generator}은(는) {day}(으)로 보여 줍니다',
  'The date "{text}" does not exist: {=shown}': '날짜 "{text}"은(는) 없는 날입니다: {shown}',
  'The date "{text}" in the name does not exist': '이름에 든 날짜 "{text}"은(는) 없는 날입니다',
  'the links of {#n} more posts are not checked: mend those that are named first':
    '다른 글 {n}개의 링크는 검사하지 않았습니다: 나온 것부터 고치세요',
  '1 link to a file is': '파일로 가는 링크 1개',
  '{#n} links to files are': '파일로 가는 링크 {n}개',
  '{=links} not checked: the files are not here{=folders}':
    '{links}은(는) 검사하지 않았습니다: 파일이 여기에 없습니다{folders}',
  'The {=what} leads to "{target}": there is no such file': '{what}이(가) 가리키는 "{target}": 그런 파일이 없습니다',
  'correct the path, or add the file; capital and small letters differ':
    '경로를 고치거나 파일을 더하세요; 대문자와 소문자는 다릅니다',
  'write "{path}": capital and small letters differ': '"{path}"(으)로 쓰세요: 대문자와 소문자는 다릅니다',
  'The reference "{kind} {target}" leads nowhere: {generator} stops the build at it':
    '참조 "{kind} {target}"이(가) 가리키는 것이 없습니다: {generator}이(가) 빌드를 멈춥니다',
  'name a file of the site': '사이트에 있는 파일을 쓰세요',
  'name a post as its file is called': '글을 그 파일의 이름으로 쓰세요',
  'The file begins with a byte order mark': '파일이 바이트 순서 표식(BOM)으로 시작합니다',
  'save it as UTF-8 without a BOM': 'BOM 없는 UTF-8로 저장하세요',
  'The name says {named}, the front matter "{written}": the post is shown on {day}':
    '이름은 {named}, 프런트 매터는 "{written}"입니다: 글은 {day}에 나옵니다',
  'give both the same day, or remove one': '둘을 같은 날로 하거나, 하나를 지우세요',
  'The name has its accents or syllables taken apart (NFD)': '이름의 자모나 악센트가 풀어져 있습니다(NFD)',
  'rename it to the composed form (NFC)': '합쳐진 형태(NFC)로 이름을 바꾸세요',
  'The address "/{address}" is that of "{path}" too: only one of them is to be seen':
    '주소 "/{address}"은(는) "{path}"의 주소이기도 합니다: 하나만 보이게 됩니다',
  'give one of them another address': '하나에 다른 주소를 주세요',
  'The slug "{slug}" is that of "{path}" too': '슬러그 "{slug}"은(는) "{path}"의 것이기도 합니다',
  'give one of them another slug': '하나에 다른 슬러그를 주세요',
  'The title "{title}" is that of "{path}" too': '제목 "{title}"은(는) "{path}"의 것이기도 합니다',
  'give one of them another title': '하나에 다른 제목을 주세요',
  'The post is published: {generator} takes no notice of "{key}: {value}"':
    '글이 발행되어 있습니다: {generator}은(는) "{key}: {value}"을(를) 보지 않습니다',
  'The tags are not parted at their commas: they are read as {tags}':
    '태그가 쉼표에서 나뉘지 않습니다: {tags}(으)로 읽힙니다',
  'write them as a list: [{tags}]': '목록으로 쓰세요: [{tags}]',
  'The post has no date, as those beside it have': '옆의 글과 달리 날짜가 없습니다',
  'add a date to its front matter': '프런트 매터에 날짜를 더하세요',
  '{generator} takes a time without an offset for UTC': '{generator}은(는) 오프셋이 없는 시각을 UTC로 봅니다',
  'the site is in {=zone}': '사이트의 시간대는 {zone}입니다',
  'The date "{written}" is shown as {day}: {=why}': '날짜 "{written}"이(가) {day}(으)로 나옵니다: {why}',
  'write the offset of the site behind the time, as in 23:30:00 +0900':
    '시각 뒤에 사이트의 오프셋을 쓰세요, 23:30:00 +0900처럼',
  'The tag "{tag}" ({#n}) looks like {others}: {=why}': '비슷해 보이는 태그 "{tag}" ({n}), {others}: {why}',
  'use "{tag}" throughout; blog tags similar lists all of them':
    '어디서나 "{tag}"을(를) 쓰세요; 모두 보기: blog tags similar',
  'The file is no post: {=why}': '파일이 글이 아닙니다: {why}',
  'rename or complete it, or move it elsewhere': '이름을 바꾸거나 빠진 것을 채우거나, 다른 곳으로 옮기세요',
  'The draft is older than a year: its last date is {day}': '초안이 한 해를 넘었습니다: 마지막 날짜는 {day}입니다',
  'finish it, or give it a new date': '마저 쓰거나, 새 날짜를 주세요',
  'The language "{code}" is none of the site: it has {list}':
    '언어 "{code}"은(는) 사이트에 없습니다: 사이트의 언어는 {list}입니다',
  'configure the language, or correct its code': '언어를 설정하거나, 코드를 고치세요',
  'The key "{key}" stands more than once: {=what}': '키 "{key}"이(가) 여러 번 나옵니다: {what}',
  'the last one wins': '마지막 것이 쓰입니다',
  '{generator} drops the post': '{generator}이(가) 글을 뺍니다',
  '{generator} stops the build': '{generator}이(가) 빌드를 멈춥니다',
};
