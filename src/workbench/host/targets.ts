import type { CellArea } from '../../cells/areas';
import type { BorderSide } from '../../workbook/model/styles';

/** One rectangle of a sheet. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: CellArea;
}

/** One or more rectangles of a sheet. */
export interface AreasTarget {
  readonly sheetId: string;
  readonly areas: readonly CellArea[];
}

export interface SheetTarget {
  readonly sheetId: string;
}

/** A collection of a sheet, or of the whole workbook when there is no sheet. */
export interface ScopeTarget {
  readonly sheetId?: string;
}

/** A conditional format: itself, or whatever stands at a place among those on some cells (see `Habits`). */
export interface FormatTarget extends SheetTarget {
  readonly format: string | { readonly place: number; readonly areas: readonly CellArea[] };
}

export interface TableTarget extends SheetTarget {
  readonly tableId: string;
}

export interface ChartTarget extends SheetTarget {
  readonly chartId: string;
}

/** A series of a chart by its place, from 0. */
export interface SeriesTarget extends ChartTarget {
  readonly series: number;
}

export interface PointTarget extends SeriesTarget {
  readonly point: number;
}

export interface ShapeTarget extends SheetTarget {
  readonly shapeId: string;
}

/** What each type of proxy object stands for. Nothing here holds data: everything is looked up when it is asked for. */
export interface Targets {
  Workbook: null;
  Application: null;
  /** A workbook that is made and not opened yet: its bytes. */
  WorkbookCreated: Uint8Array;
  Runtime: null;
  AppRuntimeService: null;
  AddinInternalService: null;
  WorkbookProtection: null;
  WorksheetCollection: null;
  Worksheet: SheetTarget;
  WorksheetProtection: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  PageLayout: SheetTarget;
  PageBreakCollection: SheetTarget;
  PageBreak: SheetTarget & { readonly row: number };
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFormat: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  FormatProtection: AreasTarget;
  RangeBorderCollection: AreasTarget;
  RangeBorder: AreasTarget & { readonly index: string };
  DataValidation: AreasTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormat: FormatTarget;
  CustomConditionalFormat: FormatTarget;
  CellValueConditionalFormat: FormatTarget;
  ConditionalFormatRule: FormatTarget;
  ConditionalRangeFormat: FormatTarget;
  ConditionalRangeFill: FormatTarget;
  ConditionalRangeFont: FormatTarget;
  ConditionalRangeBorderCollection: FormatTarget;
  ConditionalRangeBorder: FormatTarget & { readonly side: BorderSide };
  TableCollection: ScopeTarget;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableTarget & { readonly index: number };
  TableRowCollection: TableTarget;
  TableRow: TableTarget & { readonly index: number };
  AutoFilter: SheetTarget & { readonly tableId?: string };
  Filter: TableTarget & { readonly index: number };
  RangeSort: RangeTarget;
  TableSort: TableTarget;
  NamedItemCollection: ScopeTarget;
  NamedItem: ScopeTarget & { readonly name: string };
  SettingCollection: null;
  Setting: { readonly key: string };
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: { readonly key: string };
  WorksheetCustomPropertyCollection: SheetTarget;
  WorksheetCustomProperty: SheetTarget & { readonly key: string };
  ChartCollection: SheetTarget;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartPlotArea: ChartTarget;
  ChartAreaFormat: ChartTarget;
  ChartBorder: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: ChartTarget & { readonly axis: 'value' | 'category' };
  ChartAxisFormat: ChartTarget & { readonly axis: 'value' | 'category' };
  ChartGridlines: ChartTarget & { readonly axis: 'value' | 'category' };
  ChartGridlinesFormat: ChartTarget & { readonly axis: 'value' | 'category' };
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartFill: SeriesTarget;
  ChartPointsCollection: SeriesTarget;
  ChartPoint: PointTarget;
  ChartDataLabels: SeriesTarget;
  ChartDataLabel: PointTarget;
  ChartDataLabelFormat: SeriesTarget & { readonly point?: number };
  /** Of a series, or of an axis or its grid. */
  ChartLineFormat: ChartTarget & { readonly series?: number; readonly isGrid?: true };
  /** Of a label, or of everything else in a chart. */
  ChartFont: ChartTarget & { readonly series?: number; readonly point?: number };
  ShapeCollection: SheetTarget;
  Shape: ShapeTarget;
  CommentCollection: ScopeTarget;
  Comment: SheetTarget & { readonly row: number; readonly column: number };
}

export type TypeName = keyof Targets;
