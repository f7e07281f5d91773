const split = (text) => text.split(' ');

export const words = split(
  'the of and to a in is that it was for on are as with they be at one have this from by hot word but what some we can out other were all there when up use your how said an each she which do their time if will way about many then them write would like so these her long make thing see him two has look more day could go come did number sound no most people my over know water than call first who may down side been now find any new work part take get place made live where after back little only round man year came show every good me give our under name very through just form sentence great think say help low line differ turn cause much mean before move right boy old too same tell does set three want air well also play small end put home read hand port large spell add even land here must big high such follow act why ask men change went light kind off need house picture try us again animal point mother world near build self earth father cache compiler runtime thread latency kernel socket buffer parser lexer syntax index query schema deploy release branch commit merge review',
);
export const korean = split(
  '오늘 개발 블로그 정리 회고 테스트 배포 성능 측정 자바스크립트 타입 함수 비동기 캐시 인덱스 데이터 여행 일상 사진 독서',
);
export const japanese = split(
  '今日 開発 日記 勉強 設計 実装 性能 計測 型 関数 非同期 旅行 写真 読書 技術 メモ まとめ 環境 構築 入門',
);
export const categories = ['Engineering', 'Life', 'Notes', 'Reviews', '개발', '日記', 'Travel', 'Projects'];

const latinTags = split(
  'javascript typescript node.js css html react vue svelte rust go python ruby java kotlin swift c++ c# .net php perl haskell elixir erlang ocaml clojure scala linux macos windows docker kubernetes git vim emacs vscode shell bash zsh sql postgres mysql sqlite redis mongodb graphql rest http tcp dns tls security crypto performance testing ci devops cloud aws gcp azure terraform ansible monitoring logging debugging refactoring architecture design-patterns algorithms data-structures machine-learning ai llm nlp vision robotics iot raspberry-pi arduino 3d-printing electronics photography travel cooking coffee music books movies games chess running cycling hiking yoga health productivity writing blogging career interview management startup finance open-source community conference til notes links weekly review retrospective tutorial howto opinion announcement',
);
const koreanTags = split(
  '회고 일상 개발 자바스크립트 타입스크립트 리액트 알고리즘 자료구조 운영체제 네트워크 데이터베이스 독서 여행 사진 요리 취업 면접 성장 블로그 글또',
);
const japaneseTags = split(
  '日記 技術 読書 旅行 写真 料理 勉強会 設計 実装 環境構築 入門 プログラミング データベース ネットワーク 型 関数型 雑記 まとめ 転職 音楽',
);
const emojiTags = ['🚀', '🎉 launch', '☕ coffee', '👩‍💻', '🐛 bugs', '🇰🇷', '🇯🇵 trip', '❤️', '🧪', '📚 books'];

/** So many distinct tags, those of other scripts among the first; the first are to be used the most. */
export function makeTags(count) {
  const tags = new Set(interleaved());
  for (let at = 1; tags.size < count; at += 1) tags.add(joined(at));
  return [...tags].slice(0, count);
}

/** Of ten tags in a row, one is Korean, one Japanese and one has a picture, while they last. */
function interleaved() {
  const pools = { l: [...latinTags], k: [...koreanTags], j: [...japaneseTags], e: [...emojiTags] };
  const order = 'lllklljlle';
  const tags = [];
  const total = Object.values(pools).flat().length;
  for (let at = 0; tags.length < total; at += 1) {
    const tag = pools[order[at % order.length]].shift();
    if (tag !== undefined) tags.push(tag);
  }
  return tags;
}

function joined(at) {
  const tag = latinTags[(at * 7) % latinTags.length].replace(/^\./, '');
  // The words begin anew more seldom than the tags, so that each pair comes before any comes again.
  return `${tag}-${words[(at * 13 + Math.floor(at / latinTags.length)) % words.length]}`;
}

/**
 * Tags of which every tenth looks like the one before it: another case, a space for a hyphen, a plural.
 *
 * @returns All of them, and the pairs that look alike.
 */
export function makeLookAlikes(count) {
  const tags = makeTags(count);
  const pairs = [];
  const known = new Set(tags);
  for (let at = 9; at < tags.length; at += 10) {
    const like = likeness(tags[at - 1], pairs.length);
    if (like === undefined || known.has(like)) continue;
    known.add(like);
    tags[at] = like;
    pairs.push([tags[at - 1], like]);
  }
  return { tags, pairs };
}

function likeness(tag, at) {
  if (!/^[a-z]{3,}-[a-z]{3,}[a-rt-z]$/.test(tag)) return undefined;
  if (at % 3 === 0) return tag.toUpperCase();
  return at % 3 === 1 ? tag.replace('-', ' ') : `${tag}s`;
}
