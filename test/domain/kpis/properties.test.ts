import fc from 'fast-check';
import '../../support/property-seed';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { acceptPlans, type AcceptPlan, type ReturnToAccept } from '../../../src/domain/kpis/accept-values';
import { kpiOfPeriod, valueKey } from '../../../src/domain/tables/current-history';
import type { CellValue } from '../../../src/cells/cell-values';
import { parsePeriod } from '../../../src/domain/model/parse-period';
import { NO_REGISTERS, type Registers } from '../../../src/domain/model/registers';
import { returnTemplate } from '../../../src/domain/templates/return-template';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { checkSheets } from '../../../src/app/shared/check-returns';
import { contextOf } from '../../../src/app/shared/checked-workbook';
import { workbookValues } from '../../../src/domain/kpis/workbook-values';
import { figuresOn, figures } from '../../support/kpi-lines';
import { records } from '../../support/return-builders';
import { openDocuments } from '../../support/templates';

const COLUMNS = [
  'client-id',
  'referral-date',
  'referral-source',
  'gender',
  'age',
  'ethnicity',
  'vulnerability',
  'intervention-type',
  'sessions',
  'referred-to',
];

const oneOf = (...values: readonly CellValue[]) => fc.constantFrom<CellValue>(...values);

const ROW = fc.tuple(
  oneOf(null, 'C1', 'C2', ' c2', 'C3', 'C4', 7),
  oneOf(null, 43_600, 43_610),
  oneOf(null, 'Police', 'self', 'Not known', 'N/A'),
  oneOf(null, 'F', 'Female', 'male', 'NK', 'x', '*', 'TBC', 'Non-binary', true),
  oneOf(null, 12, '17', 34.5, '18-24', '20 to 30', '65+', 'child', 'unknown', 140, '<5'),
  oneOf(null, 'W1', 'White British', 'White', 'Indian', 'not stated', '#N/A'),
  oneOf(null, 'Mental health; Domestic abuse', 'DA', 'None', 'x', 'Mental health, x'),
  oneOf(null, 'Advocacy', 'Counselling', 'Advocacy / Counselling'),
  oneOf(null, 0, 2, '3'),
  oneOf(null, 'None', 'GP', 'Housing; GP', 'N/A'),
);

type Rows = readonly (readonly CellValue[])[];

const read = (rows: Rows) =>
  figuresOn(records({ at: 'A3', period: '2019-20 Q1', specification: MINIMUM_SPECIFICATION, columns: COLUMNS, rows }));

const sumOf = (all: Readonly<Record<string, number>>, kpi: string): number =>
  Object.entries(all)
    .filter(([line]) => line.startsWith(`${kpi}: `))
    .reduce((sum, [, value]) => sum + value, 0);

test('answers to a question with one answer add up to those who were asked it', () => {
  fc.assert(
    fc.property(fc.array(ROW, { minLength: 1, maxLength: 25 }), (rows) => {
      const all = read(rows);
      const people = all['beneficiaries 2019-20 Q1'] ?? 0;
      for (const kpi of ['gender', 'age', 'ethnicity']) expect([kpi, sumOf(all, kpi)]).toEqual([kpi, people]);
      expect(sumOf(all, 'referral-source')).toBe(all['referrals-in 2019-20 Q1']);
      const parts = Object.entries(all).filter(([line]) => line.startsWith('vulnerability: '));
      expect(parts.every(([, value]) => value > 0 && value <= people)).toBe(true);
    }),
  );
});

/** Rows of one person give one answer at the most to each question with one: then the first known answer is the only one. */
const hasOneAnswer = (rows: Rows): boolean =>
  [3, 4, 5].every((column) => {
    const answers = new Map<string, Set<string>>();
    for (const row of rows) {
      const client = String(row[0] ?? '')
        .trim()
        .toLowerCase();
      if (client !== '' && row[column] !== null) {
        answers.set(client, (answers.get(client) ?? new Set()).add(String(row[column])));
      }
    }
    return [...answers.values()].every((one) => one.size === 1);
  });

