import { printArea } from '../../src/cells/addresses';
import type { Grid } from '../../src/domain/model/grid';
import type { Recognition, ReturnSheet } from '../../src/domain/model/returns';
import type { Specification } from '../../src/domain/model/specification';
import { MINIMUM_SPECIFICATION } from '../../src/domain/codelists/minimum-set';
import { recogniseSheet } from '../../src/domain/returns/recognise';

/** A recognised table in words a test can compare: places as Excel shows them, KPIs by id. */
export interface Described {
  readonly layout: string;
  readonly isReturn: boolean;
  /** `header row / first row–last row`, 1-based. */
  readonly rows: string;
  /** Area of each KPI's cells: `gender` or `gender: Female` → `B5:B9`; several joined by a comma. */
  readonly fields: Readonly<Record<string, string>>;
  readonly unmapped: readonly string[];
  readonly skipped: readonly number[];
}

export function recognise(grid: Grid, specification: Specification = MINIMUM_SPECIFICATION): Recognition {
  return recogniseSheet(grid, specification);
}

/** The only table of a sheet. */
export function onlyTable(grid: Grid, specification?: Specification): ReturnSheet {
  const { returns } = recognise(grid, specification);
  const [table] = returns;
  if (!table || returns.length !== 1) throw new Error(`Expected one table, found ${returns.length}.`);
  return table;
}

export function describeTable(table: ReturnSheet): Described {
  const fields: Record<string, string> = {};
  for (const { kpi, category, area } of table.fields) {
    const name = category === undefined ? kpi.id : `${kpi.id}: ${category}`;
    fields[name] = name in fields ? `${fields[name] ?? ''},${printArea(area)}` : printArea(area);
  }
  return {
    layout: table.layout,
    isReturn: table.isReturn,
    rows: `${table.headerRow + 1} / ${table.firstRow + 1}–${table.lastRow + 1}`,
    fields,
    unmapped: table.unmapped.map(({ header }) => header),
    skipped: table.skippedRows.map((row) => row + 1),
  };
}
