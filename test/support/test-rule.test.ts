import { notACount } from '../../src/domain/rules/not-a-count';
import { summary } from './return-builders';
import { reportOn, testRule } from './test-rule';

const sheet = (at: string, ...figures: number[]) =>
  summary({ at, periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['sessions', ...figures]] });

const accept = [{ name: 'whole', on: sheet('B2', 1, 2) }];
const finding = { cells: ['C3'], count: 1, message: '' };
const reject = [
  { name: 'one', on: sheet('B2', -1, 2), findings: [finding, finding] },
  { name: 'elsewhere', on: sheet('D9', -1, 2), findings: [finding] },
];

describe('testRule refuses tables that prove little', () => {
  test.each([
    ['nothing to accept', { accept: [], reject }, /need sheets to accept/],
    ['nothing to reject', { accept, reject: [] }, /need sheets to accept and sheets to reject/],
    [
      'a name twice',
      { accept: [...accept, { name: 'whole', on: sheet('B2', 3, 3) }], reject },
      /two cases called “whole”/,
    ],
    [
      'a sheet twice',
      { accept: [...accept, { name: 'again', on: sheet('B2', 1, 2) }], reject },
      /the sheet of “again” twice/,
    ],
    [
      'no findings',
      { accept, reject: [...reject, { name: 'none', on: sheet('C2', 5), findings: [] }] },
      /expect nothing in “none”/,
    ],
    [
      'one place',
      { accept, reject: [reject[0]!, { name: 'two', on: sheet('B2', 9, -2), findings: [finding] }] },
      /in one place only/,
    ],
    ['never two findings', { accept, reject: [reject[1]!] }, /no case with two findings/],
  ])('%s', (_name, table, why) => {
    expect(() => testRule(notACount, table)).toThrow(why);
  });
});

test('a rule that changes what it is given would throw', () => {
  const on = sheet('B2', 7, 7);
  reportOn(on);
  expect(Object.isFrozen(on.grid.values[0])).toBe(true);
  expect(Object.isFrozen(on.recognition.returns[0]?.fields[0]?.area)).toBe(true);
  expect(() => (on.specification.codeLists as Map<string, unknown>).set('x', 1)).toThrow('changed a map');
});
