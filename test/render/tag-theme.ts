import type { Theme } from '../../src/core/ports.ts';

/** Paints by writing `<role>text</role>`, so that a test can read what is painted how. */
export const tagTheme: Theme = (role, text) => (role === undefined ? text : `<${role}>${text}</${role}>`);

/** No colour. */
export const plainTheme: Theme = (_, text) => text;
