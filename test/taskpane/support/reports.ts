import { countCells, type CellArea } from '../../../src/cells/areas';
import { parseArea } from '../../../src/cells/addresses';
import { printArea } from '../../../src/cells/addresses';
import { sumOfAccounts, type CellAccount } from '../../../src/domain/model/account';
import type { CheckReport } from '../../../src/domain/model/check-report';
import { themeOf, type Finding, type Severity } from '../../../src/domain/model/findings';
import type { NotChecked, ReturnSheet } from '../../../src/domain/model/returns';
import type { Kpi } from '../../../src/domain/model/specification';

export function area(text: string): CellArea {
  const parsed = parseArea(text);
  if (!parsed) throw new Error(`The test names no area: ${text}`);
  return parsed;
}

/** A finding with sensible words; `cells` as people write areas: `E7:E9, E14`. */
export function finding(given: Partial<Finding> & { readonly cells?: string } = {}): Finding {
  const { cells = 'E14', ...rest } = given;
  const areas = cells === '' ? [] : cells.split(', ').map(area);
  const rule = rest.rule ?? 'code-unknown';
  const sheet = rest.sheet ?? 'April';
  return {
    rule,
    severity: 'error',
    theme: themeOf('wrong', rest.severity ?? 'error'),
    sheet,
    areas,
    count: Math.max(1, countCells(areas)),
    samples: [],
    data: {},
    title: 'Not in the list',
    message: `Row 14, Ethnicity: “Whit British” is not in the list.`,
    whatToDo: 'Choose the nearest value from the list.',
    why: 'Answers are counted by the list’s own values.',
    mayBe: 'mended',
    key: `${rule} ${sheet} ${areas.map(printArea).join(' ')}`,
    ...rest,
  };
}

/** 3,912 cells checked, 15 headings and lines about the return, and why others were not. */
function accountOf(notChecked: readonly NotChecked[] = []): CellAccount {
  const [first, ...others] = notChecked.map(({ sheet, what, why }) => ({ sheet, areas: [], count: 0, what, why }));
  const leftOut = first ? [{ ...first, count: 73 }, ...others] : [];
  const left = first ? 73 : 0;
  const tally = { filled: 3927 + left, checked: 3912, labels: 12, context: 3, notes: 0, ours: 0, notChecked: left };
  return sumOfAccounts([{ sheet: 'April', ...tally, leftOut }]);
}

export function reportOf(findings: readonly Finding[], given: Partial<CheckReport> = {}): CheckReport {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const sheets = [...new Set(findings.map((one) => one.sheet))];
  return {
    sheets: sheets.length > 0 ? sheets : ['April'],
    returns: [returnSheet()],
    registers: [],
    commissioningTables: [],
    findings,
    answered: [],
    questions: [],
    notChecked: [],
    account: accountOf(given.notChecked),
    summary: { cells: 3912, errors: count('error'), queries: count('query'), advice: count('advice') },
    ...given,
  };
}

const KPI: Kpi = {
  id: 'ethnicity',
  name: 'Ethnicity',
  aliases: [],
  unit: 'people',
  kind: 'category',
  required: 'yes',
  responses: 'single',
};

/** A records return of The Shores: header in row 4, 326 records, 12 columns recognised. */
export function returnSheet(given: Partial<ReturnSheet> = {}): ReturnSheet {
  const columns = Array.from({ length: 12 }, (_, column) => column);
  return {
    sheet: 'April',
    layout: 'records',
    isReturn: true,
    headerRow: 3,
    firstRow: 4,
    lastRow: 329,
    firstColumn: 0,
    lastColumn: 11,
    provider: { value: 'The Shores', from: 'sheet-name' },
    period: { value: { start: '2019-07-01', end: '2019-09-30', label: '2019-20 Q2' }, from: 'sheet-name' },
    fields: columns.map((column) => ({
      kpi: KPI,
      how: 'name',
      header: 'Ethnicity',
      headerCell: { top: 3, left: column, bottom: 3, right: column },
      area: { top: 4, left: column, bottom: 329, right: column },
    })),
    unmapped: [],
    skippedRows: [],
    ...given,
  };
}
