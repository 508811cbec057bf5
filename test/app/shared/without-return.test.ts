import fc from 'fast-check';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { checkReturns } from '../../../src/app/shared/check-returns';
import { whyNothingChecked } from '../../../src/app/shared/no-return';
import { checkedNotice } from '../../../src/app/shared/notices';
import { printArea } from '../../../src/cells/addresses';
import type { CellArea } from '../../../src/cells/areas';
import type { CellValue } from '../../../src/cells/cell-values';
import { BRIEFING_WORDS } from '../../../src/domain/messages/briefing';
import { STATEMENT_WORDS } from '../../../src/domain/messages/ringfence-statement';
import type { CheckReport } from '../../../src/domain/model/check-report';
import { gridArea, type Grid } from '../../../src/domain/model/grid';
import { RULES } from '../../../src/domain/rules/index';
import { gridOf } from '../../support/builders';
import { buildWorkbook } from '../../support/workbooks';

/** Checks these sheets as a workbook that holds no table of ours. */
function check(...grids: readonly Grid[]): Promise<CheckReport> {
  const port = createFileWorkbook(buildWorkbook({ name: 'Blank', rows: [] }));
  return checkReturns(
    { ...port, readSheets: () => Promise.resolve({ grids, unreadable: [], activeSheet: 'Sheet1' }) },
    'all',
  );
}

const RETURN = [
  ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referral source'],
  ['C1', 'Female', 34, 'White British', 'Police'],
  ['C2', 'Male', '#REF!', 'Irish', 'Self'],
];

const BUDGET = [
  ['Our budget', null, null],
  ['Rent', '#REF!', 1200],
  ['Staff', 4100, '#REF!'],
];

const NO_DETAILS = { mergedAreas: [], hiddenRows: [], hiddenColumns: [], externalLinks: [], formulas: [] };

const told = ({ findings }: CheckReport): string[] =>
  findings.map(({ severity, rule, sheet, areas }) => `${severity} ${rule} ${sheet} ${areas.map(printArea).join(' ')}`);

describe('a workbook without a return', () => {
  const details = {
    ...NO_DETAILS,
    hiddenColumns: [{ first: 2, last: 2 }],
    externalLinks: [{ area: { top: 2, left: 1, bottom: 2, right: 1 }, workbook: 'Master.xlsx' }],
  };

  test('its errors, hidden lines and links are listed in order, counted, and no value is called checked', async () => {
    const report = await check({ ...gridOf(BUDGET, { sheet: 'Budget' }), details }, gridOf([], { sheet: 'Blank' }));
    expect(told(report)).toEqual([
      'error no-return-found Budget ',
      'query hidden-data Budget C1:C3',
      'query formula-error Budget B2 C3',
      'query external-link Budget B3',
    ]);
    expect(report).toMatchObject({ returns: [], summary: { cells: 0, errors: 1, queries: 3, advice: 0 } });
    expect(report.notChecked.map(({ sheet, what }) => [sheet, what])).toEqual([
      ['Budget', 'The whole sheet'],
      ['Blank', 'The whole sheet'],
    ]);
    expect(report.notChecked[0]?.why).toMatch(
      /Only errors in formulas, what totals add up, hidden data, links .* were looked for\.$/,
    );
    expect(whyNothingChecked(report)).toMatch(
      /^No return was recognised in this workbook, so its values were not checked/,
    );
    expect(checkedNotice(report, undefined)).toEqual({
      kind: 'information',
      isOnPage: true,
      message: 'Found 1 error and 3 queries. No return was recognised, so no values were checked.',
    });
  });

  test('what could not be looked for is said of its sheets as well, but for merged cells', async () => {
    const notSeen = (['hidden lines', 'merged cells', 'links', 'formulas'] as const).map(
      (what) => ({ what, because: 'size' }) as const,
    );
    const { notChecked } = await check({ ...gridOf(BUDGET, { sheet: 'Budget' }), notSeen });
    expect(notChecked.slice(1).map(({ what }) => what)).toEqual([
      'Whether data stand in hidden rows or columns',
      'Whether formulas read other workbooks',
      'Whether totals take in the cells they should',
    ]);
    for (const { why } of notChecked) expect(why).not.toMatch(/belong to the return/);
  });

  test('a sheet beside a return is looked through, too; the return keeps its own rules', async () => {
    const report = await check(gridOf(RETURN, { sheet: 'Q1' }), gridOf(BUDGET, { sheet: 'Budget' }));
    const errors = told(report).filter((one) => one.includes('formula-error'));
    expect(errors).toEqual(['error formula-error Q1 C3', 'query formula-error Budget B2 C3']);
  });

  test('a statement and a briefing are ours, and passed over', async () => {
    const titles = [STATEMENT_WORDS.title, BRIEFING_WORDS.title];
    const grids = titles.map((title, index) => gridOf([[title], ['#REF!']], { sheet: `Ours ${index}` }));
    const report = await check(...grids, gridOf([['x', STATEMENT_WORDS.title], ['#REF!']], { sheet: 'Theirs' }));
    expect(told(report)).toEqual(['error no-return-found Theirs ', 'query formula-error Theirs A2']);
    expect(report.notChecked.map(({ sheet }) => sheet)).toEqual(['Theirs']);
  });
});

/** What identifies people is an error wherever it stands. */
const PERSONAL = new Set(RULES.filter(({ theme }) => theme === 'personal').map(({ id }) => id));

