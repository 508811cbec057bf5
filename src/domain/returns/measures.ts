import type { CellValue } from '../model/cells';
import type { Field, MatchKind, UnmappedColumn } from '../model/returns';
import type { Kpi } from '../model/specification';
import { isContactLine } from './contact-labels';
import type { Search } from './header-rows';
import { fitsKind } from './fits-kind';
import { isMatch, type HeadingGuess, type HeadingMatch } from './headings';
import { isLabelText } from './label-words';
import { PARTED, withoutColon } from './measure-labels';
import { isNumberLike, isUnitHeading } from './measured-values';
import { cellAt, isBlankRow, oneCell, onSheet, textAt } from './region';

/** Measures written down the side: which columns name them, which hold their values. */
export interface MeasureArea {
  readonly firstRow: number;
  readonly lastRow: number;
  /** One column of labels, or two: the block (`Gender`) and the category (`Female`). Left to right. */
  readonly labelColumns: readonly number[];
  /** First and last column of values. */
  readonly firstValue: number;
  readonly lastValue: number;
  /** What stands over the labels, if anything: `Gender` over `Female`, `Male` opens a breakdown. */
  readonly heading?: { readonly row: number; readonly column: number };
}

/** What was read from a column of measures. Fields lack what depends on the layout: periods and totals across. */
export interface Measures {
  readonly fields: readonly Field[];
  readonly unmapped: readonly UnmappedColumn[];
  /** Rows with no value strip: headings of blocks, blank rows. */
  readonly skipped: readonly number[];
  /** The last row that holds a measure, grid row; undefined when none does. */
  readonly lastRow?: number;
}

const WHOLE = /^(?:grand |sub-?|overall )?totals?$|^all$|^overall$|^sum$/i;

/** `Total of all ages`, when it names no KPI. */
const TOTAL_OF = /^(?:grand |sub-?|overall )?totals?\b/i;

/** `1. Beneficiaries`, `2.3 Gender`. */
const NUMBERED = /^\d+(?:\.\d+)*[.):]?\s/;

const OF_WHICH = /^(?:of which|of whom|of these|incl(?:uding|\.)?)[:,]?\s+|^[-–—•·*>]\s*/i;

/** Words, not a mere bullet: what is listed under them need not be everybody. */
const SOME_OF = /^[^\p{L}\p{N}]*(?:of which|of whom|of these|including|incl)\b/iu;

/**
 * Reads measures from top to bottom. A label that names a KPI is a measure of its own (or, without values, the head of a
 * block); labels under it that stand in its code list, or are indented, or follow a block's head directly, are the
 * categories of its breakdown. `Total` within a block is the KPI's total. Everything else with values is unmapped.
 */
export function readMeasures(search: Search, area: MeasureArea): Measures {
  const reader = new MeasureReader(search, area);
  for (let row = area.firstRow; row <= area.lastRow; row += 1) reader.readRow(row);
  return reader.result();
}

/** The breakdown that is open while rows are read. */
interface Block {
  readonly from: NonNullable<Field['block']>;
  readonly kpi: Kpi;
  readonly how: MatchKind;
  /** Its label stood alone: what follows belongs to it until another measure comes. */
  readonly isHeading: boolean;
  readonly indent: number;
}

class MeasureReader {
  private readonly fields: Field[] = [];
  private readonly unmapped: UnmappedColumn[] = [];
  private readonly skipped: number[] = [];
  private block: Block | undefined;
  private isAfterBlank = false;
  private lastRow: number | undefined;

  constructor(
    private readonly search: Search,
    private readonly area: MeasureArea,
  ) {
    const { heading } = area;
    const text = heading && textAt(search.grid, heading.row, heading.column);
    const match = text === undefined ? undefined : search.headings.find(withoutColon(text));
    if (heading && text !== undefined && match?.kpi.kind === 'category')
      this.open(match, { ...heading, text }, { isHeading: true, indent: 0 });
  }

  result(): Measures {
    const last = this.lastRow;
    return {
      fields: this.fields,
      unmapped: this.unmapped,
      skipped: last === undefined ? [] : this.skipped.filter((row) => row < last),
      ...(last !== undefined && { lastRow: last }),
    };
  }

  readRow(row: number): void {
    const { labelColumns, firstValue, lastValue } = this.area;
    const { grid } = this.search;
    const labels = labelColumns.flatMap((column) => {
      const text = textAt(grid, row, column);
      return text === undefined ? [] : [{ column, text }];
    });
    if (labels.length === 0) {
      this.skipped.push(row);
      this.isAfterBlank ||= isBlankRow(grid, row, labelColumns[0] ?? 0, lastValue);
      return;
    }
    const hasValues = !isBlankRow(grid, row, firstValue, lastValue) && !this.valuesIn(row).every(isUnitHeading);
    const [outer, inner] = labels;
    if (outer && inner) this.readPair(row, outer, inner, hasValues);
    else if (outer) this.readLabel(row, outer.column, outer.text, hasValues);
    this.isAfterBlank = false;
  }

  /** Block and category side by side. */
  private readPair(row: number, outer: Label, inner: Label, hasValues: boolean): void {
    const match = this.search.headings.match(withoutColon(outer.text));
    if (isMatch(match)) this.open(match, { ...outer, row }, { isHeading: true, indent: 0 });
    else this.block = undefined;
    this.readLabel(row, inner.column, inner.text, hasValues);
  }

