import { describe, expect, it } from 'vitest';
import { compileTagPattern } from '../../src/core/tag-pattern.ts';

describe('compileTagPattern()', () => {
  it.each([
    ['Rust', 'rust', true],
    ['rust', 'rustlang', false],
    ['rust|go', 'Go', true],
    ['rust | go', 'go', true],
    ['rust|go', 'c', false],
    ['rust||', '', false],
    ['ai/*', 'AI/llm', true],
    ['ai/*', 'ai', false],
    ['ai/*', 'ai/llm/gpt', false],
    ['ai/**', 'ai/llm/gpt', true],
    ['*학습', '기계학습', true],
    ['c++*', 'C++17', true],
    ['c?', 'c#', true],
    ['what?', 'what?', true],
    ['[draft]', '[draft]', true],
    ['[draft]', 'd', false],
    ['ai', 'ai/llm', false],
    ['.net', '.NET', true],
    ['*net', '.net', true],
  ])('selects by %j the tag %j: %j', (pattern, tag, selected) => {
    expect(compileTagPattern(pattern)(tag)).toBe(selected);
  });

  it.each([
    ['ai', 'AI/llm', true],
    ['ai', 'ai/llm/gpt', true],
    ['ai', 'ai', true],
    ['ai', 'aim', false],
    ['ai/llm', 'ai', false],
  ])('selects, where tags nest, by %j the tag %j: %j', (pattern, tag, selected) => {
    expect(compileTagPattern(pattern, { nested: true })(tag)).toBe(selected);
  });

  it.each([
    ['go', 'golang', true],
    ['Golang', 'Go', true],
    ['golang', 'go-lang', true],
    ['rust', 'golang', false],
  ])('selects, with synonyms, by %j the tag %j: %j', (pattern, tag, selected) => {
    expect(compileTagPattern(pattern, { aliases: { Go: ['golang', 'go-lang'] } })(tag)).toBe(selected);
  });
});
