import { describe, expect, it } from 'vitest';
import { type PelicanSlugStyle, pelicanSlug } from '../../src/dialects/pelican-slug.ts';

describe('pelicanSlug()', () => {
  it.each<[string, PelicanSlugStyle, string]>([
    ["What's new?", {}, 'whats-new'],
    ['Crème brûlée — Łódź', {}, 'creme-brulee-lodz'],
    ['Crème', { unicode: true }, 'crème'],
    ['A b_C', { keepCase: true }, 'A-b_C'],
    ['C++', {}, 'c'],
    ['활성화 함수', {}, '활성화-함수'],
    ['!?', {}, ''],
  ])('makes a slug of %j with %j', (text, style, slug) => {
    expect(pelicanSlug(text, style)).toBe(slug);
  });
});