/** Rules that say something of a sheet as such, or declare what they say of one without a return. */
const NEED_NO_RETURN = new Set(
  RULES.filter(
    (rule) => rule.appliesTo === 'sheet' || ('withoutReturn' in rule && rule.withoutReturn !== undefined),
  ).map(({ id }) => id),
);

/** Something stands in it, and nothing of it is a return or looks like one. */
function isToldOfFile({ returns, findings }: CheckReport, grids: readonly Grid[]): boolean {
  const isLike = returns.length > 0 || findings.some(({ rule }) => rule === 'header-not-found');
  return !isLike && grids.some((grid) => gridArea(grid) !== undefined);
}

/** Rules that look at formulas, wherever they stand. */
const OF_FORMULAS = /^(?:external-link|formula-(?:reference|differs|range).*|total-(?:leaves|counts|typed).*)$/;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>('#REF!', '#N/A', '=SUM(A1:A3)', '@HYPERLINK("x")', '- one') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue>('TBC', 'Femal', '07700 900123', 'jo@example.org', '12 ', -3, true),
  },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>('Gender', 'Age', 'Ethnicity', 'Client ID', 'Female', 'Police') },
  { weight: 2, arbitrary: fc.oneof(fc.integer({ min: -9, max: 99_999 }), fc.string({ maxLength: 12 })) },
);

const line = fc.integer({ min: 0, max: 12 });
const formula = fc.constantFrom('=SUM(A1:A3)', '=SUM(B2:D2)', '=B2+B3', '=SUM(#REF!)', '=A1*2', '=SUBTOTAL(9,C1:C9)');
const runs = fc.array(line, { maxLength: 2 }).map((lines) => [...new Set(lines)].sort((a, b) => a - b));

const sheet: fc.Arbitrary<Omit<Grid, 'sheet'>> = fc
  .record({
    top: fc.integer({ min: 0, max: 3 }),
    left: fc.integer({ min: 0, max: 3 }),
    width: fc.integer({ min: 1, max: 6 }),
    visible: fc.boolean(),
    rows: fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { maxLength: 8 }),
    isReturn: fc.boolean(),
    hiddenRows: runs,
    hiddenColumns: runs,
    merged: fc.array(fc.tuple(line, line), { maxLength: 2 }),
    links: fc.array(fc.tuple(line, line), { maxLength: 2 }),
    formulas: fc.array(fc.tuple(line, line, formula), { maxLength: 6 }),
  })
  .map(({ top, left, width, visible, rows, isReturn, hiddenRows, hiddenColumns, merged, links, formulas }) => ({
    ...gridOf(isReturn ? [...RETURN, ...rows.map((row) => row.slice(0, 5))] : rows.map((row) => row.slice(0, width)), {
      top,
      left,
    }),
    visible,
    details: {
      mergedAreas: merged.map(([row, column]) => ({ top: row, left: column, bottom: row + 1, right: column + 1 })),
      hiddenRows: hiddenRows.map((at) => ({ first: at, last: at })),
      hiddenColumns: hiddenColumns.map((at) => ({ first: at, last: at })),
      externalLinks: (isReturn || rows.length > 0 ? links : []).map(([row, column]) => ({
        area: { top: row, left: column, bottom: row, right: column },
        workbook: 'Master.xlsx',
      })),
      formulas: formulas.map(([row, column, text]) => ({ row, column, formula: text })),
    },
  }));

function expectWithin(grid: Grid, areas: readonly CellArea[]): void {
  const whole = gridArea(grid);
  expect(whole).toBeDefined();
  for (const { top, left } of areas) {
    expect(top >= whole!.top && top <= whole!.bottom && left >= whole!.left && left <= whole!.right).toBe(true);
  }
}

test('whatever sheets a workbook holds: no rule that needs a return speaks of a sheet without one, and none calls it an error; a file without any is one', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const grids = sheets.map((grid, index) => ({ ...grid, sheet: `Sheet${index + 1}` }));
      const report = await check(...grids);
      const returns = new Set(report.returns.map((table) => table.sheet));
      const others = report.findings.filter((finding) => !returns.has(finding.sheet));
      const ofFile = others.filter(({ rule }) => rule === 'no-return-found');
      expect(ofFile.map(({ severity }) => severity)).toEqual(isToldOfFile(report, grids) ? ['error'] : []);
      for (const { rule, severity, sheet: name, areas } of others) {
        // Of the file as a whole; and personal data are looked for in every cell.
        if (rule === 'no-return-found' || PERSONAL.has(rule)) continue;
        expect(NEED_NO_RETURN).toContain(rule);
        if (rule !== 'header-not-found') expect(severity).not.toBe('error');
        seen.add(rule);
        // A formula may stand where nobody has calculated a value yet.
        if (OF_FORMULAS.test(rule)) continue;
        expectWithin(
          grids.find((grid) => grid.sheet === name)!,
          areas,
        );
      }
      const { errors, queries, advice } = report.summary;
      expect(errors + queries + advice).toBe(report.findings.length);
      const named = new Set(report.notChecked.map((one) => one.sheet));
      for (const grid of grids) expect(returns.has(grid.sheet) || named.has(grid.sheet)).toBe(true);
      if (returns.size === 0) expect(checkedNotice(report, undefined).message).toMatch(/No return was recognised/);
    }),
    { numRuns: 300, seed: 12 },
  );
  // Had the sheets nothing to tell, the property would prove nothing.
  expect([...seen]).toEqual(
    expect.arrayContaining(['formula-error', 'hidden-data', 'external-link', 'formula-like-text']),
  );
});
