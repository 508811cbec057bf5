import { awardHits, ledgerPairs, type LedgerPair } from '../../../src/domain/engine/ledger-pairs';
import { readMoney } from '../../../src/domain/money/read-money';
import { awards, FUNDS, SERVICES, spend } from '../../support/ledger-tables';

type Tables = Parameters<typeof readMoney>[0];

/** Fund, service and pounds. */
type AwardLine = readonly [string, string, number | string | null];

const found = (...tables: Tables): readonly LedgerPair[] => ledgerPairs(readMoney([FUNDS, SERVICES, ...tables]));

const nameOf = ({ fund, service }: LedgerPair): string => `${fund}–${service}`;

const pairsOf = (...tables: Tables) =>
  found(...tables).map((pair) => [nameOf(pair), pair.awarded, pair.spent, pair.isUnread]);

test('what was to be paid and what was, pairs with an award first', () => {
  const lines = spend(['F2', 'A', '2019-06-01', 3], ['F1', 'A', '2019-06-01', 5], ['F1', 'A', '2019-07-01', -1]);
  expect(pairsOf(awards(['F1', 'A', 10], ['F1', 'B', 20], ['F1', 'A', 30]), lines)).toEqual([
    ['F1–A', 4000, 400, false],
    ['F1–B', 2000, 0, false],
    ['F2–A', 0, 300, false],
  ]);
});

test('a line of no service we know is of no pair', () => {
  expect(pairsOf(spend(['F1', 'Z', '2019-06-01', 5], ['F1', '', '2019-06-01', 5]))).toEqual([]);
});

describe('an award may be too little', () => {
  const lines = spend(['F1', 'A', '2019-06-01', 5], ['F1', 'B', '2019-06-01', 5], ['F2', 'A', '2019-06-01', 5]);
  const unread = (...rows: readonly AwardLine[]): readonly string[] =>
    found(awards(...rows), lines)
      .filter(({ isUnread }) => isUnread)
      .map(nameOf);

  test.each<readonly [string, AwardLine, readonly string[]]>([
    ['an amount that cannot be read is its own pair’s', ['F1', 'A', 'five'], ['F1–A']],
    ['and so is one below nothing', ['F1', 'A', -5], ['F1–A']],
    ['of no fund we know may be of any fund', ['Victms', 'A', 5], ['F1–A', 'F2–A']],
    ['of no service we know may be for any service', ['F1', 'Advise', 5], ['F1–A', 'F1–B']],
    ['of neither may be anybody’s', ['Victms', 'Advise', 5], ['F1–A', 'F1–B', 'F2–A']],
    ['one that is right is nobody else’s', ['F1', 'A', 5], []],
    ['nor is a blank, which is still open', ['F1', 'A', null], []],
  ])('%s', (_, row, pairs) => {
    expect([...unread(row)].sort()).toEqual(pairs);
  });

  test('one unread of two is enough', () => {
    expect(unread(['F1', 'A', 5], ['F1', 'A', 'five'])).toEqual(['F1–A']);
  });
});

test('awards are asked about one by one: of more than nothing, of a fund and a service that are known', () => {
  const tables = [
    FUNDS,
    SERVICES,
    awards(['F1', 'A', 0.01], ['F1', 'B', 0], ['F1', 'C', -1], ['F1', 'D', null], ['F9', 'A', 5], ['F2', 'B', 7]),
  ];
  const asked: string[] = [];
  const hits = awardHits({ tables, book: readMoney(tables), today: '2019-10-01' }, (award, fund, service) => {
    asked.push(`${fund.id}–${service.id} ${award.amount}`);
    return undefined;
  });
  expect(asked).toEqual(['F1–A 1', 'F2–B 700']);
  expect(hits).toEqual([]);
});
