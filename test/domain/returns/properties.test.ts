import fc from 'fast-check';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { figureCells } from '../../../src/domain/engine/field-cells';
import type { CellArea } from '../../../src/cells/areas';
import { gridArea, valueAt } from '../../../src/domain/model/grid';
import type { CellValue } from '../../../src/cells/cell-values';
import { recogniseSheet } from '../../../src/domain/returns/recognise';
import { gridOf } from '../../support/builders';
import { recognise } from '../../support/describe-return';

/** Headings with the values that stand under them. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  'Client ID': fc.integer({ min: 1, max: 99_999 }).map((number) => `C${number}`),
  Gender: fc.constantFrom('Female', 'Male', 'Non-binary', 'Not known'),
  Age: fc.integer({ min: 0, max: 99 }),
  Ethnicity: fc.constantFrom('White British', 'Indian', 'Arab', 'Not stated'),
  'Referral source': fc.constantFrom('Police', 'Self-referral', 'GP'),
  'Referral date': fc.integer({ min: 43_556, max: 43_921 }),
  'Number of sessions': fc.integer({ min: 0, max: 30 }),
  'Case worker': fc.constantFrom('AB', 'CD', 'EF'),
};

interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

const table: fc.Arbitrary<Table> = fc
  .shuffledSubarray(Object.keys(COLUMNS), { minLength: 4 })
  .filter((headings) => ['Gender', 'Age', 'Ethnicity'].every((heading) => headings.includes(heading)))
  .chain((headings) =>
    fc
      .array(fc.tuple(...headings.map((heading) => COLUMNS[heading]!)), { minLength: 2, maxLength: 12 })
      .map((rows) => ({ headings, rows })),
  );

const NOTES = [
  'Note: figures are provisional.',
  'Completed by the data officer on Friday.',
  'Source: case management system',
];

/** Heading → KPI, and header and data rows counted from the table's own first row. */
function mappingOf(rows: readonly (readonly CellValue[])[], at: { readonly top: number; readonly left: number }) {
  const { returns } = recognise(gridOf(rows));
  return returns.map(({ layout, isReturn, headerRow, firstRow, lastRow, firstColumn, fields }) => ({
    layout,
    isReturn,
    rows: [headerRow - at.top, firstRow - at.top, lastRow - at.top],
    left: firstColumn - at.left,
    fields: Object.fromEntries(fields.map(({ header, kpi }) => [header, kpi.id])),
  }));
}

describe('what is recognised does not depend on', () => {
  test('blank rows above, blank columns left, notes below', () => {
    fc.assert(
      fc.property(table, fc.nat(6), fc.nat(4), fc.subarray(NOTES), ({ headings, rows }, top, left, notes) => {
        const indent = Array.from({ length: left }, () => null);
        const moved = [
          ...Array.from({ length: top }, () => []),
          [...indent, ...headings],
          ...rows.map((row) => [...indent, ...row]),
          ...(notes.length > 0 ? [[]] : []),
          ...notes.map((note) => [...indent, note]),
        ];
        expect(mappingOf(moved, { top, left })).toEqual(mappingOf([headings, ...rows], { top: 0, left: 0 }));
      }),
    );
  });

  test('the order of columns', () => {
    const shuffled = table.chain(({ headings, rows }) =>
      fc
        .shuffledSubarray(
          headings.map((_, index) => index),
          { minLength: headings.length },
        )
        .map((order) => ({ headings, rows, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ headings, rows, order }) => {
        const turned = [headings, ...rows].map((row) => order.map((index) => row[index] ?? null));
        expect(mappingOf(turned, { top: 0, left: 0 })).toEqual(mappingOf([headings, ...rows], { top: 0, left: 0 }));
      }),
    );
  });

  test('blank rows and a blank column inside the table', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(2), { maxLength: 12 }), fc.nat(9), ({ headings, rows }, gaps, at) => {
        const split = 1 + (at % (headings.length - 1));
        const spread = (row: readonly CellValue[]): CellValue[] => [...row.slice(0, split), null, ...row.slice(split)];
        const apart = rows.flatMap((row, index) => [
          ...Array.from({ length: index === 0 ? 0 : (gaps[index] ?? 0) }, () => []),
          spread(row),
        ]);
        expect(fieldsOf([spread(headings), ...apart])).toEqual(fieldsOf([headings, ...rows]));
      }),
    );
  });

  test('case, spaces, punctuation and units of headings', () => {
    const dress = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll(' ', '_').toLowerCase(),
      (text: string) => ` ${text}  (select from list)`,
      (text: string) => `${text}:`,
      (text: string) => `1. ${text}`,
      (text: string) => `${text} *`,
    );
    fc.assert(
      fc.property(table, dress, ({ headings, rows }, dressed) => {
        const kpis = (row: readonly string[]): string[] =>
          recognise(gridOf([row, ...rows])).returns.flatMap(({ fields }) => fields.map(({ kpi }) => kpi.id));
        expect(kpis(headings.map(dressed))).toEqual(kpis(headings));
      }),
    );
  });
});

