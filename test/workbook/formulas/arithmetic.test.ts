import fc from 'fast-check';
import { evaluateFormula } from '../../../src/workbook/formulas/evaluate-formula';
import { CellError, type Scalar } from '../../../src/workbook/model/values';
import { Workbook } from '../../../src/workbook/model/workbook';

const WORKBOOK = new Workbook();
const SHEET = WORKBOOK.placeSheet('Sheet1');

function evaluate(formula: string): Scalar {
  return evaluateFormula(WORKBOOK, SHEET.id, 0, 0, formula);
}

/** An expression written with every bracket, and what it comes to. */
type Sample = readonly [text: string, value: number];

const { tree } = fc.letrec<{ tree: Sample; leaf: Sample; sum: Sample; negated: Sample }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5, withCrossShrink: true }, tie('leaf'), tie('sum'), tie('negated')),
  leaf: fc.integer({ min: 0, max: 99 }).map((value): Sample => [String(value), value]),
  sum: fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([[a, x], operator, [b, y]]): Sample => {
    const value = operator === '+' ? x + y : operator === '-' ? x - y : x * y;
    return [`(${a} ${operator} ${b})`, value];
  }),
  negated: tie('tree').map(([text, value]): Sample => [`(-${text})`, -value]),
}));

test('whole-number expressions come to what arithmetic says', () => {
  fc.assert(
    fc.property(tree, ([text, value]) => {
      fc.pre(Math.abs(value) < 1e14);
      expect(evaluate(`=${text}`)).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 500 },
  );
});

test('without brackets, precedence is that of JavaScript for + - * /', () => {
  const chain = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }),
  );
  fc.assert(
    fc.property(chain, ([first, rest]) => {
      const text = [first, ...rest.flat()].join('');
      const value = evaluate(`=${text}`);
      expect(typeof value).toBe('number');
      expect(value).toBeCloseTo(oracle(first, rest), 6);
    }),
    { numRuns: 500 },
  );
});

/** Products first, then sums, from left to right. */
function oracle(first: number, rest: readonly (readonly [string, number])[]): number {
  let sum = 0;
  let product = first;
  for (const [operator, value] of rest) {
    if (operator === '*') product *= value;
    else if (operator === '/') product /= value;
    else {
      sum += product;
      product = operator === '+' ? value : -value;
    }
  }
  return sum + product;
}

test('text of a number reads back as the number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const text = evaluate(`=${value < 0 ? '-' : ''}${String(Math.abs(value)).replace('e', 'E')}&""`);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
    }),
  );
});

test('any text at all is evaluated or refused, never thrown', () => {
  const soup = fc.array(
    fc.constantFrom(
      'A1',
      '1',
      '"x"',
      '(',
      ')',
      ',',
      '+',
      '-',
      '&',
      'SUM',
      'IF(',
      ':',
      '%',
      '{',
      '}',
      ';',
      '!',
      "'",
      '[',
      ']',
      '#REF!',
      '@',
      ' ',
      '$',
      'é',
      '\u0000',
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        soup.map((parts) => parts.join('')),
        fc.string(),
      ),
      (text) => {
        const value = evaluate(`=${text}`);
        expect(
          value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof CellError,
        ).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
