import type { Messages } from '../make-say.ts';

/** What the disk, the settings and the record of changes say. */
export const store: Messages = {
  // Opening a blog.
  'Cannot open "{path}": {=why}': '"{path}"을(를) 열 수 없습니다: {why}',
  'Cannot open "{path}": it is no folder': '"{path}"을(를) 열 수 없습니다: 폴더가 아닙니다',
  'name the folder of the blog with -C': '-C로 블로그의 폴더를 주세요',
  'the generators are {list}': '생성기는 {list}입니다',
  'Cannot use the generator "{name}": it is not known': '생성기 "{name}"을(를) 쓸 수 없습니다: 알 수 없는 생성기입니다',
  'Cannot read the configuration: {=why}': '설정을 읽을 수 없습니다: {why}',
  'Cannot read the configuration: it is larger than 1 MB': '설정을 읽을 수 없습니다: 1MB보다 큽니다',
  'Cannot use the glob "{glob}" of the configuration: it matches in too many ways':
    '설정의 글롭 "{glob}"을(를) 쓸 수 없습니다: 맞는 방법이 너무 많습니다',
  'write several simple globs': '간단한 글롭 여럿으로 쓰세요',
  'Cannot use the settings: {=why}': '설정값을 쓸 수 없습니다: {why}',
  '"{key}" is no setting': '"{key}"은(는) 설정값이 아닙니다',
  'the settings are {list}': '설정값은 {list}입니다',
  '"{key}" has a value of another kind': '"{key}"의 값이 다른 종류입니다',
  '"{name}" is no generator': '"{name}"은(는) 생성기가 아닙니다',
  '"{zone}" is no time zone': '"{zone}"은(는) 시간대가 아닙니다',
  'name it as in "Asia/Seoul"': '"Asia/Seoul"처럼 쓰세요',
  '"{day}" begins no week': '"{day}"은(는) 한 주의 첫날이 될 수 없습니다',
  'write mon, sun or sat': 'mon, sun, sat 가운데 하나를 쓰세요',
  '"{glob}" matches in too many ways': '"{glob}"에 맞는 방법이 너무 많습니다',
  'a glob of "posts" leads out of the blog': '"posts"의 글롭이 블로그 밖으로 나갑니다',
  'write globs below the blog, as in "notes/**/*.md"': '"notes/**/*.md"처럼 블로그 아래의 글롭을 쓰세요',
  'write a list of globs': '글롭의 목록을 쓰세요',
  'write the spelling to use, and a list of the others': '쓸 표기와, 다른 표기의 목록을 쓰세요',
  'write one value': '값 하나를 쓰세요',

  // Files.
  'The file is left out: {=why}': '파일을 뺐습니다: {why}',
  'The {=what} is left out: it is a link that leads out of the blog':
    '{what}을(를) 뺐습니다: 블로그 밖으로 나가는 링크입니다',
  'copy the {=what} into the blog': '{what}을(를) 블로그 안으로 복사하세요',
  'Cannot list the folder: {=why}': '폴더를 볼 수 없습니다: {why}',
  'Cannot read the file: {=why}': '파일을 읽을 수 없습니다: {why}',
  'it is no regular file': '일반 파일이 아닙니다',
  'it is a link that leads nowhere': '가리키는 것이 없는 링크입니다',
  'permission denied': '권한이 없습니다',
  'the operation is not permitted': '허용되지 않은 동작입니다',
  'there is no such file or folder': '그런 파일이나 폴더가 없습니다',
  'a part of the path is no folder': '경로의 일부가 폴더가 아닙니다',
  'it is a folder': '폴더입니다',
  'the links go in a circle': '링크가 돌고 돕니다',
  'the name is too long': '이름이 너무 깁니다',
  'the disk is full': '디스크가 가득 찼습니다',
  'the disk is read-only': '디스크가 읽기 전용입니다',
  'the disk reports an error': '디스크에서 오류가 났습니다',
  'too many files are open': '열린 파일이 너무 많습니다',
  'it exists already': '이미 있습니다',
  'it cannot be read': '읽을 수 없습니다',
  'it is UTF-16': 'UTF-16입니다',
  'save it as UTF-8': 'UTF-8로 저장하세요',
  'The file is not UTF-8: some characters cannot be read': '파일이 UTF-8이 아닙니다: 읽을 수 없는 글자가 있습니다',
  'it is larger than 64 MB': '64MB보다 큽니다',
  'it lies outside the blog': '블로그 밖에 있습니다',
  'it is a link that leads out of the blog': '블로그 밖으로 나가는 링크입니다',
  'it is a link to a file of the blog': '블로그의 파일로 가는 링크입니다',
  '{generator} does not look there ({glob})': '{generator}은(는) 그곳을 보지 않습니다({glob})',
  'the root': '루트',
  'it lies in no folder of posts ({=folders})': '글 폴더에 들어 있지 않습니다({folders})',
  '{generator} makes no post of {=what}': '{generator}은(는) 글로 만들지 않습니다: {what}',
  'a file without an extension': '확장자가 없는 파일',

  // Changing files.
  'Cannot change the file: {=why}': '파일을 바꿀 수 없습니다: {why}',
  'it is a link that leads outside the blog': '블로그 밖으로 나가는 링크입니다',
  'change the file that it leads to there': '그것이 가리키는 파일을 그곳에서 바꾸세요',
  'it may not be written to': '쓸 권한이 없습니다',
  'allow it with chmod u+w': 'chmod u+w로 허락하세요',
  'it belongs to another user': '다른 사용자의 것입니다',
  'change it as that user': '그 사용자로 바꾸세요',
  'it belongs to a group that you are not in': '속하지 않은 그룹의 것입니다',
  'change it as its owner': '소유자로 바꾸세요',
  'Cannot change the file: it cannot be read': '파일을 바꿀 수 없습니다: 읽을 수 없습니다',
  'it would lie in no folder of posts': '글 폴더에 들어 있지 않게 됩니다',
  'Cannot change the file: somebody else has changed it meanwhile; nothing was written':
    '파일을 바꿀 수 없습니다: 그사이에 다른 곳에서 바꿨습니다; 아무것도 쓰지 않았습니다',
  'Cannot move the file: something of its new name has appeared meanwhile; nothing was written':
    '파일을 옮길 수 없습니다: 그사이에 새 이름의 것이 생겼습니다; 아무것도 쓰지 않았습니다',
  'try again': '다시 해 보세요',
  'Cannot change the blog: another blog is changing it (process {#pid}{=host})':
    '블로그를 바꿀 수 없습니다: 다른 blog가 바꾸고 있습니다(프로세스 {pid}{host})',
  ' on "{host}"': ', "{host}"에서',
  'try again when it is done': '그것이 끝나면 다시 해 보세요',
  'try again when it is done; where it is not running, remove {file}':
    '그것이 끝나면 다시 해 보세요; 돌고 있지 않다면 {file}을(를) 지우세요',
  'Cannot write "{file}": its folder changed meanwhile': '"{file}"을(를) 쓸 수 없습니다: 그사이에 폴더가 바뀌었습니다',
  'Cannot change the files: the run was interrupted; nothing was written':
    '파일을 바꿀 수 없습니다: 실행이 중단되었습니다; 아무것도 쓰지 않았습니다',
  'Cannot take back what was done so far: {=why}': '지금까지 한 것을 되돌릴 수 없습니다: {why}',
  '{first}, then {second}': '{first}, 그다음 {second}',
  'the next command that changes the blog takes it back; see to the disk first':
    '블로그를 바꾸는 다음 명령이 되돌립니다; 먼저 디스크를 살펴보세요',
  'Cannot change several files: there is no folder outside the blog to write down what is done':
    '여러 파일을 바꿀 수 없습니다: 한 일을 적어 둘 폴더가 블로그 밖에 없습니다',
  'set HOME, or XDG_STATE_HOME to a folder of yours': 'HOME을, 또는 XDG_STATE_HOME에 자신의 폴더를 정하세요',
  'Cannot move the file to "{to}": that is there already': '파일을 "{to}"(으)로 옮길 수 없습니다: 이미 있습니다',
  'choose another name, or move that away first': '다른 이름을 고르거나, 먼저 그것을 옮기세요',
  'that lies in itself': '자기 자신의 안입니다',
  'it is a link, and may lead elsewhere from there': '링크라서, 그곳에서는 다른 곳을 가리킬 수 있습니다',
  'Cannot move the file to "{to}": {=why}': '파일을 "{to}"(으)로 옮길 수 없습니다: {why}',
  'its record is damaged': '기록이 손상되었습니다',
  'it has changed since': '그 뒤에 바뀌었습니다',
  'another file has its name by now': '이제 다른 파일이 그 이름을 씁니다',
  'Cannot take the change of the file back: {=why}': '파일의 변경을 되돌릴 수 없습니다: {why}',
  'change it by hand, or take back the others with --keep-going': '직접 바꾸거나, --keep-going으로 나머지를 되돌리세요',
  'Cannot take back "{what}": its record is gone, or cannot be read':
    '"{what}"을(를) 되돌릴 수 없습니다: 기록이 없거나 읽을 수 없습니다',
  'blog undo --list shows what can be taken back': '되돌릴 수 있는 것: blog undo --list',
  'it is not a path inside the blog': '블로그 안의 경로가 아닙니다',
  'a link on its way leads nowhere': '도중의 링크가 가리키는 것이 없습니다',
  'a link on its way leads outside the blog': '도중의 링크가 블로그 밖으로 나갑니다',
  'a part of its path is no folder': '경로의 일부가 폴더가 아닙니다',
  'Cannot create "{path}": {=why}': '"{path}"을(를) 만들 수 없습니다: {why}',
  'Cannot change the file: it goes by {#n} names (hard links), and not all of them would be changed alike':
    '파일을 바꿀 수 없습니다: 이름이 {n}개(하드 링크)인데, 모두 같게 바뀌지는 않습니다',
  'make it a file of its own: copy it, and put the copy in its place':
    '따로 된 파일로 만드세요: 복사해서, 복사본을 그 자리에 두세요',
  'nothing was written': '아무것도 쓰지 않았습니다',
  'left behind: {list}': '남은 것: {list}',
  'Cannot write "{file}": {=why}; {=state}': '"{file}"을(를) 쓸 수 없습니다: {why}; {state}',
  'the folder may not be written to': '폴더에 쓸 권한이 없습니다',
  'its folder is gone': '폴더가 없어졌습니다',

  // Logs and pages.
  'it begins as gzip does, and is damaged or cut off': 'gzip으로 시작하는데, 손상되었거나 잘렸습니다',
  'name an access log in the common or combined format, plain or compressed with gzip':
    'common이나 combined 형식의 접속 기록을 주세요, 일반 파일이나 gzip으로',
  'Cannot read the log "{file}": {=why}': '접속 기록 "{file}"을(를) 읽을 수 없습니다: {why}',
  'Cannot write "{file}": {=why}; nothing was written':
    '"{file}"을(를) 쓸 수 없습니다: {why}; 아무것도 쓰지 않았습니다',
  'name a file with --out, or - for standard output': '--out으로 파일을 정하거나, 표준 출력은 -를 쓰세요',
  'Cannot write "{file}": there is another file of that name':
    '"{file}"을(를) 쓸 수 없습니다: 그 이름의 다른 파일이 있습니다',
  'name another one with --out, or add --force to replace it':
    '--out으로 다른 이름을 주거나, --force를 더해 덮어쓰세요',
  'Cannot write "{file}": there is no such folder; nothing was written':
    '"{file}"을(를) 쓸 수 없습니다: 그런 폴더가 없습니다; 아무것도 쓰지 않았습니다',
  'make the folder first, or name another file with --out': '먼저 폴더를 만들거나, --out으로 다른 파일을 정하세요',
};
