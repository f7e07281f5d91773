import type { Messages } from '../make-say.ts';

/** What is said of a call, a change, the terminal. */
export const cli: Messages = {
  // Help.
  'Usage:': '사용법:',
  'Arguments:': '인수:',
  'Options:': '옵션:',
  'Commands:': '명령:',
  'Global options:': '공통 옵션:',
  'Examples:': '예:',
  '[options]': '[옵션]',
  '[command]': '[명령]',
  '<command>': '<명령>',
  '(choices: {list})': '(값: {list})',
  'Keep a blog of Markdown posts, whatever generator it is made for':
    '어떤 생성기로 만든 것이든, 마크다운 글로 된 블로그를 돌봅니다',
  'blog <command> --help tells of a command, blog help of all, and of the options\nthat all of them take':
    '명령 하나는 blog <명령> --help, 모든 명령과 공통 옵션은 blog help로 보세요',
  '{call} tells all, also of -C, --format and others': '자세한 설명, -C와 --format 같은 공통 옵션까지: {call}',
  'Write:': '쓰기:',
  'Read:': '읽기:',
  'Show:': '보이기:',
  'Care:': '돌보기:',
  'More:': '그 밖에:',
  'Choosing posts:': '글 고르기:',
  'what the posts since then are about': '그때부터 쓴 글의 태그',
  'a new post, like the others': '다른 글과 같은 모양의 새 글',
  'print the version': '버전 보기',
  'print this help': '이 도움말 보기',
  'print all commands, or all of one': '모든 명령, 또는 한 명령의 모든 것 보기',
  'the command': '명령',
  'work on the blog at <dir>, or repeat it to look at several; default: found from here upward':
    '<dir>에 있는 블로그에서 작업, 되풀이하면 여럿을 봄; 기본값: 여기부터 위로 찾음',
  'do not detect the generator: hugo, jekyll, hexo …': '생성기를 알아내지 않고 정해 줌: hugo, jekyll, hexo …',
  'time zone that decides the day of a post: Asia/Seoul': '글의 날짜를 정하는 시간대: Asia/Seoul',
  'language, months and days, first day of the week: ko-KR': '언어, 달과 요일의 이름, 한 주의 첫날: ko-KR',
  "how the answer is written; or '{{day}} {{title}}', a line a row":
    "결과를 쓰는 형식; 또는 '{{day}} {{title}}'처럼, 한 줄에 하나",
  'short for --format json': '--format json과 같음',
  'with --format paths: end each path with NUL': '--format paths에서 경로마다 NUL로 끝냄',
  'paint, also in a pipe': '파이프에서도 색을 넣음',
  'do not paint': '색을 넣지 않음',
  'print all at once, also what is longer than the terminal': '터미널보다 길어도 한꺼번에 출력',
  'never ask; what is missing is an error': '묻지 않음; 빠진 것이 있으면 오류',
  'read every post anew': '모든 글을 새로 읽음',
  'nothing on stderr but errors': '표준 오류에 오류만 내보냄',

  // Mistaken calls.
  'Cannot use both --json and {=format}': '--json과 {format}을(를) 함께 쓸 수 없습니다',
  'a --format of your own': '직접 쓴 --format',
  'leave out one of them': '둘 가운데 하나를 빼세요',
  'Cannot use -0 with this format: it separates paths':
    '이 형식에는 -0을 쓸 수 없습니다: -0은 경로를 나누는 옵션입니다',
  'add --format paths': '--format paths를 더하세요',
  '"{{" is not closed': '"{{"가 닫히지 않았습니다',
  'a field between {{ and }} is not named': '{{와 }} 사이에 필드 이름이 없습니다',
  'it has no field between {{ and }}': '{{와 }} 사이에 쓴 필드가 없습니다',
  'Cannot read the format "{format}": {=why}': '형식 "{format}"을(를) 읽을 수 없습니다: {why}',
  "write it as '{{day}} {{title}}'": "'{{day}} {{title}}'처럼 쓰세요",
  'there are no rows': '결과가 비어 있습니다',
  'the fields are {list}': '쓸 수 있는 필드: {list}',
  'Cannot write the field "{name}": the answer has none of that name':
    '필드 "{name}"을(를) 쓸 수 없습니다: 결과에 그런 이름이 없습니다',
  'name one blog with -C': '-C로 블로그 하나만 주세요',
  'Cannot use several blogs with "blog {name}": it works on one':
    '"blog {name}"에 블로그를 여럿 줄 수 없습니다: 블로그 하나를 다루는 명령입니다',
  'Cannot change several blogs with "blog {name}"': '"blog {name}"(으)로 블로그 여럿을 바꿀 수 없습니다',
  'Cannot open posts of several blogs with "blog {name}"': '"blog {name}"(으)로 블로그 여럿의 글을 열 수 없습니다',
  'Cannot write several blogs as {format}': '블로그 여럿을 {format}(으)로 쓸 수 없습니다',
  '{=hint}, or choose another format': '다른 형식을 고르거나, {hint}',
  'Cannot use the time zone "{zone}": it is not known': '시간대 "{zone}"을(를) 쓸 수 없습니다: 알 수 없는 시간대입니다',
  'name it as in Asia/Seoul or Europe/Berlin': 'Asia/Seoul이나 Europe/Berlin처럼 쓰세요',
  'Cannot use {flag}: "{call}" has no such option': '{flag}을(를) 쓸 수 없습니다: "{call}"에 그런 옵션이 없습니다',
  '{call} --help lists the options': '옵션 목록: {call} --help',
  'did you mean {=near}?': '혹시 {near}인가요?',
  'did you mean "{near}"?': '혹시 "{near}"인가요?',
  'did you mean "blog {near}"?': '혹시 "blog {near}"인가요?',
  'did you mean "{near}"? {=list}': '혹시 "{near}"인가요? {list}',
  ' or ': ' 또는 ',
  'Cannot use {flag}: its value is missing': '{flag}을(를) 쓸 수 없습니다: 값이 빠졌습니다',
  'write it as {flag} {value}': '{flag} {value}처럼 쓰세요',
  'Cannot show the help of a command: there is none of that name':
    '명령의 도움말을 볼 수 없습니다: 그런 이름의 명령이 없습니다',
  '{call} --help lists them': '명령 목록: {call} --help',
  'Cannot run "{call}": <{name}> is missing': '"{call}"을(를) 실행할 수 없습니다: "{name}"을(를) 주어야 합니다',
  'it takes {takes}: see {call} --help': '{takes}을(를) 받습니다; 도움말: {call} --help',
  'Cannot read the command line: {=why}': '명령줄을 읽을 수 없습니다: {why}',
  '{call} --help lists what it takes': '쓸 수 있는 것: {call} --help',
  'blog --help lists the commands': '명령 목록: blog --help',
  'Cannot find command "{word}"': '명령 "{word}"을(를) 찾을 수 없습니다',
  'no arguments': '인수를 받지 않습니다',
  'one argument': '인수를 하나만 받습니다',
  '{#n} arguments': '인수를 {n}개까지 받습니다',
  'put quotes around a text with blanks, or see {call} --help':
    '공백이 있는 값은 따옴표로 묶으세요; 도움말: {call} --help',
  'Cannot use "{word}": "{call}" takes {=takes}': '"{word}"을(를) 쓸 수 없습니다: "{call}"은(는) {takes}',
  'it takes {list}': '쓸 수 있는 값: {list}',
  'Cannot use {flag} "{given}": there is no such value': '{flag} "{given}"을(를) 쓸 수 없습니다: 그런 값이 없습니다',
  'Cannot write the answer of "blog {name}" as {format}: that is a format for problems':
    '"blog {name}"의 결과를 {format}(으)로 쓸 수 없습니다: 문제를 위한 형식입니다',
  'blog check --format {format} lists the problems': '문제 목록: blog check --format {format}',
  'Cannot draw the answer of "blog {name}": it has no picture':
    '"blog {name}"의 결과를 그릴 수 없습니다: 그림이 없습니다',
  'blog calendar, blog tags, blog categories and blog stats can be drawn; --format html has lists too':
    'blog calendar, blog tags, blog categories, blog stats를 그릴 수 있습니다; --format html에는 목록도 들어갑니다',
  'Cannot draw this answer: it is a list': '이 결과를 그릴 수 없습니다: 목록입니다',
  'months, years, bars, curves and clouds can be drawn; --format html has lists too':
    '달, 해, 막대, 곡선, 구름을 그릴 수 있습니다; --format html에는 목록도 들어갑니다',
  'Cannot go on: {why}': '계속할 수 없습니다: {why}',
  'this is a fault of blog itself; please report it': 'blog 자체의 잘못입니다; 알려 주세요',

  // Changes.
  'interrupted: nothing was changed': '중단했습니다: 아무것도 바꾸지 않았습니다',
  'nothing was changed': '아무것도 바꾸지 않았습니다',
  '{=files} cannot be changed as wanted': '{files}을(를) 원하는 대로 바꿀 수 없습니다',
  'nothing was changed: {=state}; --keep-going changes the other {#n}':
    '아무것도 바꾸지 않았습니다: {state}; --keep-going을 주면 나머지 {n}개를 바꿉니다',
  '{=state}. Change the other {#n}?': '{state}. 나머지 {n}개를 바꿀까요?',
  'Cannot change {=files}: there is nobody to ask': '{files}을(를) 바꿀 수 없습니다: 물어볼 사람이 없습니다',
  'add --yes to change them, or --dry-run to see them first': '--yes를 더해 바꾸거나, --dry-run으로 먼저 보세요',
  'Change this file?': '이 파일을 바꿀까요?',
  'Change these {#n} files?': '이 파일 {n}개를 바꿀까요?',
  'and {#n} more: blog check': '외 {n}개: blog check',
  'a change was interrupted, and some files may have it already: the next command that changes posts takes it back':
    '변경이 중단되었고, 일부 파일은 이미 바뀌었을 수 있습니다: 글을 바꾸는 다음 명령이 되돌립니다',
  'left as they are, since they were changed after that: {list}': '그 뒤에 바뀌었으므로 그대로 둔 파일: {list}',
  'an interrupted change was {=how} first: blog {what}': '중단된 변경을 먼저 {how}: blog {what}',
  'the blog is in {folder}: paths are relative to it': '블로그는 {folder}에 있습니다: 경로는 그곳을 기준으로 합니다',
  'other sites here, to be named with -C: {list}': '여기에 있는 다른 사이트(-C로 고를 수 있음): {list}',
  'other sites here, to be named with -C: {list} and {#n} more':
    '여기에 있는 다른 사이트(-C로 고를 수 있음): {list} 외 {n}개',

  // Pages, progress, questions.
  'until Ctrl-C': 'Ctrl-C를 누를 때까지',
  'the page names posts that are not published, and lies in the blog: do not publish it (--out names another place)':
    '페이지에 발행하지 않은 글이 있고, 페이지가 블로그 안에 있습니다: 발행하지 마세요(--out으로 다른 곳을 고를 수 있음)',
  '{#done} of {#all} files, {#seconds} s left': '파일 {all}개 가운데 {done}개, {seconds}초 남음',
  done: '끝',
  'add "{tag}"': '"{tag}" 더하기',
  Yes: '예',
  No: '아니요',
  navigate: '이동',
  select: '선택',
  'No results found': '찾은 것이 없습니다',
  'Cannot go on: the question was left without an answer': '계속할 수 없습니다: 질문에 답하지 않았습니다',

  // The process.
  'Cannot open a browser: "{command}" did not start':
    '브라우저를 열 수 없습니다: "{command}"이(가) 시작되지 않았습니다',
  'set $BROWSER, or open {target} yourself': '$BROWSER를 정하거나, {target}을(를) 직접 여세요',
  'Cannot open an editor: neither $VISUAL nor $EDITOR is set':
    '편집기를 열 수 없습니다: $VISUAL도 $EDITOR도 정해지지 않았습니다',
  'Cannot open the editor "{command}": it was not found': '편집기 "{command}"을(를) 열 수 없습니다: 찾을 수 없습니다',
  'Cannot finish editing: the editor "{command}" ended with status {status}':
    '편집을 마칠 수 없습니다: 편집기 "{command}"이(가) 상태 {status}(으)로 끝났습니다',
  'set $EDITOR to the editor to use': '$EDITOR에 쓸 편집기를 정하세요',
  'Cannot use port {#port}: {=why}': '포트 {port}을(를) 쓸 수 없습니다: {why}',
  'something else listens on it': '다른 프로그램이 쓰고 있습니다',
  'the system does not allow it': '시스템이 허락하지 않습니다',
  'leave out --port for one that is free': '--port를 빼면 비어 있는 것을 씁니다',
  'Cannot write to standard output: {=why}': '표준 출력에 쓸 수 없습니다: {why}',
  'no space is left on the device': '장치에 남은 공간이 없습니다',
  'the disk quota is used up': '디스크 할당량을 다 썼습니다',
  'the file would be too large': '파일이 너무 커집니다',
  'it is not open for writing': '쓸 수 있게 열려 있지 않습니다',
  'Cannot read standard input: {=why}': '표준 입력을 읽을 수 없습니다: {why}',
};
