import { describe, expect, it } from 'vitest';
import { type PythonSlugStyle, pythonSlug } from '../../src/dialects/python-slug.ts';

describe('pythonSlug()', () => {
  it.each<[string, PythonSlugStyle, string]>([
    ["What's new?", {}, 'whats-new'],
    ['Crème brûlée — Łódź', {}, 'creme-brulee-lodz'],
    ['Crème', { unicode: true }, 'crème'],
    ['A b_C', { keepCase: true }, 'A-b_C'],
    ['C++', {}, 'c'],
    ['C++', { keep: '+' }, 'c++'],
    ['활성화 함수', {}, '활성화-함수'],
    ['!?', {}, ''],
  ])('makes a slug of %j with %j', (text, style, slug) => {
    expect(pythonSlug(text, style)).toBe(slug);
  });
});
