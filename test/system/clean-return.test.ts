import { checkSheet } from '../../src/domain/check/check-sheet';
import { MINIMUM_SPECIFICATION } from '../../src/domain/codelists/minimum-set';
import type { CellValue } from '../../src/cells/cell-values';
import type { Kpi } from '../../src/domain/model/specification';
import { gridOf } from '../support/builders';

const RECORDS = 10_000;

/** Serial numbers of 1 July and 30 September 2019. */
const PERIOD = { first: 43647, last: 43738 } as const;

/** Numbers below `limit`, the same in every run (the multiplier of Knuth's MMIX). */
function createDice(seed: bigint): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(limit));
  };
}

/** Every wording that a list takes: codes, labels and what else is accepted. */
function wordingsOf(kpi: Kpi): readonly string[] {
  const list = MINIMUM_SPECIFICATION.codeLists.get(kpi.codeList ?? '');
  const current = list?.entries.filter(({ validTo }) => validTo === undefined) ?? [];
  return current.flatMap(({ code, label, aliases }) => [label, ...(code === undefined ? [] : [code]), ...aliases]);
}

type Filler = (row: number) => CellValue;

function fillerFor(kpi: Kpi, dice: (limit: number) => number): Filler {
  if (kpi.kind === 'category') {
    const wordings = wordingsOf(kpi);
    return () => wordings[dice(wordings.length)] ?? null;
  }
  const fillers: Readonly<Record<Exclude<Kpi['kind'], 'category'>, Filler>> = {
    count: () => dice(9),
    percentage: () => dice(101) / 100,
    money: () => dice(100_000) / 100,
    // Later columns are later steps: nobody is referred on before they came.
    date: () => PERIOD.first + dice(PERIOD.last - PERIOD.first + 1),
    text: (row) => `Note ${row % 17}`,
    email: (row) => `worker${row % 17}@example.org`,
    telephone: (row) => `01305 9100${10 + (row % 17)}`,
  };
  return fillers[kpi.kind];
}

/** KPIs as a provider's case system would give them: a date of birth says who somebody is, so it is not among them. */
const COLUMNS = MINIMUM_SPECIFICATION.kpis.filter(
  ({ id, kind }) => !['birth-date', 'beneficiaries', 'new-clients', 'case-id'].includes(id) && kind !== 'date',
);

function cleanReturn(): readonly (readonly CellValue[])[] {
  const dice = createDice(20190930n);
  const columns = COLUMNS.map((kpi) => ({ kpi, fill: fillerFor(kpi, dice) }));
  const records = Array.from({ length: RECORDS }, (_, row) => [
    ...columns.map(({ kpi, fill }) => (kpi.role === 'identity' ? `TS-${100_000 + row}` : fill(row))),
    PERIOD.first + (row % (PERIOD.last - PERIOD.first + 1)),
  ]);
  return [
    ['Provider', 'The Shores'],
    ['Period', '2019-20 Q2'],
    [],
    [...columns.map(({ kpi }) => kpi.name), 'Referral date'],
    ...records,
  ];
}

test('a clean return of 10,000 records, in every wording our lists take, has no finding', () => {
  const grid = gridOf(cleanReturn());
  const check = checkSheet(grid, MINIMUM_SPECIFICATION);
  let step = check.next();
  while (!step.done) step = check.next();
  const { findings, returns, cells } = step.value;
  expect(findings.map(({ message }) => message)).toEqual([]);
  expect(returns).toHaveLength(1);
  expect(returns[0]!.fields).toHaveLength(COLUMNS.length + 1);
  expect(cells).toBe(RECORDS * (COLUMNS.length + 1));
});
