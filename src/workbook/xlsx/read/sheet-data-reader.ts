import { cellCount, MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../../cells/areas';
import type { Cell, Line, Sheet } from '../../model/sheet';
import type { Scalar } from '../../model/values';
import { isTrue, numberOf, type XmlTag } from '../package/xml';
import { damaged } from '../package/zip-directory';
import { readCellValue } from './cell-values';
import { withoutFilePrefixes } from './formula-text';
import { isDateFormat } from '../../../cells/date-systems';
import { parseArea, parseCell } from './references';
import { moveFormula } from './shared-formulas';
import type { SheetReadContext } from './sheet-context';

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Reads `<sheetData>`: rows, cells, values and formulas. Cells and row formats that are alike share one object. */
export class SheetDataReader {
  private row = -1;
  private column = -1;
  private type = 'n';
  private style = 0;
  private isDynamic = false;
  private readonly spills: CellArea[] = [];
  private value: string | undefined;
  private inline: string | undefined;
  private inPhonetic = false;
  private formulaTag: XmlTag['attributes'] | undefined;
  private formula: string | undefined;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly blanks = new Map<number, Cell>();
  private readonly lines = new Map<string, Line>();
  private readonly isDate = new Map<number, boolean>();

  constructor(
    private readonly sheet: Sheet,
    private readonly context: SheetReadContext,
  ) {}

  open(tag: XmlTag): void {
    switch (tag.name) {
      case 'row':
        this.openRow(tag.attributes);
        break;
      case 'c':
        this.openCell(tag.attributes);
        break;
      case 'f':
        this.formulaTag = tag.attributes;
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
    }
  }

  close(name: string, text: string): void {
    switch (name) {
      case 'v':
        this.value = text;
        break;
      case 'f':
        this.formula = text;
        break;
      case 't':
        if (!this.inPhonetic) this.inline = (this.inline ?? '') + text;
        break;
      case 'rPh':
        this.inPhonetic = false;
        break;
      case 'c':
        this.closeCell();
        break;
    }
  }

  private openRow(attributes: XmlTag['attributes']): void {
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < MAX_ROWS))
      throw damaged(`the sheet “${this.sheet.name}” has a row outside any sheet`);
    const line = this.lineOf(attributes);
    if (line) this.sheet.rowLines.set(this.row, line);
  }

  /** What a row has of its own; undefined for an ordinary row. */
  private lineOf({ ht, hidden, s, customFormat }: XmlTag['attributes']): Line | undefined {
    const format = isTrue(customFormat) ? s : undefined;
    if (ht === undefined && hidden === undefined && format === undefined) return undefined;
    const key = `${ht ?? ''} ${hidden ?? ''} ${format ?? ''}`;
    const known = this.lines.get(key);
    if (known) return known;
    const size = numberOf(ht);
    const line: Line = {
      ...(size === undefined ? {} : { size }),
      ...(isTrue(hidden) ? { hidden: true } : {}),
      ...(format === undefined ? {} : { style: this.styleOf(format) }),
    };
    this.lines.set(key, line);
    return line;
  }

  private openCell(attributes: XmlTag['attributes']): void {
    const reference = attributes['r'];
    const place = reference === undefined ? { row: this.row, column: this.column + 1 } : parseCell(reference);
    if (!place || place.row < 0 || place.column >= MAX_COLUMNS) {
      throw damaged(`the sheet “${this.sheet.name}” has a cell outside any sheet`);
    }
    this.row = place.row;
    this.column = place.column;
    this.type = attributes['t'] ?? 'n';
    this.style = this.styleOf(attributes['s']);
    // Cell metadata tells a formula that spills from an array formula of the old kind.
    this.isDynamic = attributes['cm'] !== undefined;
    this.value = undefined;
    this.inline = undefined;
    this.formulaTag = undefined;
    this.formula = undefined;
  }

  private closeCell(): void {
    const formula = this.formulaTag ? this.readFormula(this.formulaTag) : undefined;
    const raw = { type: this.type, value: this.value, inline: this.inline };
    const value = this.shifted(readCellValue(raw, this.context.strings));
    if (value === null && formula === undefined) {
      this.placeBlank();
      return;
    }
    this.context.budget.spendFilled();
    if (this.isDynamic && this.formulaTag?.['t'] === 'array') this.keepSpill(this.formulaTag['ref']);
    const cell: Cell = formula === undefined ? { value, style: this.style } : { value, formula, style: this.style };
    this.sheet.place(this.row, this.column, cell);
  }

  private keepSpill(reference: string | undefined): void {
    const area = parseArea(reference ?? '');
    // Most dynamic formulas fill their own cell only.
    if (!area || cellCount(area) === 1) return;
    this.spills.push(area);
    this.sheet.spills = this.spills;
  }

  private placeBlank(): void {
    if (this.style === 0 || !this.context.budget.spendBlank()) return;
    let blank = this.blanks.get(this.style);
    if (!blank) this.blanks.set(this.style, (blank = { value: null, style: this.style }));
    this.sheet.place(this.row, this.column, blank);
  }

  /** With its `=`; undefined where the file keeps no text (data tables). */
  private readFormula(attributes: XmlTag['attributes']): string | undefined {
    const text = this.formula?.trim() ?? '';
    const index = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (index !== undefined && text === '') {
      const first = this.shared.get(index);
      return first && `=${moveFormula(first.text, this.row - first.row, this.column - first.column)}`;
    }
    if (text === '') return undefined;
    const plain = withoutFilePrefixes(text);
    if (index !== undefined) this.shared.set(index, { text: plain, row: this.row, column: this.column });
    return `=${plain}`;
  }

  private styleOf(attribute: string | undefined): number {
    return attribute === undefined ? 0 : (this.context.styles.ofCellFormat[Number(attribute)] ?? 0);
  }

  /** Dates of a file that counts from 1904, in the 1900 system. */
  private shifted(value: Scalar): Scalar {
    if (this.context.dateShift === 0 || typeof value !== 'number' || this.type === 'd') return value;
    let isDate = this.isDate.get(this.style);
    if (isDate === undefined) {
      isDate = isDateFormat(this.context.table.get(this.style).numberFormat);
      this.isDate.set(this.style, isDate);
    }
    return isDate ? value + this.context.dateShift : value;
  }
}