/** Heading → KPI, in the order of the table, and how many records it has. */
function fieldsOf(rows: readonly (readonly CellValue[])[]) {
  return recognise(gridOf(rows)).returns.map((found) => ({
    records: found.lastRow - found.firstRow + 1 - found.skippedRows.length,
    fields: found.fields.map(({ header, kpi }) => [header, kpi.id]),
  }));
}

const MEASURES = ['Clients', 'Referrals in', 'Onward referrals', 'New clients', 'Number of sessions'];
const HEADS = ['Q1 2019/20', 'Q2 2019/20', 'Q3 2019/20', 'Q4 2019/20'];

const summary = fc
  .tuple(fc.shuffledSubarray(MEASURES, { minLength: 2 }), fc.integer({ min: 2, max: 4 }))
  .chain(([measures, periods]) =>
    fc
      .array(fc.array(fc.nat(500), { minLength: periods, maxLength: periods }), {
        minLength: measures.length,
        maxLength: measures.length,
      })
      .map((values) => ({ measures, heads: HEADS.slice(0, periods), values })),
  );

/** Label → KPI with its figures by period. */
function figuresOf(rows: readonly (readonly CellValue[])[]) {
  const grid = gridOf(rows);
  return recognise(grid).returns.map(({ layout, isReturn, fields, unmapped }) => ({
    layout,
    isReturn,
    unmapped: unmapped.map(({ header }) => header),
    fields: fields.map((field) => [
      field.header,
      field.kpi.id,
      figureCells(field).map(({ row, column, period }) => [period?.label, valueAt(grid, row, column)]),
    ]),
  }));
}

describe('what is read of a summary does not depend on', () => {
  test('blank rows and columns around and between, and notes below', () => {
    fc.assert(
      fc.property(
        summary,
        fc.nat(4),
        fc.nat(3),
        fc.boolean(),
        fc.subarray(NOTES),
        (given, top, left, isSpaced, notes) => {
          const { measures, heads, values } = given;
          const rows: CellValue[][] = [
            ['Measure', ...heads],
            ...measures.map((label, at) => [label, ...(values[at] ?? [])]),
          ];
          const indent = Array.from({ length: left }, () => null);
          const spread = (row: readonly CellValue[]): CellValue[] => row.flatMap((cell) => [cell, null]);
          const moved = [
            ...Array.from({ length: top }, () => []),
            ...rows.flatMap((row) => [[...indent, ...(isSpaced ? spread(row) : row)], ...(isSpaced ? [[]] : [])]),
            [],
            ...notes.map((note) => [...indent, note]),
          ];
          expect(figuresOf(moved)).toEqual(figuresOf(rows));
        },
      ),
    );
  });

  test('whether periods run across or down', () => {
    fc.assert(
      fc.property(summary, ({ measures, heads, values }) => {
        const across = [['Quarter', ...heads], ...measures.map((label, at) => [label, ...(values[at] ?? [])])];
        const down = [
          ['Quarter', ...measures],
          ...heads.map((head, at) => [head, ...values.map((line) => line[at] ?? null)]),
        ];
        expect(figuresOf(down)).toEqual(figuresOf(across));
      }),
    );
  });
});

/** Inside, or empty: the area of a table without records ends before it begins. */
function isWithin(area: CellArea, outer: CellArea): boolean {
  if (area.bottom < area.top) return true;
  return area.top >= outer.top && area.left >= outer.left && area.bottom <= outer.bottom && area.right <= outer.right;
}

test('any sheet at all is recognised without an exception, within its own cells', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'Gender',
      'Gender:',
      'Female',
      'Q1',
      'Q1 2019/20',
      'Total',
      'Provider:',
      '#REF!',
      'Clients',
      '__proto__',
      'constructor',
      'Age - 0-15',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 }),
      fc.nat(9),
      fc.nat(9),
      (rows, top, left) => {
        const grid = gridOf(rows, { top, left });
        const used = gridArea(grid);
        for (const table of recogniseSheet(grid, MINIMUM_SPECIFICATION).returns) {
          const own = { top: table.headerRow, left: table.firstColumn, bottom: table.lastRow, right: table.lastColumn };
          const cells = { ...own, top: table.firstRow };
          expect(used && isWithin({ ...own, bottom: Math.max(own.top, own.bottom) }, used)).toBe(true);
          expect(table.fields.every(({ area }) => isWithin(area, cells))).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