test('the order of rows matters to nothing but whose answer is first, and blank rows to nothing', () => {
  const pair = fc
    .array(ROW, { minLength: 1, maxLength: 20 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  const counts = (all: Readonly<Record<string, number>>, isWhole: boolean) =>
    Object.fromEntries(Object.entries(all).filter(([line]) => isWhole || !/^(?:gender|age|ethnicity): /.test(line)));
  fc.assert(
    fc.property(pair, fc.nat(20), ([rows, shuffled], at) => {
      const isWhole = hasOneAnswer(rows);
      expect(counts(read(shuffled), isWhole)).toEqual(counts(read(rows), isWhole));
      const blank = COLUMNS.map(() => null);
      expect(read([...rows.slice(0, at), blank, ...rows.slice(at), blank])).toEqual(read(rows));
    }),
  );
});

const Q1 = parsePeriod('2019-20 Q1')!;
const Q2 = parsePeriod('2019-20 Q2')!;

const VALUE = fc.record({
  service: fc.constant('S1'),
  kpi: fc.constantFrom('gender', 'sessions'),
  category: fc.constantFrom('', 'Female', 'Male', '65+'),
  period: fc.constantFrom(Q1, Q2),
  value: fc.oneof(fc.nat(5), fc.double({ min: 0, max: 100, noNaN: true })),
});

const RETURN = fc
  .record({
    values: fc.uniqueArray(VALUE, { minLength: 1, maxLength: 8, selector: valueKey }),
    counted: fc.constantFrom(
      new Set<string>(),
      new Set([Q1, Q2].map((period) => kpiOfPeriod({ service: 'S1', kpi: 'gender', period }))),
    ),
    sheet: fc.constantFrom('A', 'B'),
  })
  .map((one): ReturnToAccept => ({ ...one, service: 'S1', period: Q1, layout: 'summary' }));

/** The tables after the plan was written: rows are only ever added to `History`. */
function carriedOut(
  { history, returns }: Pick<Registers, 'history' | 'returns'>,
  { sheet, service, period }: ReturnToAccept,
  { returnId, values, row }: AcceptPlan,
): Pick<Registers, 'history' | 'returns'> {
  const rest = returns.filter(({ id }) => id !== returnId);
  return {
    history: [...history, ...values.map((value) => ({ ...value, service, returnId }))],
    returns: row ? [...rest, { id: returnId, sheet, service, period, status: 'Accepted' }] : returns,
  };
}

test('whatever was accepted before, accepting a return twice changes nothing, and no row is lost or written over', () => {
  fc.assert(
    fc.property(fc.array(RETURN, { minLength: 1, maxLength: 6 }), (returns) => {
      let book: Pick<Registers, 'history' | 'returns'> = NO_REGISTERS;
      for (const one of returns) {
        const [plan, atOnce] = acceptPlans([one, one], book);
        const after = carriedOut(book, one, plan!);
        const keys = after.history.map((value) => `${value.returnId} ${valueKey(value)}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const again of [atOnce!, ...acceptPlans([one], after)]) {
          expect({ values: again.values, row: again.row, same: again.same }).toEqual({
            values: [],
            row: undefined,
            same: one.values.length,
          });
        }
        book = after;
      }
    }),
  );
});

test('records and a summary of our own templates, filled in from the same people, say the same', async () => {
  const genders = ['Female', 'Male', 'Not known'];
  const ages = [9, 16, 17, 18, 30, 44, 70, 80];
  const people = Array.from({ length: 120 }, (_, index) => ({
    id: `C${index}`,
    gender: genders[(index * 7) % 3]!,
    age: ages[(index * 5) % 8]!,
    needs: index % 4 === 0 ? ['Mental health', 'Domestic abuse'] : ['None'],
    isSentOn: index % 3 === 0,
  }));
  const count = (is: (one: (typeof people)[number]) => boolean): number => people.filter(is).length;
  const records = documents('records');
  const summary = documents('summary');
  fill(records, (header, row) => {
    const one = people[row];
    if (!one) return null;
    const cells: Readonly<Record<string, CellValue>> = {
      'Client reference': one.id,
      'Referral date': 43_600,
      'Referral source': 'Police',
      Gender: one.gender,
      Age: one.age,
      Vulnerability: one.needs.join('; '),
      'Referred to': one.isSentOn ? 'Housing' : 'None',
    };
    return cells[header] ?? null;
  });
  const answers: Readonly<Record<string, number>> = {
    'Beneficiaries|': people.length,
    'Referrals in|': people.length,
    'Referrals out|': count(({ isSentOn }) => isSentOn),
    ...Object.fromEntries(genders.map((label) => [`Gender|${label}`, count(({ gender }) => gender === label)])),
    ...Object.fromEntries(
      [
        ['5-10', 9, 9],
        ['16-17', 16, 17],
        ['18-24', 18, 24],
        ['25-34', 25, 34],
        ['35-44', 35, 44],
        ['65-74', 65, 74],
        ['75+', 75, 120],
      ].map(([label, from, to]) => [`Age|${label!}`, count(({ age }) => age >= Number(from) && age <= Number(to))]),
    ),
    ...Object.fromEntries(
      ['Mental health', 'Domestic abuse', 'None'].map((need) => [
        `Vulnerability|${need}`,
        count(({ needs }) => needs.includes(need)),
      ]),
    ),
  };
  const [sheet] = summary.sheets;
  for (let row = 7; row < 200; row++) {
    const figure = answers[`${String(sheet!.value(row, 0) ?? '')}|${String(sheet!.value(row, 1) ?? '')}`];
    if (figure !== undefined) summary.setCells(sheet!.id, row, 3, [[{ value: figure }]], 'person');
  }
  const [counted, told] = [await valuesIn(records), await valuesIn(summary)];
  const common = Object.keys(told).filter((line) => !/^(?:gender|age) /.test(line) && told[line] !== 0);
  expect(common.length).toBe(Object.keys(answers).length);
  for (const line of common) expect([line, counted[line]]).toEqual([line, told[line]]);
});

const documents = (layout: 'records' | 'summary') =>
  openDocuments(
    returnTemplate({ ...MINIMUM_SPECIFICATION, service: { id: 'S1', name: 'Support', provider: 'Trust' } }, layout, Q1)
      .slice(0, 1)
      .map((document) => ({ ...document, choices: [] })),
  );

function fill(workbook: ReturnType<typeof openDocuments>, cell: (header: string, row: number) => CellValue): void {
  const [sheet] = workbook.sheets;
  const headers = Array.from({ length: 20 }, (_, column) => String(sheet!.value(6, column) ?? ''));
  const rows = Array.from({ length: 120 }, (_, row) => headers.map((header) => ({ value: cell(header, row) })));
  workbook.setCells(sheet!.id, 7, 0, rows, 'person');
}

async function valuesIn(workbook: ReturnType<typeof openDocuments>) {
  return figures(workbookValues(contextOf(await checkSheets(createFileWorkbook(workbook), 'all'))).values);
}
