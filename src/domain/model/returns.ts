import type { CellArea } from '../../cells/areas';
import type { Period } from './periods';
import type { Kpi } from './specification';

/**
 * `records`: a row per case. `summary`: measures down and periods across, or the other way round. `form`: label and value
 * pairs, one period.
 */
export type Layout = 'records' | 'summary' | 'form';

/** How a heading was matched to a KPI. `words`: by what its words are about. `confirmed` is what a person decided and the workbook remembers. */
export type MatchKind = 'name' | 'alias' | 'similar' | 'words' | 'confirmed';

/** A cell of another sheet than the one it tells of: of a cover. */
export interface CellElsewhere {
  readonly sheet: string;
  readonly area: CellArea;
}

/** Where something about a return was read: in a cell of its sheet or of another, in a name, in the table `Returns`. */
export type Origin = CellArea | CellElsewhere | 'sheet-name' | 'file-name' | 'register';

/** What was read from a labelled cell, a name or a heading, with the place it was read from. */
export interface Labelled<T> {
  readonly value: T;
  readonly from: Origin;
}

/** Everything that says whose a return is and when it was, the nearest first. */
export interface Claims {
  readonly provider: readonly Labelled<string>[];
  readonly service: readonly Labelled<string>[];
  readonly period: readonly Labelled<Period>[];
}

/** Which specification a return was held against, and why that one. */
export interface HeldAgainst {
  /** The service's id; null where no service's own applies. */
  readonly service: string | null;
  /** A sentence. */
  readonly why: string;
}

/**
 * A batch of cells that holds one KPI: in records a column from first to last row, in a summary one measure's row across
 * its periods (its column, where periods run down the side), in a form one cell. `fieldCells` walks along it either way. Rules on cells run over fields and need not know the layout.
 */
export interface Field {
  readonly kpi: Kpi;
  readonly how: MatchKind;
  /** The heading or label as written. */
  readonly header: string;
  /** Records only: what stands over the heading, which tells it from the same heading elsewhere in the table. */
  readonly group?: string;
  readonly headerCell: CellArea;
  readonly area: CellArea;
  /** The part of a breakdown this field counts, as written: `Female`. Absent for a total or a record column. */
  readonly category?: string;
  /** The heading over a breakdown that names its KPI, where this field's own label names no more than a part of it. */
  readonly block?: { readonly kpi: Kpi; readonly header: string; readonly headerCell: CellArea };
  /** Form only: a number beside a category KPI's label. It counts people and is no value of the KPI's list. */
  readonly isCount?: boolean;
  /** Labelled as some of the whole (`of which repeat victims`): it need not add up to it with the other parts. */
  readonly isSubset?: boolean;
  /** Made of columns of ticks: the answers, as their headings give them. Where several are allowed nobody need tick one. */
  readonly ticked?: readonly string[];
  /** Summary only: the period of each cell of `area`, first to last; undefined for a cell that is of no period (a note). */
  readonly periods?: readonly (Period | undefined)[];
  /** Summary only: columns of `area` that hold a year to date or a total across periods. */
  readonly totalColumns?: readonly number[];
  /** The same for a summary with periods down the side, whose `area` is one column: the rows of totals. */
  readonly totalRows?: readonly number[];
}

/** A heading that maps to no KPI: its cells are not checked, and the pane says so. */
export interface UnmappedColumn {
  readonly header: string;
  readonly headerCell: CellArea;
  /** KPI ids it may be, best first, when the match was too close to call; the pane asks. */
  readonly mayBe: readonly string[];
}

/** Records: columns of ticks under one KPI, a column for each answer: an `x` under `F` says that the gender is female. */
export interface TickColumns {
  readonly kpi: Kpi;
  readonly how: MatchKind;
  /** What stands over the columns and names the KPI; its name where nothing does. */
  readonly header: string;
  readonly headerCell: CellArea;
  /** From left to right. */
  readonly columns: readonly { readonly column: number; readonly answer: string }[];
}

/** A row of a crosstab: figures that are of two lists at once, as of clients aged 18 to 24 by gender. */
export interface CrossedRow {
  /** Whose part the row is, or what it counts. */
  readonly kpi: Kpi;
  readonly category?: string;
  readonly row: number;
  readonly header: string;
  readonly headerCell: CellArea;
  /** From left to right: the part of another list that each column is. */
  readonly cells: readonly {
    readonly column: number;
    readonly kpi: Kpi;
    readonly category: string;
    readonly header: string;
  }[];
}

/** One table of a sheet, recognised. Rows and columns are sheet positions, zero-based. */
export interface ReturnSheet {
  readonly sheet: string;
  readonly layout: Layout;
  /** Records that lie on their side: a column for each, and a row for each KPI. `asRead` stands them up. */
  readonly lies?: 'sideways';
  /** Records only: answers given by ticks. `asRead` makes one column of each. */
  readonly ticks?: readonly TickColumns[];
  /** Figures inside a crosstab; its totals are `fields`. */
  readonly crossed?: readonly CrossedRow[];
  /** False for a table with a header but no KPI of ours: a register or note. It is listed, not checked. */
  readonly isReturn: boolean;
  /** The (last) header row; in a form the row of the first label. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly provider?: Labelled<string>;
  readonly service?: Labelled<string>;
  readonly period?: Labelled<Period>;
  /** What else says whose it is or when it was, and does not go with what was taken. Absent where all agree. */
  readonly disagreeing?: Claims;
  readonly heldAgainst?: HeldAgainst;
  /** A cell labelled as the period whose text is not one we can read. */
  readonly unreadablePeriod?: Labelled<string>;
  readonly fields: readonly Field[];
  readonly unmapped: readonly UnmappedColumn[];
  /** Rows inside the table that are totals, blank or repeated headings, and hold no record. */
  readonly skippedRows: readonly number[];
  /** Why a form is no return: headings of its columns, each with figures of another service or group. */
  readonly sideBySide?: readonly string[];
}

/** Something a person should know was not looked at, and why. */
export interface NotChecked {
  readonly sheet: string;
  readonly what: string;
  readonly why: string;
}

/**
 * What a person said a heading stands for, by `headingKey` of the heading: a KPI's id, or `none` for a column that is to be
 * left unchecked. Kept in the workbook, so that nobody is asked twice.
 */
export type ConfirmedHeadings = ReadonlyMap<string, string>;

/** Something to ask about a heading: which of these KPIs it stands for, or none of them. */
export interface HeadingQuestion {
  readonly sheet: string;
  readonly header: string;
  readonly headerCell: CellArea;
  /** Best first: id and name. */
  readonly mayBe: readonly { readonly kpi: string; readonly name: string }[];
  /** The id of the KPI it was taken for meanwhile, where it was only similar; absent while its cells are not checked. */
  readonly takenFor?: string;
}

/** What recognition makes of one sheet. `returns` is empty for notes, lists and blank sheets. */
export interface Recognition {
  readonly returns: readonly ReturnSheet[];
  readonly notChecked: readonly NotChecked[];
  /** A sheet that has content like a return's but no header row that could be found. */
  readonly headerNotFound: boolean;
}
