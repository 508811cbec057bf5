import { isAtAMoment } from '../codelists/caseload';
import { columnSums, sumBetween, sumsAfterEdit, type ColumnSum, type ColumnSums } from '../engine/column-sums';
import type { ReturnContext } from '../engine/contexts';
import { isSameFigure } from '../engine/figures';
import { numberIn } from '../engine/numbers-of';
import { recordRuns } from '../engine/record-rows';
import { wrongTotals } from '../engine/totals-across';
import { cellName, printArea } from '../../cells/addresses';
import { valueAt, type Grid } from '../model/grid';
import type { Field, ReturnSheet } from '../model/returns';
import { isTotalLabel } from '../returns/measure-words';
import { defineRule, type Hit, type LongCheck } from '../engine/define-rule';
import { sayTotal, type TotalData } from '../messages/totals';

type Check = LongCheck<TotalData>;

/**
 * A row of totals under records, or a total across the periods of a summary (a quarter of its months, a year of its
 * quarters), that differs from what it is the total of. In records a total may be of all rows above or of those since the
 * last total: one that fits either is right. In a summary people and cases count once, as in `year-to-date-not-sum`.
 * Columns with anything that is no number are left alone.
 */
export const totalNotSum = defineRule<TotalData>({
  id: 'total-not-sum',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'column-duplicated'],
  source: 'Eurostat and R validate: part_whole_relation; 2019 report, section 5.1: reports are run from raw data.',
  words: {
    title: 'A total is not the sum',
    why: 'Readers of the return take the total, not the figures above it. One of them is wrong, and it is not clear which.',
    whatToDo:
      'Compare the total’s formula with the cells it should add up, and correct the total or the figure that is wrong.',
    message: ({ label = '' }, data) => sayTotal(label, 'the total', data),
  },
  check: (context) => (context.table.layout === 'records' ? below(context) : across(context)),
});

function* across(context: ReturnContext): Generator<Hit<TotalData>> {
  for (const [kpi, { areas, fields, label, data }] of wrongTotals(context, 'total')) {
    yield { kpi, label, areas, samples: [], restsOn: fields, data };
  }
}

function* below({ grid, table }: ReturnContext): Check {
  const runs = recordRuns(table);
  const sums: ColumnSums[] = [];
  if (totalRows(grid, table).length > 0) {
    for (const field of table.fields.filter(addsUp)) {
      sums.push(columnSums(grid, field, runs));
      yield undefined;
    }
  }
  return yield* tell(grid, table, sums);
}

function* tell(grid: Grid, table: ReturnSheet, sums: readonly ColumnSums[]): Check {
  const totals = totalRows(grid, table);
  for (const one of sums) {
    const wrong = totals.flatMap((row, index) => compare(grid, table, one, row, totals[index - 1]) ?? []);
    const [first] = wrong;
    if (first)
      yield { ...first, areas: wrong.flatMap(({ areas }) => areas), data: { ...first.data, places: wrong.length } };
  }
  return function* (at, edit) {
    // An edit of labels may make a row one of totals, or no longer one.
    if (String(totalRows(at.grid, at.table)) !== String(totals)) return yield* below(at);
    return yield* tell(
      at.grid,
      at.table,
      sums.map((one) => sumsAfterEdit(one, at.grid, edit)),
    );
  };
}

/** Rows between the records whose first text says that they are totals. */
function totalRows(grid: Grid, { skippedRows, firstColumn, lastColumn }: ReturnSheet): readonly number[] {
  return [...skippedRows]
    .sort((one, other) => one - other)
    .filter((row) => {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const value = valueAt(grid, row, column);
        if (typeof value === 'string' && value.trim() !== '') return isTotalLabel(value.trim());
      }
      return false;
    });
}

function addsUp({ kpi, header }: Field): boolean {
  return (kpi.kind === 'count' || kpi.kind === 'money') && !isAtAMoment(kpi, header);
}

function compare(
  grid: Grid,
  table: ReturnSheet,
  sums: ColumnSums,
  row: number,
  lastTotal: number | undefined,
): Hit<TotalData> | undefined {
  const { kpi, area, header } = sums.field;
  const total = numberIn(valueAt(grid, row, area.left));
  if (total === undefined || row === table.firstRow) return undefined;
  const tops = lastTotal === undefined ? [table.firstRow] : [lastTotal + 1, table.firstRow];
  const readings = tops.map((top) => ({ top, ...sumBetween(sums, top, row - 1) }));
  const [first] = readings;
  if (!first || readings.some((reading) => !reading.isKnown || fits(reading, total))) return undefined;
  const at = { top: row, left: area.left, bottom: row, right: area.left };
  return {
    kpi: kpi.id,
    label: header,
    areas: [at],
    samples: [],
    restsOn: [sums.field],
    data: {
      totalCell: cellName(row, area.left),
      total,
      partsCell: printArea({ top: first.top, left: area.left, bottom: row - 1, right: area.left }),
      sum: first.sum,
      how: 'differs',
      largest: 0,
      largestCell: '',
      places: 1,
    },
  };
}

function fits({ sum, asExcelAdds }: ColumnSum, total: number): boolean {
  return isSameFigure(sum, total) || isSameFigure(asExcelAdds, total);
}
