import type { CellArea } from '../../cells/areas';
import type { LineRun } from './grid';
import type { Period } from './periods';
import type { MatchKind } from './returns';

/** A part of a list, as a label names it: one of the gender of clients, one of the sources of referrals. */
export interface Part {
  /** Id of the KPI whose list it is from. */
  readonly of: string;
  /** As the list has it, or as written where no list has it. */
  readonly label: string;
  /** `by-its-place`: no list has it, but its block's heading says what it must be. */
  readonly how: 'listed' | 'words' | 'by-its-place';
}

/** What a row or column of figures holds of its KPI. Only `actual` is compared with others. */
export type FigureKind = 'actual' | 'target' | 'tolerance' | 'previous' | 'variance' | 'percent' | 'rag' | 'comment';

/** What a row or column adds up: all that came since its block began, or everything since the year began. */
export type TotalKind = 'total' | 'to-date';

/** Why a row or column is of no KPI. */
export type Unread = 'unknown' | 'beside' | 'asked';

/** A label as written, and where it stands on the sheet. */
export interface ReadLabel {
  readonly text: string;
  readonly cell: CellArea;
  /** Id of the KPI it names. */
  readonly kpi: string;
  readonly how: MatchKind;
}

/** One row or column of a table as its labels say, read together with its neighbours. */
export interface Entry {
  /** Row or column of the sheet, zero-based. */
  readonly at: number;
  /** The labels, outermost first, where they stand. */
  readonly cells: readonly CellArea[];
  /** The innermost label as written. */
  readonly label: string;
  /** Id of the KPI that is counted, where the labels say; else the other axis does, or a part's whole. */
  readonly measure?: string;
  readonly how?: MatchKind;
  readonly parts: readonly Part[];
  /** Id of the KPI whose breakdown it stands in, as a part or as its total. */
  readonly block?: string;
  /** What opened that breakdown: a heading, an outer label, the corner, or the measure's own row. */
  readonly opener?: ReadLabel;
  /** Counts some of the whole: it need not add up with the others. */
  readonly isSubset?: true;
  readonly period?: Period;
  /** As written, where the label is a period whose year nobody says. */
  readonly periodOfNoYear?: string;
  readonly figure: FigureKind;
  readonly place?: string;
  readonly service?: string;
  readonly total?: TotalKind;
  readonly unread?: Unread;
  /** Ids of KPIs an unread label may mean, best first. */
  readonly mayBe: readonly string[];
}

/** A column of a table of records, or a row where records lie on their side. */
export interface RecordField {
  readonly at: number;
  readonly cells: readonly CellArea[];
  readonly label: string;
  readonly kpi?: string;
  readonly how?: MatchKind;
  /** A tick column: the part of the KPI's list that a tick stands for. */
  readonly part?: Part;
  readonly mayBe: readonly string[];
}

interface Table {
  readonly area: CellArea;
  /** Rows (columns, on its side) of headings. */
  readonly heads: LineRun;
  /** Cells that the reading explains: what readings are compared by. */
  readonly score: number;
  /** (best − next) ÷ best; below `LEAST_MARGIN` the reading is asked about. */
  readonly margin: number;
  readonly isReturn: boolean;
  /** What stands right above: a title may name the service or the period of the table. */
  readonly titles: readonly { readonly text: string; readonly cell: CellArea }[];
}

/** Figures read through two axes. */
export interface FiguresReading extends Table {
  readonly as: 'figures';
  readonly down: readonly Entry[];
  readonly across: readonly Entry[];
  /** Columns of the table that are neither labels nor figures – comments, references –, with their headings. */
  readonly beside: readonly {
    readonly column: number;
    readonly label?: { readonly text: string; readonly cell: CellArea };
  }[];
}

/** A row (column, on its side) for each person or case. */
export interface RecordsReading extends Table {
  readonly as: 'records';
  readonly lies: 'upright' | 'sideways';
  readonly fields: readonly RecordField[];
  /** First and last row (column) that may hold a record. */
  readonly records: LineRun;
}

export type TableReading = FiguresReading | RecordsReading;

/** One figure, read through both axes of its table. */
export interface Fact {
  readonly at: { readonly row: number; readonly column: number };
  /** Id of the KPI that is counted. */
  readonly measure: string;
  /** Sorted by KPI. */
  readonly parts: readonly Part[];
  readonly period?: Period;
  readonly periodOfNoYear?: string;
  readonly figure: FigureKind;
  readonly service?: string;
  readonly place?: string;
  readonly total?: TotalKind;
  readonly isSubset?: true;
}
