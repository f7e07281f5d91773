import { describe, expect, it } from 'vitest';
import {
  type Fields,
  fieldAt,
  isFields,
  isList,
  isScalar,
  type Scalar,
  textAt,
  textScalar,
  textsAt,
  yaml11,
  yamlCore,
} from '../../src/core/fields.ts';

const plain = (text: string): Scalar => ({ text, kind: 'plain' });

/** Type and value of a plain scalar. */
function typed(text: string, read: typeof yamlCore): unknown {
  const { type, flag, number } = read(plain(text));
  return flag ?? number ?? type;
}

describe('yamlCore()', () => {
  it.each([
    ['', 'null'],
    ['~', 'null'],
    ['null', 'null'],
    ['Null', 'null'],
    ['NULL', 'null'],
    ['nUll', 'string'],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['tRue', 'string'],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['yes', 'string'],
    ['no', 'string'],
    ['on', 'string'],
    ['y', 'string'],
    ['0', 0],
    ['12', 12],
    ['-12', -12],
    ['+12', 12],
    ['010', 10],
    ['09', 9],
    ['0o17', 15],
    ['0x1F', 31],
    ['-0x1F', 'string'],
    ['-0o7', 'string'],
    ['1.5', 1.5],
    ['-.5', -0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['1.5E-1', 0.15],
    ['.', 'string'],
    ['e3', 'string'],
    ['1_000', 'string'],
    ['1.2.3', 'string'],
    ['.inf', Infinity],
    ['-.INF', -Infinity],
    ['+.Inf', Infinity],
    ['.nan', NaN],
    ['.NaN', NaN],
    ['.inF', 'string'],
    ['2024-03-04', 'string'],
    ['12:30', 'string'],
    ['a', 'string'],
    ['0b1', 'string'],
  ])('types %j as %j', (text, expected) => {
    expect(typed(text, yamlCore)).toEqual(expected);
  });
});

describe('yaml11()', () => {
  it.each([
    ['', 'null'],
    ['~', 'null'],
    ['NULL', 'null'],
    ['yes', true],
    ['Yes', true],
    ['ON', true],
    ['true', true],
    ['no', false],
    ['Off', false],
    ['FALSE', false],
    ['y', 'string'],
    ['n', 'string'],
    ['12', 12],
    ['+12', 12],
    ['010', 8],
    ['-010', -8],
    ['0_10', 8],
    ['09', 9],
    ['0o17', 15],
    ['0b11', 3],
    ['-0b11', -3],
    ['0x1F', 31],
    ['-0x1f', -31],
    ['1_000', 1000],
    ['1_0.5', 10.5],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.5e+3', 1500],
    ['-.inf', -Infinity],
    ['_1', 'string'],
    ['1,000', 'string'],
    ['2024-03-04', 'string'],
    ['a', 'string'],
  ])('types %j as %j', (text, expected) => {
    expect(typed(text, yaml11)).toEqual(expected);
  });
});

describe.each([
  ['yamlCore()', yamlCore],
  ['yaml11()', yaml11],
] as const)('%s', (_name, read) => {
  it.each<[Scalar['kind'], string, unknown]>([
    ['string', 'true', { type: 'string', text: 'true' }],
    ['string', '', { type: 'string', text: '' }],
    ['number', '1.5', { type: 'number', text: '1.5', number: 1.5 }],
    ['boolean', 'true', { type: 'boolean', text: 'true', flag: true }],
    ['boolean', 'false', { type: 'boolean', text: 'false', flag: false }],
    ['null', '', { type: 'null', text: '' }],
    ['date', '2024-03-04', { type: 'date', text: '2024-03-04' }],
  ])('takes a %s %j as it was written', (kind, text, expected) => {
    expect(read({ text, kind })).toEqual(expected);
  });
});

const fields: Fields = new Map<string, Scalar | Fields | Scalar[]>([
  ['a', plain('x')],
  ['none', plain('~')],
  ['empty', textScalar('')],
  ['quoted', textScalar('null')],
  ['list', [plain('x'), plain('~'), plain(''), textScalar(''), textScalar('y')]],
  [
    'deep',
    new Map([
      ['b', plain('1')],
      ['__proto__', plain('2')],
    ]),
  ],
]);

describe('fieldAt(), textAt(), textsAt()', () => {
  it.each([
    [['a'], 'x', ['x']],
    [['deep', 'b'], '1', ['1']],
    [['deep', '__proto__'], '2', ['2']],
    [['quoted'], 'null', ['null']],
    [['none'], undefined, []],
    [['empty'], undefined, ['']],
    [['list'], undefined, ['x', '', 'y']],
    [['deep'], undefined, []],
    [['missing'], undefined, []],
    [['a', 'b'], undefined, []],
    [['toString'], undefined, []],
  ])('read %j', (path, text, texts) => {
    expect([textAt(fields, ...path), textsAt(fields, ...path)]).toEqual([text, texts]);
  });

  it('`fieldAt()` gives all fields for no path', () => {
    expect([fieldAt(fields), fieldAt(fields, 'deep', 'b')]).toEqual([fields, plain('1')]);
  });
});

describe('isScalar(), isList(), isFields()', () => {
  it.each([
    ['a scalar', plain('x'), [true, false, false]],
    ['a list', [], [false, true, false]],
    ['fields', new Map(), [false, false, true]],
    ['nothing', undefined, [false, false, false]],
  ])('tell %s', (_what, value, expected) => {
    expect([isScalar(value), isList(value), isFields(value)]).toEqual(expected);
  });
});
