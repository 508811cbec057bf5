import type { CellArea } from '../../cells/areas';
import { formatMovedTo, type ConditionalFormat } from './conditional-formats';
import type { SheetChart, SheetPicture } from './drawings';
import { Journal } from './journal';
import { Sheet, type Cell, type Table } from './sheet';
import { StyleTable, withoutProperty, type CellStyle, type Colour } from './styles';
import { isReferredTo } from './sheet-references';
import { canReplayTable, headerTexts } from './tables';
import { OFFICE_THEME } from './theme-colours';
import type { Scalar } from './values';
import type { DefinedName } from './defined-name';

/** Who changed something: the person at the grid, an add-in through the library, or somebody else who has the file open. */
export type Actor = 'person' | 'add-in' | 'co-author';

/** What happened to cells, where they did not merely get other contents; as Excel names it in its events. */
export type ChangedCell = `${'Row' | 'Column' | 'Cell'}${'Inserted' | 'Deleted'}`;

/** What listeners hear of after a change has been made. */
export type WorkbookEvent =
  | {
      readonly kind: 'cells-changed';
      readonly sheetId: string;
      readonly area: CellArea;
      readonly by: Actor;
      readonly change?: ChangedCell;
    }
  | { readonly kind: 'formats-changed'; readonly sheetId: string; readonly by: Actor }
  | { readonly kind: 'calculated'; readonly sheetId: string; readonly area: CellArea; readonly by: Actor }
  | { readonly kind: 'selection-changed'; readonly sheetId: string; readonly areas: readonly CellArea[] }
  | { readonly kind: 'sheet-activated'; readonly sheetId: string; readonly previousSheetId: string }
  | { readonly kind: 'settings-changed' }
  /** Anything of a sheet that is not a cell or a format: name, visibility, protection, sizes, merges, tables, comments. */
  | { readonly kind: 'sheet-changed'; readonly sheetId: string; readonly by: Actor }
  | { readonly kind: 'sheet-added'; readonly sheetId: string; readonly by: Actor }
  | { readonly kind: 'sheet-removed'; readonly sheetId: string; readonly by: Actor };

/**
 * Recalculates after an edit; given in by the composition root so that a workbook can live without formulas. Results go
 * into the sheets and the journal, so that a saved file carries them.
 */
export interface Recalculator {
  /** Formulas whose results may be out of date because they could not be worked out; Excel must do so on opening. */
  readonly notRecalculated?: readonly unknown[];
  /** Recalculates what depends on the area; answers the areas whose values changed, by sheet id. */
  recalculate(workbook: Workbook, sheetId: string, area: CellArea): ReadonlyMap<string, CellArea>;
}

/** What a person or the add-in puts into a cell. A formula is a string with a leading `=`. */
export interface CellInput {
  readonly value: Scalar;
  readonly formula?: string;
  /** Left out: the cell keeps its style. */
  readonly style?: number;
}

/** What is not written even with a sheet that was added, in the words of `unsavedChanges`. */
const NEVER_WRITTEN: ReadonlySet<string> = new Set(['comments', 'hyperlinks', 'sheet properties']);

/** A workbook in memory. Every change goes through here: it is journalled, recalculated and announced to listeners. */
export class Workbook {
  readonly styles = new StyleTable();
  readonly journal = new Journal();
  /** Add-in settings: values as JSON text, as Excel keeps them. */
  readonly settings = new Map<string, string>();
  names: readonly DefinedName[] = [];
  /** The names of workbooks that formulas read, in the order in which the file counts them: `[1]` is the first. */
  linkedWorkbooks: readonly string[] = [];
  /** Dates count from 1904 (old Mac files). Loaded values are already converted to the 1900 system. */
  uses1904Dates = false;
  /** Sheets can neither be added, deleted, renamed, moved, hidden nor shown. */
  isStructureProtected = false;
  /** A chart that is a sheet of its own is in front; `activeSheetId` is then the worksheet that would be. */
  isChartSheetInFront = false;
  /** Tabs of a file that are no worksheets, or whose part it does not hold: they are kept, and nothing of them is read. */
  otherTabs: readonly { readonly name: string; readonly kind: 'chart' | 'macro' | 'dialog' | 'missing' }[] = [];
  fileName = 'Book1.xlsx';
  /** In the order files count them: light 1, dark 1, light 2, dark 2, six accents, hyperlink, followed hyperlink. */
  themeColours: readonly Colour[] = OFFICE_THEME;
  recalculator: Recalculator | undefined;
  /** `manual`: edits recalculate nothing until `calculate` is called. */
  calculationMode: 'automatic' | 'manual' = 'automatic';
  /**
   * Formulas that were recalculated are worked out anew when Excel opens a saved copy: where a copy is handed to people, no result of
   * ours is to stand instead of Excel's.
   */
  leavesFormulasToExcel = false;
  /** Custom document properties. Kept in memory only. */
  readonly customProperties = new Map<string, string | number | boolean>();
  /** What was changed that saving cannot replay on the original bytes, in words, each once: tell the person before saving. */
  readonly unsavedChanges = new Set<string>();

