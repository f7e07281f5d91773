import type { Messages } from '../make-say.ts';

/** What commands, words and options are for, as `--help` says it. */
export const help: Messages = {
  // Commands.
  'Start a post that looks like the recent ones': '최근 글과 같은 모양으로 새 글 시작',
  'Publish a draft': '초안 발행',
  'Make a post a draft again': '글을 초안으로 되돌리기',
  'Give a post another title, with its file name and the links to it':
    '글의 제목을 파일 이름, 들어오는 링크와 함께 바꾸기',
  'Open a post in $VISUAL or $EDITOR': '글을 $VISUAL이나 $EDITOR로 열기',
  'List posts': '글 목록 보기',
  'Print a post': '글 출력',
  'Show the posts of a month, of several months or of a year': '한 달, 여러 달, 한 해의 글을 달력으로 보기',
  'Count the posts of each tag': '태그마다 글 세기',
  'List the tags that look alike': '비슷해 보이는 태그 목록 보기',
  'Give a tag another name in every post that has it': '태그가 있는 모든 글에서 그 이름 바꾸기',
  'Make one tag of several': '여러 태그를 하나로 합치기',
  'Take a tag out of every post': '모든 글에서 태그 지우기',
  'Give posts a tag': '글에 태그 붙이기',
  'Take a tag out of certain posts': '정한 글에서 태그 떼기',
  'Count the posts of each category, as the generator nests them': '카테고리마다 글 세기, 생성기의 계층대로',
  'Give a category another name in every post that is in it': '카테고리에 든 모든 글에서 그 이름 바꾸기',
  'Give the figures: posts, words, streaks, gaps, tags that rise and fall':
    '통계 보기: 글, 단어, 연속 기록, 쉰 기간, 늘고 주는 태그',
  'List the posts of this day in earlier years': '지난 해들의 오늘 쓴 글 보기',
  'Pick a post at random': '아무 글이나 고르기',
  'Make one HTML page of the whole blog: calendar, tags, categories, posts':
    '블로그 전체를 HTML 페이지 하나로 만들기: 달력, 태그, 카테고리, 글',
  'Show that page in a browser, made anew at each change of a file':
    '그 페이지를 브라우저로 보기, 파일이 바뀔 때마다 새로',
  'Say what is wrong with the posts, and where': '글에서 잘못된 것과 그 자리 알려 주기',
  'Say what this blog is taken for, and why': '이 블로그를 무엇으로 보는지와 그 까닭 알려 주기',
  'Say why a post is published, scheduled or a draft, or why a file is no post':
    '글이 왜 발행, 예약, 초안 상태인지, 파일이 왜 글이 아닌지 알려 주기',
  'Print the script that makes a shell complete commands, tags and posts':
    '셸에서 명령, 태그, 글을 자동 완성하는 스크립트 출력',
  'Take back the last change of posts; a second time, make it again':
    '글의 마지막 변경 되돌리기; 한 번 더 하면 다시 적용',

  // Words.
  'words that stand in the title': '제목에 있는 말',
  'words that stand in the titles of the posts': '글의 제목에 있는 말',
  'path, slug or title; a folder': '경로, 슬러그, 제목; 폴더',
  'path, slug, or words of the title; on a terminal, picked from a list where it is left out':
    '경로, 슬러그, 또는 제목에 있는 말; 터미널에서는 빼면 목록에서 고름',
  'path, slug, or words of the title, in quotes': '경로, 슬러그, 또는 제목에 있는 말(따옴표로 묶어)',
  'path, slug, or words of the title in quotes': '경로, 슬러그, 또는 따옴표로 묶은 제목의 말',
  'the new title': '새 제목',
  'Title of the post; asked for where it is left out': '글의 제목; 빼면 물어봄',
  '2024, 2024-03, this, last, or -3 for the last three months': '2024, 2024-03, this, last, 또는 최근 세 달은 -3',
  'the category, in any spelling that the generator merges': '카테고리, 생성기가 같게 보는 어떤 표기로든',
  'its new name; if it is a category already, the two are merged': '새 이름; 이미 있는 카테고리이면 둘을 합침',
  'the tag, in any spelling that the generator merges': '태그, 생성기가 같게 보는 어떤 표기로든',
  'its new name; if it is a tag already, the two are merged': '새 이름; 이미 있는 태그이면 둘을 합침',
  'the tag; it need not be there yet': '태그; 아직 없어도 됨',
  'the tag that they become; it need not be there yet': '합친 뒤의 태그; 아직 없어도 됨',
  'the tags to be merged': '합칠 태그',
  'which one, as --list counts them; default: 1, the last': '몇 번째인지, --list의 번호; 기본값: 1, 마지막 것',

  // Options that choose posts.
  'with this tag; repeat for all of them, a|b for either, ai/* as a glob':
    '이 태그가 있는 글; 되풀이하면 모두 있는 글, a|b는 둘 중 하나, ai/*는 글롭',
  'without this tag': '이 태그가 없는 글',
  'in this category, or A/B for one below another': '이 카테고리에 든 글, 하위 카테고리는 A/B',
  'of this month or year: 2026-01, 2026, this, last': '이 달이나 해의 글: 2026-01, 2026, this, last',
  'of this day: 2026-01-31, yesterday, "last friday"': '이 날의 글: 2026-01-31, 어제, "지난 금요일"',
  'of this day or later: 2026-01, 2w, "3 months ago", 지난주': '이 날이나 그 뒤의 글: 2026-01, 2w, "3달 전", 지난주',
  'of this day or earlier': '이 날이나 그 앞의 글',
  'in one of these states: {list}': '이 상태 가운데 하나인 글: {list}',
  'in every state and every language': '모든 상태, 모든 언어의 글',
  'without any tag': '태그가 하나도 없는 글',
  'with a path that matches, or in a folder': '경로가 맞거나 폴더에 든 글',
  'in this language': '이 언어의 글',
  'with all these words in the body': '본문에 이 말이 모두 있는 글',

  // Options that change posts.
  'print what would be written as a diff, and write nothing': '쓸 내용을 diff로 보여 주고 쓰지는 않음',
  'do not ask before several files are changed': '여러 파일을 바꾸기 전에 묻지 않음',
  'where a file cannot be changed, change the others; status 1 all the same':
    '바꿀 수 없는 파일이 있으면 나머지를 바꿈; 그래도 종료 상태는 1',
  'terms of another taxonomy instead': '태그 대신 다른 분류 체계의 항목',
  'also #tags in the text, where the generator has such': '생성기에 있으면 본문의 #태그도',
  'with --fix: also #tags in the text, where the generator has such': '--fix와 함께: 생성기에 있으면 본문의 #태그도',
  'also those below: ai/llm for ai; in Obsidian they always go along':
    '하위 태그도: ai이면 ai/llm; Obsidian에서는 늘 함께 바뀜',

  // Options of one command or a few.
  'count the visits of an access log, common or combined format, plain or gzip':
    '접속 기록의 방문 세기, common이나 combined 형식, 일반 파일이나 gzip',
  'so many months, up to the one shown': '보이는 달까지 이만큼의 달',
  'the whole year as a heat map': '한 해 전체를 히트맵으로',
  'first day of the week': '한 주의 첫날',
  'show ISO week numbers': 'ISO 주 번호를 보임',
  'draw with ASCII characters only': 'ASCII 문자로만 그림',
  'most posts first, or by name': '글이 많은 것부터, 또는 이름순',
  'only those of at least so many posts': '글이 이만큼 이상인 것만',
  'at most so many at the top': '맨 위에서 많아야 이만큼',
  'end with status 1 on warnings too': '경고가 있어도 종료 상태 1로 끝냄',
  'only what has this code: BROKEN_LINK; repeat it, or part several by commas':
    '이 코드의 문제만: BROKEN_LINK; 되풀이하거나 쉼표로 나눔',
  'all but what has this code': '이 코드의 문제는 뺌',
  'mend what can be mended without a change of meaning': '뜻을 바꾸지 않고 고칠 수 있는 것을 고침',
  'where to write it; default: {file}; - for standard output': '쓸 곳; 기본값: {file}; 표준 출력은 -',
  'show it in the browser': '브라우저로 보기',
  'replace a file that is no such page': '그런 페이지가 아닌 파일도 덮어씀',
  'name each file that is no post': '글이 아닌 파일을 하나씩 보임',
  'where the index lies, its size and age, and what it was good for': '색인의 위치, 크기, 나이와 얼마나 쓰였는지',
  'newest, title, last change, most words, or path first': '최신, 제목, 마지막 변경, 단어 수, 경로 순',
  'in the other order': '거꾸로',
  'at most so many posts': '글을 많아야 이만큼',
  'with words, path and excerpt': '단어 수, 경로, 발췌와 함께',
  'under headings': '제목을 달아 묶음',
  'only how many': '몇 개인지만',
  'pick one and edit it': '하나를 골라 편집',
  'file name, without its date and ending; default: from the title':
    '파일 이름, 날짜와 확장자 없이; 기본값: 제목에서 만듦',
  'leave a redirect at the old address, where the generator has one': '생성기에 있으면 옛 주소에 리다이렉트를 남김',
  'a tag; may be given again': '태그; 여러 번 줄 수 있음',
  'a category; may be given again': '카테고리; 여러 번 줄 수 있음',
  'day or time of the post: 2026-01-05, "2026-01-05 21:30", "next monday 9am"; default: now':
    '글의 날짜나 시각: 2026-01-05, "2026-01-05 21:30", "다음 주 월요일 9시"; 기본값: 지금',
  'folder of the blog to put it in': '글을 넣을 블로그의 폴더',
  'archetype or scaffold to start from': '바탕으로 삼을 archetype이나 scaffold',
  'a folder of its own, with an index file': '글마다 폴더를 만들고 그 안에 index 파일을 둠',
  'a published post; default: a draft': '발행한 글로; 기본값: 초안',
  'another field of the front matter; may be given again': '프런트 매터의 다른 필드; 여러 번 줄 수 있음',
  'take the text of the post from standard input': '글의 본문을 표준 입력에서 읽음',
  'open it in $VISUAL or $EDITOR': '$VISUAL이나 $EDITOR로 열기',
  'print the path and say nothing else': '경로만 출력하고 다른 말은 하지 않음',
  'replace a file that is there': '이미 있는 파일을 덮어씀',
  'another day than today: 2026-01-31, yesterday, "last friday"': '오늘이 아닌 날: 2026-01-31, 어제, "지난 금요일"',
  'now, keep, or a day or time such as 2026-01-05; default: now with Jekyll, else the date it has, or now':
    'now, keep, 또는 2026-01-05 같은 날짜나 시각; 기본값: Jekyll은 now, 그 밖에는 글의 날짜나 now',
  'so many posts, none twice; default: 1': '글을 이만큼, 겹치지 않게; 기본값: 1',
  'open it in the editor': '편집기로 열기',
  'the port to listen on; default: one that is free': '쓸 포트; 기본값: 비어 있는 것',
  'at most so many tags, trends and drafts; default: 10': '태그, 추세, 초안을 많아야 이만큼; 기본값: 10',
  'merge them, of each group into the spelling that you choose': '묶음마다 고른 표기로 합침',
  'most posts first, by name, or last used first': '글이 많은 것부터, 이름순, 또는 최근에 쓴 것부터',
  'at most so many; of a tree, so many at the top': '많아야 이만큼; 트리에서는 맨 위만 셈',
  'count categories instead': '태그 대신 카테고리를 셈',
  'count the terms of another taxonomy': '다른 분류 체계의 항목을 셈',
  'nest ai/llm under ai': 'ai/llm을 ai 아래에 둠',
  'as words that stand out by their use': '많이 쓴 것이 두드러지는 낱말 구름으로',
  'tags used together with it': '함께 쓴 태그',
  'list the changes that can be taken back, the last one first': '되돌릴 수 있는 변경을 마지막 것부터 보임',
};
