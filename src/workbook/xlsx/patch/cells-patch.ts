import type { Edit } from '../../model/journal';
import type { Cell } from '../../model/sheet';
import { areaReference, cellReference, parseArea } from '../read/references';
import { moveFormula } from '../read/shared-formulas';
import { cellXml, formulaXml } from './cell-xml';
import { mapSheet, type CellElement, type RowElement, type SheetMap, type SharedElement } from './sheet-map';
import type { Splice } from './splices';
import { attributeIn, escapeXml } from './xml-text';

export type CellEdit = Extract<Edit, { kind: 'cell' }>;

/** What cells need from the rest of the package. */
export interface CellSurroundings {
  /** The file's number for a style of the table, adding the format to the styles part when it is new. */
  formatOf(style: number): string | undefined;
  /** A number as the file counts it (dates of files that count from 1904). */
  fileNumber(value: number, style: number): number;
}

/** The replacements that put the edits into a sheet's text. */
export function patchCells(text: string, part: string, edits: readonly CellEdit[], around: CellSurroundings): Splice[] {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const row = byRow.get(edit.row);
    if (row) row.push(edit);
    else byRow.set(edit.row, [edit]);
  }
  const map = mapSheet(text, part, new Set(byRow.keys()));
  const patch = new CellsPatch(text, map, around);
  for (const [row, inRow] of [...byRow].sort(([a], [b]) => a - b)) {
    patch.editRow(
      row,
      [...inRow].sort((a, b) => a.column - b.column),
    );
  }
  return patch.finish();
}

interface KeptFormula {
  readonly xml: string;
  readonly metadata: string | undefined;
}

class CellsPatch {
  private readonly splices: Splice[] = [];
  private readonly overwritten = new Set<number>();
  private readonly placed: { row: number; column: number }[] = [];
  private newRows = '';

  constructor(
    private readonly text: string,
    private readonly map: SheetMap,
    private readonly around: CellSurroundings,
  ) {}

  editRow(row: number, edits: readonly CellEdit[]): void {
    const element = this.map.rows.get(row);
    if (!element) {
      this.insertRow(row, edits);
      return;
    }
    let inserted = '';
    for (const edit of edits) {
      const cell = element.cells.filter(({ column }) => column === edit.column).at(-1);
      if (cell) this.replace(element, cell, edit);
      else if (edit.after) inserted += this.insertCell(element, edit, edit.after);
    }
    this.widenSpans(element, edits, inserted);
  }

  finish(): Splice[] {
    if (this.newRows !== '') this.fillEmptySheet();
    for (const group of this.map.shared.values()) this.keepShared(group);
    this.widenDimension();
    return this.splices;
  }

  private replace(row: RowElement, element: CellElement, edit: CellEdit): void {
    const { start, end, attributes } = element;
    const kept = this.keptFormula(element, edit);
    if (element.formula && !kept) this.overwritten.add(element.formula.start);
    if (!edit.after && this.canRemove(row, element)) {
      this.splices.push({ start, end, text: '' });
      return;
    }
    const oldStyle = edit.before?.style ?? 0;
    const after = edit.after ?? { value: null, style: oldStyle };
    const format = after.style === oldStyle ? attributes['s'] : this.around.formatOf(after.style);
    this.splices.push({ start, end, text: this.xml(edit, after, format, kept) });
  }

  /** The formula's own bytes where only its result changed, with the attribute that makes it a dynamic array. */
  private keptFormula({ formula, attributes }: CellElement, edit: CellEdit): KeptFormula | undefined {
    if (!formula || edit.after?.formula === undefined || edit.after.formula !== edit.before?.formula) return undefined;
    return { xml: this.text.slice(formula.start, formula.end), metadata: attributes['cm'] };
  }

  /** A cell may go altogether unless its format counts or a neighbour's place is reckoned from it. */
  private canRemove(row: RowElement, element: CellElement): boolean {
    const format = element.attributes['s'] ?? '0';
    return format === '0' && row.cells.every(({ attributes }) => attributes['r'] !== undefined);
  }

  /** Puts a new cell before its right-hand neighbour; answers its text when the row had to be opened for it. */
  private insertCell(row: RowElement, edit: CellEdit, after: Cell): string {
    const text = this.xml(edit, after, this.around.formatOf(after.style), undefined);
    this.placed.push(edit);
    const next = row.cells.find(({ column }) => column > edit.column);
    if (row.isSelfClosing) return text;
    const at = next?.start ?? this.text.lastIndexOf('<', row.end - 1);
    this.splices.push({ start: at, end: at, text });
    return '';
  }

