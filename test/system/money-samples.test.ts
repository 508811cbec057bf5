import { checkMoneyTables } from '../../src/app/money/check-money-tables';
import { allocate } from '../../src/domain/allocation/allocate';
import { whyNot } from '../../src/domain/allocation/may-pay';
import type { AllocationProblem, Fund } from '../../src/domain/allocation/problem';
import { problemOf } from '../../src/domain/money/problem-of';
import { RULES } from '../../src/domain/rules/index';
import { foundIn, openSample, plantedIn, PLANTED } from '../support/samples';

const MESSY = 'messy-money-2019-20.xlsx';
/** Half-way through the year: what will be left of a fund depends on the day. */
const TODAY = '2019-10-01';

const readSample = async (file: string) => (await checkMoneyTables(openSample(file), TODAY)).report;

test('the messy money has exactly the findings that were planted, each in its cells', async () => {
  expect(foundIn((await readSample(MESSY)).findings)).toEqual(plantedIn(MESSY));
});

test('every ledger rule that does not keep money from being allocated has something to find', async () => {
  const open = RULES.flatMap((rule) => (rule.appliesTo === 'ledger' && rule.isBlocking !== true ? [rule.id] : []));
  expect(open.length).toBeGreaterThanOrEqual(12);
  expect(open.filter((id) => !PLANTED[MESSY]?.some(({ rule }) => rule === id))).toEqual([]);
  expect((await readSample(MESSY)).blocking).toEqual([]);
});

test('the ledger is read as finance means it: text, brackets, credits, a journal of nothing, no total line', async () => {
  const { spend } = (await readSample(MESSY)).book;
  const pounds = (reference: string) =>
    spend.filter((line) => line.reference === reference).map(({ date, amount }) => [date, amount / 100]);
  expect(pounds('INV-1001')).toEqual([['2019-07-05', 47_500]]);
  expect(pounds('INV-1003')).toEqual([
    ['2019-07-12', 36_250],
    ['2019-08-12', 36_250],
  ]);
  expect(pounds('CN-0031')).toEqual([['2019-08-20', -36_250]]);
  expect(pounds('JNL-07')).toEqual([
    ['2019-08-30', -5000],
    ['2019-08-30', 5000],
  ]);
  // Of 25 rows one adds the others up, and two have a fund's code that nobody knows yet; a service's keeps none from its fund.
  expect(spend).toHaveLength(22);
  expect(spend.filter(({ service }) => service === '')).toHaveLength(1);
});

test('it is the report’s own money', async () => {
  const { funds } = (await readSample(MESSY)).book;
  const sum = (all: readonly Fund[]) => all.reduce((total, { amount }) => total + amount, 0) / 100;
  expect(sum(funds.filter(({ id }) => id !== 'PPA'))).toBe(1_900_000);
  expect(sum(funds.filter(({ id }) => id.startsWith('MOJ')))).toBe(900_000);
  expect(sum(funds.filter(({ id }) => id === 'PPA'))).toBe(12_000);
});

/** By hand: each service in turn takes what is left in the funds that may pay it, one fund after another. Short in pence, by service. */
function fillInOrder({ funds, services, locked }: AllocationProblem): ReadonlyMap<string, number> {
  const left = new Map(funds.map(({ id, amount, tolerance }) => [id, amount + tolerance]));
  const open = new Map(services.map(({ id, need }) => [id, need]));
  const pay = (fund: string, service: string, amount: number) => {
    left.set(fund, (left.get(fund) ?? 0) - amount);
    open.set(service, (open.get(service) ?? 0) - amount);
  };
  for (const { fund, service, amount } of locked) pay(fund, service, amount);
  for (const service of services) {
    for (const fund of funds) {
      if (whyNot(fund, service) || locked.some((one) => one.fund === fund.id && one.service === service.id)) continue;
      const most = Math.min(left.get(fund.id) ?? 0, open.get(service.id) ?? 0, fund.maximum ?? Infinity);
      if (most >= (fund.minimum ?? 0)) pay(fund.id, service.id, most);
    }
  }
  return new Map([...open].filter(([, short]) => short > 0));
}

const total = (amounts: Iterable<number>) => [...amounts].reduce((sum, amount) => sum + amount, 0);

const WAYS: readonly (readonly [string, (problem: AllocationProblem) => AllocationProblem])[] = [
  ['in table order', (problem) => problem],
  [
    'with ringfenced money first',
    ({ funds, ...rest }) => ({
      ...rest,
      funds: [...funds].sort((one, other) => Number(one.purposes.length === 0) - Number(other.purposes.length === 0)),
    }),
  ],
];

test.each(WAYS)('filling %s leaves the hub short, the allocation does not', async (_, arrange) => {
  const problem = problemOf((await readSample(MESSY)).book);
  const byHand = fillInOrder(arrange(problem));
  const { shortfalls } = allocate(problem);
  expect(byHand.get('HUB')).toBeGreaterThan(0);
  // No fund of 2019-20 may pay for the year before: no way of filling changes that.
  expect(shortfalls.map(({ service, amount }) => [service, amount / 100])).toEqual([['COURT', 18_000]]);
  expect(total(byHand.values())).toBeGreaterThan(total(shortfalls.map(({ amount }) => amount)));
});

test('the commissioning workbook can be allocated, and nothing in it is wrong but money that is not spent yet', async () => {
  const { findings, blocking } = await readSample('commissioning-2019-20.xlsx');
  expect(blocking).toEqual([]);
  expect(foundIn(findings)).toEqual([
    'fund-underspend Funds!G2',
    'fund-underspend Funds!G3',
    'fund-underspend Funds!G4',
  ]);
});
