import type { CellValue } from '../../cells/cell-values';
import type { Field, UnmappedColumn } from '../model/returns';
import type { Kpi } from '../model/specification';
import { readAcrossBlock } from './across-block';
import { isContactLine } from './contact-labels';
import type { Search } from './header-rows';
import { fitsKind } from './fits-kind';
import { isMatch, type HeadingGuess, type HeadingMatch } from './headings';
import { isLabelText } from './label-words';
import { partedLabel, withoutColon } from './measure-labels';
import { indentOf, isNoteLine, isNumbered, isSubsetLabel, isTotalLabel, withoutBullet } from './measure-words';
import { categoryOf, openBlock, type Block } from './open-block';
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
  /** Rows with no values: headings of blocks, blank rows. */
  readonly skipped: readonly number[];
  /** The last row that holds a measure, grid row; undefined when none does. */
  readonly lastRow?: number;
}

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

/** A breakdown without a heading: its first category opens it. */
const IMPLIED = { isHeading: false, indent: 0 };

/** How far below a label the next one is looked for. */
const NEXT_ROWS = 3;

class MeasureReader {
  private readonly fields: Field[] = [];
  private readonly unmapped: UnmappedColumn[] = [];
  private readonly skipped: number[] = [];
  private block: Block | undefined;
  private isAfterBlank = false;
  private lastRow: number | undefined;
  /** The row of figures under categories side by side, read together with them. */
  private rowRead: number | undefined;

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
    if (row === this.rowRead) return;
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
    if (isLabelText(written) || isNoteLine(written, hasValues)) {
      this.skipped.push(row);
      return;
    }
    const text = withoutColon(written);
    if (isContactLine(text, this.valuesIn(row))) {
      this.endBlock(row, column, written, hasValues, []);
      return;
    }
    if (this.readCategory(row, column, written, text, hasValues)) return;
    if (hasValues && this.readImplied(row, column, written, text)) return;
    const match = this.matchOf(text, row);
    if (isMatch(match)) {
      const across = this.isForm() ? readAcrossBlock(this.search, row, column, match) : undefined;
      if (across) {
        this.block = undefined;
        this.fields.push(...across);
        this.lastRow = row + 1;
        this.rowRead = row + 1;
        return;
      }
      const indent = indentOf(cellAt(this.search.grid, row, column));
      this.readMeasure(row, column, written, match, { hasValues, indent });
      return;
    }
    const parted = partedLabel(this.search, text);
    if (parted) {
      this.add(row, column, written, parted.match, parted);
      return;
    }
    const mayBe = match.mayBe.length > 0 ? match.mayBe : this.impliedAt(row, text).map(({ id }) => id);
    this.endBlock(row, column, written, hasValues, mayBe);
  }

  private endBlock(row: number, column: number, written: string, hasValues: boolean, mayBe: readonly string[]): void {
    this.block = undefined;
    if (hasValues) this.addUnmapped(row, column, written, mayBe);
    else this.skipped.push(row);
  }

  /** One value beside each label. */
  private isForm(): boolean {
    return this.area.firstValue === this.area.lastValue;
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
    match: HeadingMatch,
    { row, column, text }: Label & { readonly row: number },
    shape: Pick<Block, 'isHeading' | 'indent'>,
  ): void {
    const headerCell = onSheet(this.search.grid, oneCell(row, column));
    this.block = openBlock(match, { kpi: match.kpi, header: text, headerCell }, shape);
  }

  /** A label without values is a heading when a breakdown follows it, otherwise a measure nobody filled in. */
  private headsBlock(row: number, column: number, written: string, kpi: Kpi, indent: number): boolean {
    if (written.endsWith(':') || kpi.kind === 'category') return true;
    const below = textAt(this.search.grid, row + 1, column);
    if (below === undefined) return false;
    const isSection = isNumbered(written) && !isNumbered(below);
    const isSame = this.search.headings.find(below)?.kpi.id === kpi.id;
    return isSection || isSame || indentOf(cellAt(this.search.grid, row + 1, column)) > indent;
  }

  /** Adds the label to the open block when it counts one part of what the block breaks down. */
  private readCategory(row: number, column: number, written: string, text: string, hasValues: boolean): boolean {
    const { block, isAfterBlank } = this;
    if (!block) return false;
    const indent = indentOf(cellAt(this.search.grid, row, column));
    const kpi = categoryOf(this.search, block, { text, indent, hasValues, isAfterBlank, next: this.nextLabel(row) });
    if (kpi) this.addCategory(row, column, written, text, { ...block, kpi });
    return kpi !== undefined;
  }

  private impliedAt(row: number, text: string): readonly Kpi[] {
    return this.search.codes.implied(text, this.nextLabel(row));
  }

  /** The label in the next row that has one, in the innermost column that has. */
  private nextLabel(row: number): string | undefined {
    const last = Math.min(row + NEXT_ROWS, this.area.lastRow);
    for (let next = row + 1; next <= last; next += 1) {
      const [text] = [...this.area.labelColumns]
        .reverse()
        .flatMap((column) => textAt(this.search.grid, next, column) ?? []);
      if (text !== undefined) return withoutBullet(withoutColon(text));
    }
    return undefined;
  }

  /**
   * Opens the breakdown that `Female` over `Male` makes without a heading. Nobody named its KPI, so it is only taken for it,
   * unless a person said so; where several KPIs have such values, the first label is reported as one of them.
   */
  private readImplied(row: number, column: number, written: string, text: string): boolean {
    const { headings, codes } = this.search;
    const said = headings.isConfirmed(text) ? headings.find(text) : undefined;
    const isSaid = said?.kpi.kind === 'category' && codes.has(said.kpi, text);
    const [kpi, other] = isSaid ? [said.kpi] : headings.isConfirmed(text) ? [] : this.impliedAt(row, text);
    if (!kpi || other) return false;
    const from = { kpi, header: written, headerCell: onSheet(this.search.grid, oneCell(row, column)) };
    const block = openBlock({ kpi, how: isSaid ? 'confirmed' : 'similar' }, from, IMPLIED);
    this.addCategory(row, column, written, text, block);
    return true;
  }

  private addCategory(row: number, column: number, written: string, text: string, block: Block): void {
    const bare = withoutBullet(text);
    const category = isTotalLabel(bare) ? undefined : bare;
    this.add(row, column, written, block, { block: block.from, category });
    this.block = { ...block, parts: block.parts + 1 };
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
      ...(category !== undefined && isSubsetLabel(written) && { isSubset: true }),
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
