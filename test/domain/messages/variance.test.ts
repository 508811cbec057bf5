import type { ComparisonNote } from '../../../src/domain/variance/comparators';
import { judge, type Evidence } from '../../../src/domain/variance/judge';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/thresholds';
import type { Comparison } from '../../../src/domain/variance/variance';
import {
  sayCaution,
  sayChance,
  sayGap,
  sayNoChart,
  sayNote,
  sayPercent,
  sayReference,
  sayValue,
  sayVerdict,
} from '../../../src/domain/messages/variance';
import { aSeries, evidenceOf, period, periodsTo, SAFER, type Told } from '../../support/variance-builders';

const COUNT = { kind: 'count', unit: 'sessions' } as const;
const MONEY = { kind: 'money', unit: '£' } as const;
const SHARE = { kind: 'percentage', unit: '%' } as const;

test.each([
  [COUNT, 326, '326'],
  [COUNT, 16_751, '16,751'],
  [COUNT, 49.5555, '49.56'],
  [MONEY, 1200.5, '£1,200.5'],
  [MONEY, -1200, '−£1,200'],
  [SHARE, 97.25, '97.3 %'],
])('a value of %j: %d', (kpi, value, said) => {
  expect(sayValue(kpi, value)).toBe(said);
});

test.each([
  [17.266, '+17.3 %'],
  [-32, '−32 %'],
  [0, '+0 %'],
])('%d per cent', (percent, said) => {
  expect(sayPercent(percent)).toBe(said);
});

test.each([
  [0, 'less than once in 1,000'],
  [0.00099, 'less than once in 1,000'],
  [0.001, 'about once in 1,000'],
  [0.0557, 'about once in 18'],
  [0.5, 'about once in 2'],
  [0.51, 'more often than not'],
  [1, 'more often than not'],
])('a chance of %d: %s', (p, said) => {
  expect(sayChance(p)).toBe(said);
});

test('what is compared with', () => {
  const one = (which: Comparison['with']): string => {
    const referencePeriod = which === 'target' || which === 'peers' ? undefined : period('2018-19 Q2');
    return sayReference(
      {
        with: which,
        value: 326,
        reference: 278,
        change: 48,
        isSignificant: false,
        isLarge: true,
        direction: 'either',
        ...(referencePeriod && { referencePeriod }),
      },
      COUNT,
    );
  };
  expect((['target', 'last-period', 'last-year', 'year-to-date', 'peers'] as const).map(one)).toEqual([
    'its target of 278',
    'the 278 of the period before (2018-19 Q2)',
    'the 278 of a year before (2018-19 Q2)',
    'the 278 by this time last year (2018-19 Q2)',
    'the 278 that similar services would have',
  ]);
});

const said = (told: Told, more: Partial<Evidence> = {}): string => {
  const evidence = { ...evidenceOf(aSeries(told)), ...more };
  return sayVerdict(judge(evidence, DEFAULT_THRESHOLDS), evidence);
};

const explanation = { query: 'q', text: 't', by: 'b', date: '', covered: 40 };
const fall: Told = { figures: [100, 60], last: '2018-19' };
const monthly: Partial<Told> = { last: 'September 2019', service: { frequency: 'monthly' } };
const STEADY = [96, 104, 98, 101, 97, 103, 99, 102, 100, 98, 101, 99, 100];

