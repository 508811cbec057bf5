import { TEMPLATE_LABELS } from '../tables/templates';
import { printArea } from '../../cells/addresses';
import type { Period } from '../model/periods';
import type { PlacedCell, SheetDocument } from '../model/sheet-document';
import type { Specification } from '../model/specification';
import { formatOf } from './records-sheet';
import { isAdded, summaryRows, type SummaryRow } from './summary-rows';
import type { TemplateField } from './template-fields';
import { HEADER_ROW, templateHead } from './template-head';
import { templatePeriods } from './template-periods';

/** Measure, category and unit stand before the figures. */
const FIRST_FIGURE = 3;

/** More columns of figures than this run out of sight: then the labels stay. */
const FIGURES_IN_SIGHT = 5;

/**
 * A return with measures down and periods across. Not an Excel table: of a column with a formula in some of its cells Excel
 * makes a calculated column, and would fill the cells that a person is to fill in.
 */
export function summarySheet(
  name: string,
  fields: readonly TemplateField[],
  specification: Specification,
  period: Period | undefined,
): SheetDocument {
  const { headings, total } = templatePeriods(period, specification.service);
  const rows = summaryRows(fields, specification, period);
  const figures = [...headings, ...(total === undefined ? [] : [total])];
  const { measure, category, unit } = TEMPLATE_LABELS;
  const lines = { first: FIRST_FIGURE, last: FIRST_FIGURE + headings.length - 1, hasTotal: total !== undefined };
  return {
    name,
    cells: [
      ...templateHead(specification, 'summary', period),
      ...[measure, category, unit, ...figures].map((text, column): PlacedCell => {
        return { row: HEADER_ROW, column, value: text, look: 'heading' };
      }),
      ...rows.flatMap((row, index) => cellsOf(row, HEADER_ROW + 1 + index, lines)),
    ],
    tables: [],
    columns: [
      { width: 26 },
      { width: 50 },
      { width: 13 },
      ...figures.map((text) => ({ width: text.length > 12 ? 18 : 14 })),
    ],
    choices: [],
    frozenRows: HEADER_ROW + 1,
    frozenColumns: figures.length > FIGURES_IN_SIGHT ? 2 : 0,
    print: { orientation: 'landscape', titleRow: HEADER_ROW },
  };
}

/** The columns of figures, zero-based, and whether one that adds them up follows. */
interface FigureColumns {
  readonly first: number;
  readonly last: number;
  readonly hasTotal: boolean;
}

function cellsOf(line: SummaryRow, row: number, { first, last, hasTotal }: FigureColumns): readonly PlacedCell[] {
  const { kpi, category, totalOf } = line;
  const numberFormat = formatOf(kpi);
  const format = numberFormat === undefined || kpi.kind === 'category' ? {} : { numberFormat };
  const isTotal = totalOf !== undefined;
  const look = isTotal ? ({ look: 'total' } as const) : {};
  const cells: PlacedCell[] = [
    { row, column: 0, value: kpi.name, ...(category === undefined ? { look: 'label' as const } : look) },
    { row, column: 2, value: kpi.unit, ...look },
  ];
  if (category !== undefined) cells.push({ row, column: 1, value: category, ...look });
  for (let column = first; column <= last; column += 1) {
    if (!isTotal) cells.push({ row, column, value: null, look: 'input', ...format });
    else
      cells.push({ row, column, value: null, formula: sumOf(row - totalOf, column, row - 1, column), look: 'total' });
  }
  if (hasTotal) {
    const sum = isAdded(kpi) ? { formula: sumOf(row, first, row, last) } : {};
    cells.push({ row, column: last + 1, value: null, look: 'total', ...sum, ...format });
  }
  return cells;
}

/** Blank while there is nothing to add up: a 0 would be an answer that nobody gave. */
function sumOf(top: number, left: number, bottom: number, right: number): string {
  const cells = printArea({ top, left, bottom, right });
  return `=IF(COUNT(${cells})=0,"",SUM(${cells}))`;
}
