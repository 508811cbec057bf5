import { containsCell, type CellArea } from '../../../cells/areas';
import type { AutoFilter, FilterCriterion } from '../../../workbook/model/filter-criteria';
import type { Sheet } from '../../../workbook/model/sheet';
import { tableOptions, withTableOption } from '../../../workbook/model/table-options';
import type { Workbook } from '../../../workbook/model/workbook';
import { setFilter } from '../../../workbook/structure/filter-rows';
import { areaOfFilter, ownFilter } from '../../../workbook/structure/filtered-rows';
import { criterionFor, filterChoices, type FilterChoice } from '../filter/choices';
import { filterColumnAt, isColumnFiltered, type FilterColumn } from '../../../sheet-view/header-filters';
import { regionAround } from '../filter/region';
import type { GridPlace, Selection } from '../../../sheet-view/selection';
import type { EditHistory } from './edit-history';

/** What filtering needs of the page around it. */
interface Surroundings {
  readonly workbook: Workbook;
  readonly history: EditHistory;
  readonly sheet: Sheet;
  readonly selection: Selection;
  commit(): boolean;
  warn(text: string): void;
  announce(text: string): void;
}

/** The filter menu that is open. */
interface OpenMenu {
  readonly sheet: Sheet;
  /** The header cell whose button it belongs to. */
  readonly place: GridPlace;
  /** What the header cell says. */
  readonly title: string;
  readonly isFiltered: boolean;
  readonly choices: readonly FilterChoice[];
}

/** What a person does with filters: their menus, and switching them on and off. */
export class Filtering {
  menu: OpenMenu | undefined;

  constructor(
    private readonly page: Surroundings,
    private readonly changed: () => void,
  ) {}

  /** Opens the menu of a header cell; false where it has none. */
  open(place: GridPlace): boolean {
    const { workbook, sheet } = this.page;
    const found = filterColumnAt(sheet, place.row, place.column);
    if (!found) return false;
    if (!this.page.commit() || this.isRefused(sheet)) return true;
    const title = sheet.value(place.row, place.column);
    this.menu = {
      sheet,
      place,
      title: title === null ? `Column ${found.column + 1}` : String(title),
      isFiltered: isColumnFiltered(found),
      choices: filterChoices(workbook, sheet, found),
    };
    this.changed();
    return true;
  }

  close(): void {
    this.menu = undefined;
    this.changed();
  }

  /** Shows the rows with the chosen values only, and closes the menu. */
  choose(chosen: ReadonlySet<FilterChoice>): void {
    const { menu } = this;
    if (menu) this.replace(menu, (column) => criterionFor(column, menu.choices, chosen));
  }

  /** Shows the rows whatever this column holds, and closes the menu. */
  clear(): void {
    if (this.menu) this.replace(this.menu, () => undefined);
  }

  /** Ctrl+Shift+L: filter buttons on or off, of the table or of the list around the active cell. */
  toggle(): void {
    const { sheet, selection } = this.page;
    if (!this.page.commit() || this.isRefused(sheet)) return;
    const { row, column } = selection.active;
    const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
    if (table?.hasHeaders) this.toggleTable(sheet, table.id);
    else this.toggleSheet(sheet);
  }

  private toggleTable(sheet: Sheet, tableId: string): void {
    const { workbook } = this.page;
    const table = sheet.tables.find(({ id }) => id === tableId);
    if (!table) return;
    const isOn = !tableOptions(table).filterButton;
    const filter = sheet.filters.find((one) => one.tableId === tableId);
    if (!isOn && filter) setFilter(workbook, sheet.id, filter, { ...filter, criteria: [] }, 'person');
    workbook.changeTable(sheet.id, tableId, withTableOption(table, 'filterButton', isOn), 'person');
    this.page.announce(isOn ? `Filter buttons are on in ${table.name}` : `Filter buttons are off in ${table.name}`);
  }

  private toggleSheet(sheet: Sheet): void {
    const { workbook, selection } = this.page;
    const before = ownFilter(sheet);
    const area = before ? undefined : listArea(sheet, selection);
    if (!before && !area) {
      this.page.warn('There is nothing to filter here. Select a cell of a list with a row of headers, then try again.');
      return;
    }
    setFilter(workbook, sheet.id, before, area && { area, criteria: [] }, 'person');
    this.page.announce(area ? 'Filter buttons are on' : 'Filter buttons are off');
  }

  private replace({ sheet, place }: OpenMenu, criterion: (column: number) => FilterCriterion | undefined): void {
    const { workbook, history } = this.page;
    this.menu = undefined;
    const found = filterColumnAt(sheet, place.row, place.column);
    if (found) {
      const after = withCriterion(found, criterion(found.column));
      history.filter(sheet.id, areaOfFilter(sheet, after), () => {
        const before = sheet.filters.find(({ tableId }) => tableId === after.tableId);
        setFilter(workbook, sheet.id, before, after, 'person');
      });
      this.page.announce(recordsFound(sheet, after));
    }
    this.changed();
  }

  private isRefused(sheet: Sheet): boolean {
    if (!sheet.isProtected) return false;
    this.page.warn(`The sheet ${sheet.name} is protected, so it cannot be filtered. Unprotect it in Excel first.`);
    return true;
  }
}

function withCriterion({ filter, column }: FilterColumn, criterion: FilterCriterion | undefined): AutoFilter {
  const others = filter.criteria.filter((one) => one.column !== column);
  return { ...filter, criteria: criterion ? [...others, criterion] : others };
}

/** What is selected where it is more than one cell, else the list around it. */
function listArea(sheet: Sheet, { areas, active }: Selection): CellArea | undefined {
  const selected = areas.at(-1);
  const isMany = selected && (selected.top !== selected.bottom || selected.left !== selected.right);
  return isMany ? selected : regionAround(sheet, active);
}

/** `12 of 48 records found`, as Excel's status bar says it. */
function recordsFound(sheet: Sheet, filter: AutoFilter): string {
  if (filter.criteria.length === 0) return 'All records are shown';
  const { top, bottom } = areaOfFilter(sheet, filter);
  let shown = 0;
  for (let row = top + 1; row <= bottom; row++) if (sheet.rowLines.get(row)?.hidden !== true) shown += 1;
  return `${shown.toLocaleString('en-GB')} of ${(bottom - top).toLocaleString('en-GB')} records found`;
}