  /** The opening tag of a row with its `spans` widened, and opened when it was self-closing and got cells. */
  private widenSpans(row: RowElement, edits: readonly CellEdit[], cells: string): void {
    const tag = this.text.slice(row.start, row.tagEnd);
    const place = attributeIn(tag, 'spans');
    const [first = 0, last = 0] = place ? tag.slice(place.start, place.end).split(':').map(Number) : [];
    const columns = edits.filter(({ after }) => after).map(({ column }) => column + 1);
    const wide = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
    const isWider = place !== undefined && wide !== `${first}:${last}`;
    const widened = isWider ? tag.slice(0, place.start) + wide + tag.slice(place.end) : tag;
    const opened = cells === '' ? widened : `${widened.slice(0, -2).trimEnd()}>${cells}</${this.map.prefix}row>`;
    if (opened !== tag) this.splices.push({ start: row.start, end: row.tagEnd, text: opened });
  }

  private insertRow(row: number, edits: readonly CellEdit[]): void {
    const { prefix, sheetData } = this.map;
    const cells = edits.flatMap((edit) => {
      if (!edit.after) return [];
      this.placed.push(edit);
      return this.xml(edit, edit.after, this.around.formatOf(edit.after.style), undefined);
    });
    if (cells.length === 0) return;
    const text = `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>`;
    const at = this.map.insertionOf(row);
    if (sheetData.isSelfClosing) this.newRows += text;
    else this.splices.push({ start: at, end: at, text });
  }

  private fillEmptySheet(): void {
    const { start, end } = this.map.sheetData;
    const tag = this.text.slice(start, end).slice(0, -2).trimEnd();
    this.splices.push({ start, end, text: `${tag}>${this.newRows}</${this.map.prefix}sheetData>` });
  }

  private xml(edit: CellEdit, after: Cell, format: string | undefined, kept: KeptFormula | undefined): string {
    const { prefix } = this.map;
    const written = after.formula === undefined ? '' : formulaXml(prefix, after.formula);
    return cellXml({
      prefix,
      reference: cellReference(edit.row, edit.column),
      format,
      kept: kept?.metadata === undefined ? '' : ` cm="${kept.metadata}"`,
      formula: kept?.xml ?? written,
      value: typeof after.value === 'number' ? this.around.fileNumber(after.value, after.style) : after.value,
    });
  }

  /**
   * When the cell that holds a shared formula's text is overwritten, the next one of its group takes the text over, as
   * Excel does: the others go on referring to it.
   */
  private keepShared(group: readonly SharedElement[]): void {
    const first = group.find(({ text }) => text !== '');
    if (!first || !this.overwritten.has(first.start)) return;
    const rest = group.filter((element) => element !== first && !this.overwritten.has(element.start));
    const heir = rest[0];
    if (heir?.text !== '') return;
    const text = moveFormula(first.text, heir.row - first.row, heir.column - first.column);
    const reference = areaReference({
      top: Math.min(...rest.map(({ row }) => row)),
      left: Math.min(...rest.map(({ column }) => column)),
      bottom: Math.max(...rest.map(({ row }) => row)),
      right: Math.max(...rest.map(({ column }) => column)),
    });
    this.promote(heir, text, reference);
  }

  private promote(heir: SharedElement, formula: string, reference: string): void {
    const { prefix } = this.map;
    const old = this.text.slice(heir.start, heir.end);
    const place = attributeIn(old, 'si');
    const index = place ? old.slice(place.start, place.end) : '';
    const text = `<${prefix}f t="shared" ref="${reference}" si="${index}">${escapeXml(formula)}</${prefix}f>`;
    // The heir's own cell may be rewritten for a new result: then the element stands inside that replacement.
    const around = this.splices.findIndex(({ start, end }) => start <= heir.start && end >= heir.end && end > start);
    const splice = this.splices[around];
    if (splice) this.splices[around] = { ...splice, text: splice.text.replace(old, () => text) };
    else this.splices.push({ start: heir.start, end: heir.end, text });
  }

  private widenDimension(): void {
    const { dimension } = this.map;
    const area = parseArea(dimension?.reference ?? '');
    if (!dimension || !area || this.placed.length === 0) return;
    const wide = { ...area };
    for (const { row, column } of this.placed) {
      wide.top = Math.min(wide.top, row);
      wide.left = Math.min(wide.left, column);
      wide.bottom = Math.max(wide.bottom, row);
      wide.right = Math.max(wide.right, column);
    }
    const tag = this.text.slice(dimension.start, dimension.end);
    const place = attributeIn(tag, 'ref');
    const reference = areaReference(wide);
    if (!place || reference === dimension.reference) return;
    this.splices.push({
      start: dimension.start + place.start,
      end: dimension.start + place.end,
      text: reference,
    });
  }
}
