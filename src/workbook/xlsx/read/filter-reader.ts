import type { AutoFilter, FilterCriterion } from '../../model/filter-criteria';
import { isTrue, numberOf, type XmlTag } from '../package/xml';
import { decodeEscapes } from './escapes';
import { parseArea } from './references';

/** The file's words for comparisons. Source: ECMA-376 part 1, 18.18.31 (ST_FilterOperator). */
const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** Kinds that are kept by name. */
const OTHERS: Readonly<Record<string, FilterCriterion['filterOn']>> = {
  top10: 'TopItems',
  dynamicFilter: 'Dynamic',
  colorFilter: 'CellColor',
  iconFilter: 'Icon',
};

/** What names a date of a filter, by how fine it is. Source: ECMA-376 part 1, 18.18.22 (ST_DateTimeGrouping). */
const DATE_PARTS: Readonly<Record<string, readonly string[]>> = {
  year: ['year'],
  month: ['year', 'month'],
  day: ['year', 'month', 'day'],
};

/** Reads an `<autoFilter>` element, of a sheet or of a table. The rows it hides are marked as hidden in the file. */
export class FilterReader {
  private found: AutoFilter | undefined;
  private column = 0;
  private isInside = false;

  private readonly readers: Readonly<Record<string, (attributes: XmlTag['attributes']) => void>> = {
    filterColumn: (attributes) => {
      this.column = numberOf(attributes['colId']) ?? 0;
    },
    filters: (attributes) => {
      this.add({ column: this.column, filterOn: 'Values', values: isTrue(attributes['blank']) ? [''] : [] });
    },
    filter: (attributes) => this.change(({ values = [] }) => ({ values: [...values, textOf(attributes)] })),
    dateGroupItem: (attributes) => this.addDate(attributes),
    customFilters: (attributes) => {
      this.add({ column: this.column, filterOn: 'Custom', operator: isTrue(attributes['and']) ? 'And' : 'Or' });
    },
    customFilter: (attributes) => this.addCondition(attributes),
  };

  open({ name, attributes, depth }: XmlTag): void {
    if (depth === 1) {
      // Filters of saved views stand deeper.
      const area = name === 'autoFilter' ? parseArea(attributes['ref'] ?? '') : undefined;
      this.isInside = area !== undefined;
      if (area) this.found = { area, criteria: [] };
    } else if (this.isInside) {
      if (Object.hasOwn(this.readers, name)) this.readers[name]?.(attributes);
      else if (Object.hasOwn(OTHERS, name)) this.add({ column: this.column, filterOn: OTHERS[name] ?? 'Dynamic' });
    }
  }

  /** The filter, if there was one; of the table with this id. */
  filter(tableId?: string): AutoFilter | undefined {
    return this.found && (tableId === undefined ? this.found : { ...this.found, tableId });
  }

  private addCondition(attributes: XmlTag['attributes']): void {
    const condition = `${OPERATORS[attributes['operator'] ?? 'equal'] ?? '='}${textOf(attributes)}`;
    this.change(({ criterion1 }) => (criterion1 === undefined ? { criterion1: condition } : { criterion2: condition }));
  }

  /** A day, month or year; filters by the hour are kept by name. */
  private addDate(attributes: XmlTag['attributes']): void {
    const parts = DATE_PARTS[attributes['dateTimeGrouping'] ?? ''];
    const date = parts?.map((part) => (attributes[part] ?? '').padStart(part === 'year' ? 4 : 2, '0')).join('-');
    this.change(({ dates = [] }) => (date === undefined ? { filterOn: 'Dynamic' } : { dates: [...dates, date] }));
  }

  private add(criterion: FilterCriterion): void {
    if (this.found) this.found = { ...this.found, criteria: [...this.found.criteria, criterion] };
  }

  /** Changes the criterion that was added last. */
  private change(how: (criterion: FilterCriterion) => Partial<FilterCriterion>): void {
    const last = this.found?.criteria.at(-1);
    if (!this.found || !last) return;
    this.found = { ...this.found, criteria: [...this.found.criteria.slice(0, -1), { ...last, ...how(last) }] };
  }
}

const textOf = (attributes: XmlTag['attributes']): string => decodeEscapes(attributes['val'] ?? '');
