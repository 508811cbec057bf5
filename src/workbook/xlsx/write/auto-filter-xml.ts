import type { CellArea } from '../../../cells/areas';
import type { FilterCriterion } from '../../model/filter-criteria';
import { areaReference } from '../read/references';
import { encodeCellText } from '../patch/xml-text';

/** The file's words for comparisons. Source: ECMA-376 part 1, 18.18.31 (ST_FilterOperator). */
const OPERATORS: Readonly<Record<string, string>> = {
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

/**
 * An `<autoFilter>` element. Source: ECMA-376 part 1, 18.3.1.2.
 * @param area header row included.
 */
export function autoFilterXml(area: CellArea, criteria: readonly FilterCriterion[]): string {
  const open = `<autoFilter ref="${areaReference(area)}"`;
  const columns = criteriaXml('', criteria);
  return columns === '' ? `${open}/>` : `${open}>${columns}</autoFilter>`;
}

/**
 * The `<filterColumn>` elements of criteria, in the order of their columns. Kinds that are known by name only have none of their own.
 * @param kept elements of the file that stay as they are, by column.
 */
export function criteriaXml(
  prefix: string,
  criteria: readonly FilterCriterion[],
  kept: ReadonlyMap<number, string> = new Map(),
): string {
  return [...criteria]
    .sort((a, b) => a.column - b.column)
    .map((criterion) => kept.get(criterion.column) ?? criterionXml(prefix, criterion))
    .join('');
}

function criterionXml(prefix: string, criterion: FilterCriterion): string {
  const body = criterion.filterOn === 'Custom' ? conditionsXml(prefix, criterion) : valuesXml(prefix, criterion);
  return body === '' ? '' : `<${prefix}filterColumn colId="${criterion.column}">${body}</${prefix}filterColumn>`;
}

function valuesXml(prefix: string, { filterOn, values = [], dates = [] }: FilterCriterion): string {
  if (filterOn !== 'Values') return '';
  const blank = values.includes('') ? ' blank="1"' : '';
  const texts = values.filter((text) => text !== '').map((text) => `<${prefix}filter val="${attribute(text)}"/>`);
  return `<${prefix}filters${blank}>${texts.join('')}${dates.map((date) => dateXml(prefix, date)).join('')}</${prefix}filters>`;
}

/** `2019-04`: as fine as it has parts. */
function dateXml(prefix: string, date: string): string {
  const names = ['year', 'month', 'day'] as const;
  const parts = date.split('-').map(Number);
  const attributes = parts.map((part, index) => ` ${names[index] ?? 'day'}="${part}"`).join('');
  return `<${prefix}dateGroupItem${attributes} dateTimeGrouping="${names[parts.length - 1] ?? 'day'}"/>`;
}

function conditionsXml(prefix: string, { criterion1, criterion2, operator }: FilterCriterion): string {
  const both = [criterion1, criterion2].filter((one) => one !== undefined);
  const and = both.length > 1 && operator !== 'Or' ? ' and="1"' : '';
  return `<${prefix}customFilters${and}>${both.map((one) => conditionXml(prefix, one)).join('')}</${prefix}customFilters>`;
}

function conditionXml(prefix: string, condition: string): string {
  const [, sign = '=', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/su.exec(condition) ?? [];
  const operator = OPERATORS[sign];
  return `<${prefix}customFilter${operator === undefined ? '' : ` operator="${operator}"`} val="${attribute(wanted)}"/>`;
}

/** As Excel reads the text of a cell, in an attribute: line ends and tabs are escapes of cell text there. */
const attribute = (text: string): string => encodeCellText(text).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');