const VERDICTS: readonly (readonly [string, string, string])[] = [
  [
    'escalate',
    said(fall),
    '60 in 2018-19: 40 less than the 100 of the period before (2017-18) (−40 %); chance alone gives that about once in 512. Nobody has explained it well enough.',
  ],
  [
    'watch',
    said({ figures: [100, 69], last: '2018-19' }),
    '69 in 2018-19: 31 less than the 100 of the period before (2017-18) (−31 %); chance alone gives that about once in 48. Worth watching, not enough to escalate.',
  ],
  [
    'watch, better by another measure',
    said({ figures: [20, 60], last: '2018-19', kpi: { target: 100 } }),
    '60 in 2018-19: 40 below its target of 100 (−40 %); chance alone gives that less than once in 1,000. Worth watching, not enough to escalate. It has improved by another measure: 40 more than the 20 of the period before (2017-18) (+200 %); chance alone gives that less than once in 1,000.',
  ],
  [
    'a special cause of trial limits',
    said({ ...monthly, figures: [...STEADY.slice(4), 82] }),
    '82 in September 2019: below the limits within which it has moved so far (trial limits: fewer than 13 periods). Worth watching, not enough to escalate.',
  ],
  [
    'a target missed again and again',
    said({ figures: [97, 94, 93, 94], kpi: { target: 100, tolerance: 5 } }),
    '94 in 2019-20 Q2: target missed 3 periods running. Worth watching, not enough to escalate.',
  ],
  [
    'explained, not accepted yet',
    said(fall, { explanation: { ...explanation, status: 'adequate' } }),
    '60 in 2018-19: 40 less than the 100 of the period before (2017-18) (−40 %); chance alone gives that about once in 512. The provider has explained it; say whether you accept it.',
  ],
  [
    'explained and accepted',
    said(fall, { explanation: { ...explanation, status: 'accepted' } }),
    '60 in 2018-19: 40 less than the 100 of the period before (2017-18) (−40 %); chance alone gives that about once in 512. The provider has explained it, and the explanation is accepted.',
  ],
  [
    'improved',
    said({ figures: [60, 100], last: '2018-19' }),
    '100 in 2018-19: better: 40 more than the 60 of the period before (2017-18) (+66.7 %); chance alone gives that about once in 512.',
  ],
  [
    'too little data',
    said({ figures: [40] }),
    '40 in 2019-20 Q2: nothing can be compared with it yet. What is missing stands in its notes.',
  ],
  [
    'within chance',
    said({ figures: [278, 326], last: '2018-19' }),
    '326 in 2018-19: within what chance gives: 48 more than the 278 of the period before (2017-18) (+17.3 %); chance alone gives that about once in 18.',
  ],
  [
    'the same as before',
    said({ figures: [60, 60], last: '2018-19' }),
    '60 in 2018-19: the same as the 60 of the period before (2017-18).',
  ],
  [
    'a change of nothing that matters',
    said({ figures: [40_000, 37_000], last: '2018-19' }),
    '37,000 in 2018-19: too small a change to matter: 3,000 less than the 40,000 of the period before (2017-18) (−7.5 %); chance alone gives that less than once in 1,000.',
  ],
  [
    'a target that is met',
    said({ figures: [150], kpi: { target: 90 } }),
    '150 in 2019-20 Q2: its target is met: 60 above its target of 90 (+66.7 %); chance alone gives that less than once in 1,000.',
  ],
  [
    'a target missed within its tolerance',
    said({ figures: [950], kpi: { ...MONEY, target: 1000, tolerance: 10 } }),
    '£950 in 2019-20 Q2: within what is tolerated: £50 below its target of £1,000 (−5 %).',
  ],
  [
    'money that changed a lot, which no test tells from chance',
    said({ figures: [1000, 600], last: '2018-19', kpi: MONEY }),
    '£600 in 2018-19: a change that cannot be tested against chance: £400 less than the £1,000 of the period before (2017-18) (−40 %).',
  ],
  [
    'percentages, in points',
    said({ figures: [97, 84], asked: [140, 150], kpi: SAFER }),
    '84 % in 2019-20 Q2: 13 points less than the 97 % of the period before (2019-20 Q1); chance alone gives that less than once in 1,000. Nobody has explained it well enough.',
  ],
  [
    'from nothing, without a percentage',
    said({ figures: [0, 30], last: '2018-19', kpi: { betterIs: 'lower' } }),
    '30 in 2018-19: 30 more than the 0 of the period before (2017-18); chance alone gives that less than once in 1,000. Nobody has explained it well enough.',
  ],
  [
    'periods of different lengths, over as many days',
    said({ figures: [50, 60], service: { start: '2019-05-17' } }),
    '60 in 2019-20 Q2: 42 less than the 102 that the 50 of the period before (2019-20 Q1) come to over as many days (−41.3 %); chance alone gives that about once in 167. Nobody has explained it well enough.',
  ],
  [
    'half a quarter against its target',
    said({ figures: [22], kpi: { target: 90 }, service: { start: '2019-08-16' } }),
    '22 in 2019-20 Q2: 23 below the 45 that its target of 90 comes to over as many days (−51.1 %); chance alone gives that less than once in 1,000. Nobody has explained it well enough.',
  ],
];

test.each(VERDICTS)('%s', (_, sentence, expected) => {
  expect(sentence).toBe(expected);
});

test.each<readonly [ComparisonNote, string]>([
  [
    { why: 'no-value', with: 'last-year', days: period('2018-19 Q2') },
    'There is no value of 2018-19 Q2 to compare with: add it to the table History if it was reported.',
  ],
  [
    { why: 'other-definition', with: 'last-period', days: period('July 2019') },
    'July 2019 was counted by another definition, so it is not compared.',
  ],
  [{ why: 'zero-base', with: 'target' }, 'The target is zero: a percentage of it means nothing.'],
  [{ why: 'zero-base', with: 'last-year' }, 'The same period of last year is zero: a percentage of it means nothing.'],
  [
    { why: 'part-period', label: '2019-20 Q2', days: 46, of: 92 },
    'The service ran on 46 of the 92 days of 2019-20 Q2; comparisons allow for it.',
  ],
  [{ why: 'no-test', kind: 'money' }, 'Amounts of money cannot be tested against chance.'],
  [
    { why: 'no-test', kind: 'percentage' },
    'Nobody knows how many people the percentage is of (Part of in KPIs), so it cannot be tested against chance.',
  ],
  [{ why: 'no-test', kind: 'fraction' }, 'It is no whole number, so it cannot be tested against chance.'],
])('note %j', (note, expected) => {
  expect(sayNote(note)).toBe(expected);
});

test('missing periods: three are named', () => {
  const quarters = periodsTo('2019-20 Q2', 5);
  expect(sayGap(quarters.slice(0, 1))).toBe('No value of 2018-19 Q2. The chart runs on without it.');
  expect(sayGap(quarters)).toBe(
    'No value of 2018-19 Q2, 2018-19 Q3, 2018-19 Q4, 2 more periods. The chart runs on without them.',
  );
});

test('why there is no chart', () => {
  expect(sayNoChart({ why: 'too-few', points: 1 })).toBe(
    '1 period is too few for a chart with limits: six are needed, thirteen for full ones.',
  );
  expect(sayNoChart({ why: 'too-few', points: 3, since: '2019-04-01' })).toBe(
    '3 periods since 1 April 2019, when what is counted changed, are too few for a chart with limits: six are needed, thirteen for full ones.',
  );
});

test.each([
  [{ tests: 0, flagged: 0, expected: 0 }, 'Nothing could be tested against chance.'],
  [
    { tests: 1, flagged: 1, expected: 0.01 },
    '1 comparison was tested against chance, and 1 is flagged. If nothing had changed anywhere, hardly any would be.',
  ],
  [
    { tests: 240, flagged: 5, expected: 2.4 },
    '240 comparisons were tested against chance, and 5 are flagged. If nothing had changed anywhere, at most about 2 would be.',
  ],
])('caution %j', (caution, expected) => {
  expect(sayCaution(caution)).toBe(expected);
});
