import { describe, expect, it } from 'vitest';
import { particleAfter } from '../../src/messages/particle.ts';

describe('particleAfter()', () => {
  it.each([
    // Hangul, composed and not.
    ['태그', '를', '로'],
    ['글', '을', '로'],
    ['제목', '을', '으로'],
    ['제목'.normalize('NFD'), '을', '으로'],
    // Quotes and brackets close after it.
    ['"활성화 함수"', '를', '로'],
    ['글 (초안)', '을', '으로'],
    // Digits, as they are read in Korean.
    ['1', '을', '로'],
    ['2', '를', '로'],
    ['3', '을', '으로'],
    ['2026-01-05', '를', '로'],
    ['10', '을', '으로'],
    ['7', '을', '로'],
    // Latin words: 러스트, 파일, 네임, 커밋, 북, 프로그래밍, 태그.
    ['rust', '를', '로'],
    ['file', '을', '로'],
    ['name', '을', '으로'],
    ['commit', '을', '으로'],
    ['book', '을', '으로'],
    ['programming', '을', '으로'],
    ['--tag', '를', '로'],
    // Letter by letter: 엘엘엠, 에이피아이, 엠디, 와이엠엘.
    ['LLM', '을', '으로'],
    ['API', '를', '로'],
    ['R', '을', '로'],
    ['posts/a.md', '를', '로'],
    ['"config.yml"', '을', '로'],
    // Nothing that is read.
    ['', '를', '로'],
    ['"["', '를', '로'],
    ['C++', '를', '로'],
    ['日本', '를', '로'],
  ])('`particleAfter()` is right behind %s', (word, object, way) => {
    expect([particleAfter(word, '을(를)'), particleAfter(word, '(으)로')]).toEqual([object, way]);
  });
});