  readonly sheets: Sheet[] = [];
  activeSheetId = '';
  private readonly selections = new Map<string, readonly CellArea[]>();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private readonly added = new Set<string>();
  private conditionalFormatsMade = 0;
  private sheetsMade = 0;
  private drawingsMade = 0;

  /** @throws Error when no sheet has this id: a programming error. */
  sheet(id: string): Sheet {
    const sheet = this.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`No sheet has the id ${id}.`);
    return sheet;
  }

  /** By name, without regard to case, as Excel does. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Adds an empty sheet at the end, without journal: for loaders and tests. The first sheet added becomes active. */
  placeSheet(name: string): Sheet {
    this.sheetsMade += 1;
    const number = String(this.sheetsMade).padStart(4, '0');
    const sheet = new Sheet(`{00000000-${number}-0000-0000-000000000000}`, name);
    this.sheets.push(sheet);
    if (this.activeSheetId === '') this.activeSheetId = sheet.id;
    return sheet;
  }

  /** Writes a block of cells whose top left is `row`, `column`; undefined entries are left as they are. */
  setCells(
    sheetId: string,
    row: number,
    column: number,
    block: readonly (readonly (CellInput | undefined)[])[],
    by: Actor,
  ): void {
    const sheet = this.sheet(sheetId);
    let right = column;
    block.forEach((line, down) => {
      line.forEach((input, across) => {
        if (input) this.setCell(sheet, row + down, column + across, input);
      });
      right = Math.max(right, column + line.length - 1);
    });
    const area = { top: row, left: column, bottom: row + block.length - 1, right };
    this.emit({ kind: 'cells-changed', sheetId, area, by });
    if (this.calculationMode === 'automatic') this.calculate(sheetId, area, by);
  }

  /** Puts a cell in place or takes it away; journalled, but not announced: for changes of many cells that are announced as one. */
  replaceCell(sheetId: string, row: number, column: number, after: Cell | undefined): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.cell(row, column);
    if (before === after) return;
    sheet.place(row, column, after);
    this.journal.add({ kind: 'cell', sheetId, row, column, before, after });
  }

  /** Tells listeners of a change that was made with `replaceCell`. */
  announce(event: WorkbookEvent): void {
    this.emit(event);
  }

  /** Recalculates what depends on the area and tells listeners what changed; nothing happens without a recalculator. */
  calculate(sheetId: string, area: CellArea, by: Actor): void {
    const recalculated = this.recalculator?.recalculate(this, sheetId, area);
    recalculated?.forEach((changed, id) => {
      this.emit({ kind: 'calculated', sheetId: id, area: changed, by });
    });
  }

  /** Gives every cell of the area the style that `change` makes of its present one. Values and formulas stay. */
  restyle(sheetId: string, area: CellArea, change: (style: CellStyle) => CellStyle, by: Actor): void {
    const sheet = this.sheet(sheetId);
    const made = new Map<number, number>();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = sheet.cell(row, column);
        const old = cell?.style ?? 0;
        let style = made.get(old);
        if (style === undefined) made.set(old, (style = this.styles.intern(change(this.styles.get(old)))));
        if (style !== old) this.setCell(sheet, row, column, { value: null, ...cell, style });
      }
    }
    this.emit({ kind: 'formats-changed', sheetId, by });
  }

  /**
   * Changes something of a sheet that saving cannot replay on a sheet of the file: protection, sizes, merges, choices and so
   * on. Sheets added since are written whole, with all of it but what `NEVER_WRITTEN` names.
   * @param what the change in words for `unsavedChanges`, such as "merged cells".
   */
  changeSheet(sheetId: string, what: string, change: (sheet: Sheet) => void, by: Actor): void {
    const sheet = this.sheet(sheetId);
    change(sheet);
    if (!this.isAdded(sheetId) || NEVER_WRITTEN.has(what)) this.unsavedChanges.add(what);
    this.emit({ kind: 'sheet-changed', sheetId, by });
  }

  addChart(sheetId: string, chart: Omit<SheetChart, 'id'>, by: Actor): SheetChart {
    const added: SheetChart = { ...chart, id: this.newDrawingId() };
    this.changeDrawings(sheetId, (sheet) => (sheet.charts = [...sheet.charts, added]), by);
    return added;
  }

  addPicture(sheetId: string, picture: Omit<SheetPicture, 'id'>, by: Actor): SheetPicture {
    const added: SheetPicture = { ...picture, id: this.newDrawingId() };
    this.changeDrawings(sheetId, (sheet) => (sheet.pictures = [...sheet.pictures, added]), by);
    return added;
  }

  /** Changes charts or pictures of a sheet. On a sheet of the file they cannot be saved: its drawings are kept as they are there. */
  changeDrawings(sheetId: string, change: (sheet: Sheet) => void, by: Actor): void {
    this.changeSheet(sheetId, 'charts and pictures', change, by);
  }

  private newDrawingId(): string {
    this.drawingsMade += 1;
    return `{DRAWING-${this.drawingsMade}}`;
  }

  /**
   * Makes a table of cells. Its header cells become texts of their own, as in Excel: the file names columns by them.
   * The caller has seen to it that the name is free and that no table stands there.
   */
  addTable(sheetId: string, table: Omit<Table, 'id' | 'part'>, by: Actor): Table {
    const sheet = this.sheet(sheetId);
    const ids = new Set(this.sheets.flatMap((one) => one.tables.map(({ id }) => id)));
    let number = 1;
    while (ids.has(`{TABLE-${number}}`)) number += 1;
    const added: Table = { ...table, id: `{TABLE-${number}}` };
    if (table.hasHeaders) {
      const { top, left, right } = table.area;
      const [values = []] = sheet.values({ top, left, bottom: top, right });
      const headers = headerTexts(values).map((text, index) => (text === values[index] ? undefined : { value: text }));
      if (headers.some((header) => header)) this.setCells(sheetId, top, left, [headers], by);
    }
    this.changeTable(sheetId, added.id, added, by);
    return added;
  }

  /** Puts a table in the place of the one with this id, adds it when there is none, or takes it away; cells stay. */
  changeTable(sheetId: string, tableId: string, after: Table | undefined, by: Actor): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.tables.find(({ id }) => id === tableId);
    const others = sheet.tables.filter((table) => table !== before);
    if (before && after) sheet.tables = sheet.tables.map((table) => (table === before ? after : table));
    else sheet.tables = after ? [...others, after] : others;
    this.journal.add({ kind: 'table', sheetId, before, after });
    if (!this.isAdded(sheetId) && !canReplayTable(before, after)) this.unsavedChanges.add('tables');
    this.emit({ kind: 'sheet-changed', sheetId, by });
  }

  /** Changes the filters of a sheet, and with them which rows are hidden. */
  changeFilters(sheetId: string, change: (sheet: Sheet) => void, by: Actor): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.filteredRows;
    change(sheet);
    this.journal.add({ kind: 'filters', sheetId, before, after: sheet.filteredRows });
    this.emit({ kind: 'sheet-changed', sheetId, by });
  }

  /** Adds an empty sheet at the end. */
  addSheet(name: string, by: Actor): Sheet {
    const sheet = this.placeSheet(name);
    this.added.add(sheet.id);
    this.journal.add({ kind: 'sheet', sheetId: sheet.id, part: undefined, before: undefined, after: name });
    this.emit({ kind: 'sheet-added', sheetId: sheet.id, by });
    return sheet;
  }

  /** Whether a sheet was added since loading: it is saved whole, whatever was done to it. */
  isAdded(sheetId: string): boolean {
    return this.added.has(sheetId);
  }

  /**
   * Takes a sheet away; the one beside it comes to the front if it was in front. A sheet of the file that others refer to
   * stays in the file: Excel would have to turn those references into errors first.
   */
  removeSheet(sheetId: string, by: Actor): void {
    const index = this.sheets.findIndex((sheet) => sheet.id === sheetId);
    const gone = this.sheets[index];
    if (!gone) return;
    const beside = this.sheets[index + 1] ?? this.sheets[index - 1];
    if (this.activeSheetId === sheetId && beside) this.activate(beside.id);
    this.sheets.splice(index, 1);
    if (!this.isAdded(sheetId) && isReferredTo(this, gone)) this.unsavedChanges.add('deleted sheets');
    else this.journal.add({ kind: 'sheet', sheetId, part: gone.part, before: gone.name, after: undefined });
    this.emit({ kind: 'sheet-removed', sheetId, by });
  }

  private setCell(sheet: Sheet, row: number, column: number, input: CellInput): void {
    const before = sheet.cell(row, column);
    const style = input.style ?? this.styleKept(before);
    const isEmpty = input.value === null && input.formula === undefined && style === 0;
    const after: Cell | undefined = isEmpty
      ? undefined
      : { value: input.value, ...(input.formula === undefined ? {} : { formula: input.formula }), style };
    sheet.place(row, column, after);
    this.journal.add({ kind: 'cell', sheetId: sheet.id, row, column, before, after });
  }

  /** The style of a cell that gets another value: an apostrophe that kept the old one a text goes with it. */
  private styleKept(before: Cell | undefined): number {
    const kept = before?.style ?? 0;
    const style = this.styles.get(kept);
    return style.quotePrefix === true ? this.styles.intern(withoutProperty(style, 'quotePrefix')) : kept;
  }

  /**
   * Lays a conditional format over cells.
   * @param place above those already there (priority 0, as Excel's library is documented to do), or below them.
   */
  addConditionalFormat(
    sheetId: string,
    format: Omit<ConditionalFormat, 'id' | 'origin'>,
    by: Actor,
    place: 'first' | 'last' = 'first',
  ): ConditionalFormat {
    const sheet = this.sheet(sheetId);
    this.conditionalFormatsMade += 1;
    const added: ConditionalFormat = { ...format, id: `{CF-${sheet.id.slice(10, 14)}-${this.conditionalFormatsMade}}` };
    sheet.conditionalFormats =
      place === 'first' ? [added, ...sheet.conditionalFormats] : [...sheet.conditionalFormats, added];
    this.journal.add({ kind: 'conditional-format', sheetId, before: undefined, after: added });
    this.emit({ kind: 'formats-changed', sheetId, by });
    return added;
  }

  /** Replaces a conditional format by a changed one with the same id; nothing happens when it is gone. */
  changeConditionalFormat(sheetId: string, changed: ConditionalFormat, by: Actor): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.conditionalFormats.find((format) => format.id === changed.id);
    if (!before) return;
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => (format === before ? changed : format));
    this.journal.add({ kind: 'conditional-format', sheetId, before, after: changed });
    this.emit({ kind: 'formats-changed', sheetId, by });
  }

  /** Gives a conditional format another place among those of its sheet; the others make room. Nothing happens when it is gone. */
  moveConditionalFormat(sheetId: string, id: string, priority: number, by: Actor): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.conditionalFormats;
    sheet.conditionalFormats = formatMovedTo(before, id, priority);
    const order = (formats: readonly ConditionalFormat[]): string[] => formats.map((format) => format.id);
    const edit = { before: order(before), after: order(sheet.conditionalFormats) };
    this.journal.add({ kind: 'conditional-format-order', sheetId, ...edit });
    this.emit({ kind: 'formats-changed', sheetId, by });
  }

  /** Takes a conditional format off; nothing happens when it is gone. */
  removeConditionalFormat(sheetId: string, id: string, by: Actor): void {
    const sheet = this.sheet(sheetId);
    const before = sheet.conditionalFormats.find((format) => format.id === id);
    if (!before) return;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== before);
    this.journal.add({ kind: 'conditional-format', sheetId, before, after: undefined });
    this.emit({ kind: 'formats-changed', sheetId, by });
  }

  /** Keeps an add-in setting (JSON text) in the workbook; undefined removes it. */
  setSetting(key: string, json: string | undefined): void {
    const before = this.settings.get(key);
    if (json === undefined) this.settings.delete(key);
    else this.settings.set(key, json);
    this.journal.add({ kind: 'setting', key, before, after: json });
    this.emit({ kind: 'settings-changed' });
  }

  /** The selected areas of a sheet; A1 until something else is selected. */
  selection(sheetId: string): readonly CellArea[] {
    return this.selections.get(sheetId) ?? [{ top: 0, left: 0, bottom: 0, right: 0 }];
  }

  select(sheetId: string, areas: readonly CellArea[]): void {
    this.selections.set(sheetId, areas);
    this.emit({ kind: 'selection-changed', sheetId, areas });
  }

  activate(sheetId: string): void {
    this.isChartSheetInFront = false;
    const previousSheetId = this.activeSheetId;
    if (previousSheetId === sheetId) return;
    this.activeSheetId = this.sheet(sheetId).id;
    this.emit({ kind: 'sheet-activated', sheetId, previousSheetId });
  }

  /** Calls `listener` after every change; answers the function that stops it. */
  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
