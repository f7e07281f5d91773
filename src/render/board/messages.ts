import type { State } from '../../core/post.ts';
import type { Counted, Words } from '../../core/words/words.ts';

/** What the page says beside the words of reports. `{n}` and the like are filled in. */
export interface Messages {
  readonly lang: string;
  readonly posts: string;
  readonly today: string;
  readonly yesterday: string;
  readonly thisMonth: string;
  readonly total: string;
  readonly postCounts: string;
  readonly visitCounts: string;
  readonly noVisits: string;
  readonly visitsOf: string;
  readonly robots: string;
  readonly noAgents: string;
  readonly strange: string;
  readonly unmatched: string;
  readonly mostRead: string;
  readonly readers: Counted;
  readonly calendar: string;
  readonly previous: string;
  readonly next: string;
  readonly years: string;
  readonly olderYears: string;
  readonly tags: string;
  readonly allTags: string;
  readonly noTags: string;
  readonly categories: string;
  readonly noCategories: string;
  readonly search: string;
  readonly allPosts: string;
  readonly showMore: string;
  readonly noPosts: string;
  readonly noMatch: string;
  readonly undated: string;
  readonly skip: string;
  readonly problems: string;
  readonly made: string;
  readonly live: string;
  readonly states: Readonly<Record<State, string>>;
}

const en: Messages = {
  lang: 'en',
  posts: 'Posts',
  today: 'Today',
  yesterday: 'Yesterday',
  thisMonth: 'This month',
  total: 'Total',
  postCounts: 'Posts',
  visitCounts: 'Visits',
  noVisits: 'Today and Total count posts: visits are counted with --visits and an access log.',
  visitsOf: 'Each address counts once a day, {first} to {last}.',
  robots: '{n} requests of robots are left out.',
  noAgents: 'The log names no browsers: robots are counted too.',
  strange: '{n} lines could not be read.',
  unmatched: 'The addresses of posts are not known, so the most read ones are not either.',
  mostRead: 'Most read',
  readers: ['{n} reader', '{n} readers'],
  calendar: 'Calendar',
  previous: 'Previous month',
  next: 'Next month',
  years: 'Years',
  olderYears: 'Older years',
  tags: 'Tags',
  allTags: 'All {n} tags',
  noTags: 'No post has a tag.',
  categories: 'Categories',
  noCategories: 'No post has a category.',
  search: 'Search posts',
  allPosts: 'All posts',
  showMore: 'Show more',
  noPosts: 'The blog has no posts.',
  noMatch: 'No posts match.',
  undated: 'no date',
  skip: 'Skip to the posts',
  problems: '{n} files have problems: blog check',
  made: 'As of {day}.',
  live: 'This page follows the files of the blog.',
  states: { published: 'Posts', scheduled: 'Scheduled', draft: 'Drafts', expired: 'Expired', hidden: 'Hidden' },
};

const ko: Messages = {
  lang: 'ko',
  posts: '글',
  today: '오늘',
  yesterday: '어제',
  thisMonth: '이번 달',
  total: '전체',
  postCounts: '글 수',
  visitCounts: '방문 수',
  noVisits: '오늘과 전체는 글의 수입니다. 방문 수는 --visits에 접속 기록을 주면 나옵니다.',
  visitsOf: '{first}부터 {last}까지, 주소마다 하루에 한 번 셉니다.',
  robots: '로봇의 요청 {n}건은 뺐습니다.',
  noAgents: '기록에 브라우저 이름이 없어 로봇도 함께 세었습니다.',
  strange: '읽을 수 없는 줄이 {n}개 있습니다.',
  unmatched: '글의 주소를 알 수 없어 많이 읽은 글을 가릴 수 없습니다.',
  mostRead: '많이 읽은 글',
  readers: ['{n}명', '{n}명'],
  calendar: '달력',
  previous: '이전 달',
  next: '다음 달',
  years: '연도별',
  olderYears: '이전 연도',
  tags: '태그',
  allTags: '태그 {n}개 모두',
  noTags: '태그가 있는 글이 없습니다.',
  categories: '카테고리',
  noCategories: '카테고리가 있는 글이 없습니다.',
  search: '글 찾기',
  allPosts: '글 모두 보기',
  showMore: '더 보기',
  noPosts: '블로그에 글이 없습니다.',
  noMatch: '맞는 글이 없습니다.',
  undated: '날짜 없음',
  skip: '글 목록으로 건너뛰기',
  problems: '문제가 있는 파일 {n}개: blog check',
  made: '{day} 기준.',
  live: '블로그의 파일이 바뀌면 이 페이지도 바뀝니다.',
  states: { published: '글', scheduled: '예약된 글', draft: '초안', expired: '만료된 글', hidden: '숨긴 글' },
};

/** The messages in the language of a page's words. */
export function messagesFor({ lang }: Words): Messages {
  return lang === 'ko' ? ko : en;
}