  private readLabel(row: number, column: number, written: string, hasValues: boolean): void {
    if (isLabelText(written)) {
      this.skipped.push(row);
      return;
    }
    const text = withoutColon(written);
    if (isContactLine(text, this.valuesIn(row))) {
      this.endBlock(row, column, written, hasValues, []);
      return;
    }
    const indent = indentOf(cellAt(this.search.grid, row, column));
    if (this.isCategory(text, indent, hasValues)) {
      this.addCategory(row, column, written, text);
      return;
    }
    const match = this.matchOf(text, row);
    if (isMatch(match)) {
      this.readMeasure(row, column, written, match, { hasValues, indent });
      return;
    }
    const parted = this.partOf(text);
    if (parted) {
      this.add(row, column, written, parted.match, parted);
      return;
    }
    this.endBlock(row, column, written, hasValues, match.mayBe);
  }

  private endBlock(row: number, column: number, written: string, hasValues: boolean, mayBe: readonly string[]): void {
    this.block = undefined;
    if (hasValues) this.addUnmapped(row, column, written, mayBe);
    else this.skipped.push(row);
  }

  private valuesIn(row: number): readonly CellValue[] {
    const { firstValue, lastValue } = this.area;
    return (this.search.grid.values[row] ?? []).slice(firstValue, lastValue + 1);
  }

  /** What the label names; a label only like a KPI's must have values such as the KPI's beside it. */
  private matchOf(text: string, row: number): HeadingMatch | HeadingGuess {
    const match = this.search.headings.match(text);
    if (!isMatch(match) || match.how !== 'similar') return match;
    const values = this.valuesIn(row);
    const isCount = match.kpi.kind === 'category' && values.some(isNumberLike);
    return isCount || fitsKind(this.search, match.kpi, values) ? match : { mayBe: [match.kpi.id] };
  }

  private readMeasure(
    row: number,
    column: number,
    written: string,
    match: HeadingMatch,
    { hasValues, indent }: { hasValues: boolean; indent: number },
  ): void {
    this.open(match, { row, column, text: written }, { isHeading: !hasValues, indent });
    if (!hasValues && this.headsBlock(row, column, written, match.kpi, indent)) this.skipped.push(row);
    else this.add(row, column, written, match);
  }

  private open(
    { kpi, how }: HeadingMatch,
    { row, column, text }: Label & { readonly row: number },
    shape: Pick<Block, 'isHeading' | 'indent'>,
  ): void {
    const headerCell = onSheet(this.search.grid, oneCell(row, column));
    this.block = { kpi, how, from: { kpi, header: text, headerCell }, ...shape };
  }

  /** A label without values is a heading when a breakdown follows it, otherwise a measure nobody filled in. */
  private headsBlock(row: number, column: number, written: string, kpi: Kpi, indent: number): boolean {
    if (written.endsWith(':') || kpi.kind === 'category') return true;
    const below = textAt(this.search.grid, row + 1, column);
    if (below === undefined) return false;
    const isNumbered = NUMBERED.test(written) && !NUMBERED.test(below);
    const isSame = this.search.headings.find(below)?.kpi.id === kpi.id;
    return isNumbered || isSame || indentOf(cellAt(this.search.grid, row + 1, column)) > indent;
  }

  /** True for a label that counts one part of the open block, or of a breakdown of it: `Police` under `Referrals`. */
  private isCategory(text: string, indent: number, hasValues: boolean): boolean {
    const { block } = this;
    if (!block) return false;
    const bare = text.replace(OF_WHICH, '');
    if (isWhole(bare)) return !this.isAfterBlank;
    if (this.search.codes.has(block.kpi, bare)) return true;
    if (this.search.headings.find(text) ?? this.partOf(text)) return false;
    if (TOTAL_OF.test(bare)) return !this.isAfterBlank;
    const part = this.search.codes.partHolding(block.kpi, bare);
    if (part) {
      this.block = { ...block, kpi: part };
      return true;
    }
    const isUnder = indent > block.indent || OF_WHICH.test(text);
    return hasValues && !this.isAfterBlank && (block.isHeading || isUnder);
  }

  private addCategory(row: number, column: number, written: string, text: string): void {
    const { block } = this;
    if (!block) return;
    const bare = text.replace(OF_WHICH, '');
    const category = isWhole(bare) || TOTAL_OF.test(bare) ? undefined : bare;
    this.add(row, column, written, block, { block: block.from, category });
  }

  private partOf(text: string): { readonly match: HeadingMatch; readonly category: string | undefined } | undefined {
    const parts = PARTED.exec(text);
    const match = parts ? this.search.headings.find(parts[1] ?? '') : undefined;
    const category = parts?.[2] ?? '';
    return match && { match, category: isWhole(category) ? undefined : category };
  }

  private add(
    row: number,
    column: number,
    written: string,
    match: Pick<HeadingMatch, 'kpi' | 'how'>,
    { category, block }: { readonly category?: string | undefined; readonly block?: Field['block'] } = {},
  ): void {
    const { grid } = this.search;
    const { firstValue, lastValue } = this.area;
    this.fields.push({
      kpi: match.kpi,
      how: match.how,
      header: written,
      headerCell: onSheet(grid, oneCell(row, column)),
      area: onSheet(grid, { top: row, left: firstValue, bottom: row, right: lastValue }),
      ...(category !== undefined && { category }),
      ...(block && { block }),
      ...(category !== undefined && SOME_OF.test(written) && { isSubset: true }),
    });
    this.lastRow = row;
  }

  private addUnmapped(row: number, column: number, written: string, mayBe: readonly string[]): void {
    this.unmapped.push({ header: written, headerCell: onSheet(this.search.grid, oneCell(row, column)), mayBe });
    this.lastRow = row;
  }
}

interface Label {
  readonly column: number;
  readonly text: string;
}

function isWhole(text: string): boolean {
  return WHOLE.test(text);
}

/** Spaces before a label, as people indent by hand. Excel's own indent is a format and not seen here. */
function indentOf(value: unknown): number {
  return typeof value === 'string' ? value.length - value.trimStart().length : 0;
}
