import type { CellArea } from '../../cells/areas';

/** What one column of a filter lets through. */
export interface FilterCriterion {
  /** Column within the filtered area, from 0. */
  readonly column: number;
  /**
   * `Values`: only these texts, as the cells show them. `Custom`: a comparison or two, such as `>5` or `=*x*`. The other kinds
   * of Excel's library are kept by name and cannot be applied anew.
   */
  readonly filterOn: 'Values' | 'Custom' | 'TopItems' | 'Dynamic' | 'CellColor' | 'FontColor' | 'Icon';
  readonly values?: readonly string[];
  /** Of `Values`: days, months and years that are let through besides, as `2019-04-03`, `2019-04` and `2019`. */
  readonly dates?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** The filters of a sheet, and which of its rows are hidden: by them or by hand. */
export interface FilteredRows {
  readonly filters: readonly AutoFilter[];
  /** From the top. */
  readonly hiddenRows: readonly number[];
}

/** A filter over rows with a header row on top: a table's, or the one that a sheet can have of its own. */
export interface AutoFilter {
  /** The table it belongs to: its area is the table's, without totals. */
  readonly tableId?: string;
  readonly area: CellArea;
  readonly criteria: readonly FilterCriterion[];
}
