import fc from 'fast-check';
import { cellChecks, judge } from '../../support/cell-checks';

/** As much as an Excel cell holds. */
const LONGEST = 32_767;

const fill = (pattern: string): string => pattern.repeat(Math.ceil(LONGEST / pattern.length)).slice(0, LONGEST);

/**
 * Beginnings of what rules look for, over and over, never ended: an expression that goes back over what it has read would
 * need hours for one of these. Here all of them together take a second or two.
 */
const NEVER_ENDING: readonly string[] = [
  '0',
  '07',
  '0 7 ',
  '07700 90',
  '+44 ',
  '(0',
  '01632.',
  '(((01632',
  'AB12345',
  'AB 12 34 5',
  'A-',
  'DOB ',
  'born on ',
  'date of birth 1/1/',
  'd.o.b.',
  'Jo ',
  'Jo-',
  'Ann-’.',
  '=',
  '=+-@',
  '-1',
  '+a(',
  '- ',
  '[',
  '<1',
  'fewer than ',
  'adult ',
  '99-',
  '999 ',
  'a@',
  'DT1 1A',
  '\u202E0',
  'د ',
  '👩‍👩‍👧‍👦',
  'é\u0301',
  ' \u00A0',
];

const CHECKS = cellChecks();

test.each(NEVER_ENDING)('a cell full of %j is judged at once', (pattern) => {
  const text = fill(pattern);
  for (const check of CHECKS) judge(check, text);
});

test('whatever a text holds, an answer depends on nothing but the text, and repeats nothing that is private', () => {
  const PIECES = [
    '07700 900123',
    'AB 12 34 56 C',
    'DOB 3/4/1985',
    'Jane Example',
    '=1+1',
    'שלום',
    '😀',
    ' ',
    '\t',
    '9',
    'ok',
    '\u202E',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      for (const check of CHECKS) {
        const verdict = JSON.stringify(judge(check, text) ?? null);
        if (JSON.stringify(judge(check, text) ?? null) !== verdict) throw new Error(`${check.rule} changed its mind.`);
        const isPrivate = check.rule.startsWith('personal-');
        if (isPrivate && /900|34 56|3\/4|Example/.test(verdict)) throw new Error(`${check.rule} repeats ${verdict}.`);
      }
    }),
    { numRuns: 100 },
  );
});
