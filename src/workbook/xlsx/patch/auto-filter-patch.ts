import type { CellArea } from '../../../cells/areas';
import type { FilterCriterion } from '../../model/filter-criteria';
import { numberOf, readXml, tagStart, type XmlTag } from '../package/xml';
import { FilterReader } from '../read/filter-reader';
import { areaReference } from '../read/references';
import { criteriaXml } from '../write/auto-filter-xml';
import type { Span } from './sheet-map';
import type { Splice } from './splices';
import { withAttribute } from './xml-text';

interface WantedFilter {
  readonly area: CellArea;
  readonly criteria: readonly FilterCriterion[];
}

/**
 * The replacements that give a sheet's or table's part another filter. Criteria that stay keep their bytes, also those of kinds that
 * this model knows by name only.
 * @param wanted undefined takes the filter away.
 * @param before names of the elements that the schema puts before it.
 */
export function patchAutoFilter(
  text: string,
  part: string,
  wanted: WantedFilter | undefined,
  before: ReadonlySet<string>,
): Splice[] {
  const map = new FilterMap(text, before);
  const prefix = readXml(text, part, map);
  const { element } = map;
  if (element && wanted && map.says(wanted)) return [];
  if (!wanted) return element ? [{ start: element.start, end: element.end, text: '' }] : [];
  const kept = element ? map.keptColumns(wanted.criteria) : new Map<number, string>();
  const opened = element
    ? withReference(text.slice(element.start, element.tagEnd), wanted.area)
    : `<${prefix}autoFilter ref="${areaReference(wanted.area)}">`;
  const children = criteriaXml(prefix, wanted.criteria, kept) + map.others.join('');
  const whole =
    children === ''
      ? `${opened.replace(/\s*\/?>$/, '')}/>`
      : `${opened.replace(/\s*\/>$/, '>')}${children}</${prefix}autoFilter>`;
  const { start, end } = element ?? { start: map.insertion, end: map.insertion };
  return [{ start, end, text: whole }];
}

const withReference = (tag: string, area: CellArea): string => withAttribute(tag, 'ref', areaReference(area));

/** Finds a part's own filter; those of saved views stand deeper. */
class FilterMap {
  element: (Span & { readonly tagEnd: number }) | undefined;
  /** Children that are no criteria: how it was sorted, extensions. */
  readonly others: string[] = [];
  insertion = 0;
  private readonly columns: { readonly column: number; readonly text: string }[] = [];
  private readonly reader = new FilterReader();
  private isInside = false;
  private child: { readonly start: number; readonly column: number | undefined } | undefined;

  constructor(
    private readonly text: string,
    private readonly before: ReadonlySet<string>,
  ) {}

  open(tag: XmlTag): void {
    const { name, depth, end } = tag;
    if (depth === 0) this.insertion = end;
    if (depth === 1) this.isInside = name === 'autoFilter';
    this.reader.open(tag);
    if (!this.isInside) return;
    const start = tagStart(this.text, end);
    if (depth === 1) this.element = { start, tagEnd: end, end };
    if (depth === 2)
      this.child = { start, column: name === 'filterColumn' ? (numberOf(tag.attributes['colId']) ?? 0) : undefined };
  }

  close(name: string, _content: string, end: number, depth: number): void {
    if (depth === 1 && this.before.has(name)) this.insertion = end;
    if (!this.isInside) return;
    if (depth === 1 && this.element) this.element = { ...this.element, end };
    if (depth !== 2 || !this.child) return;
    const text = this.text.slice(this.child.start, end);
    if (this.child.column === undefined) this.others.push(text);
    else this.columns.push({ column: this.child.column, text });
  }

  /** Whether the part has this very filter already. */
  says({ area, criteria }: WantedFilter): boolean {
    const present = this.reader.filter();
    return JSON.stringify([present?.area, present?.criteria]) === JSON.stringify([area, criteria]);
  }

  /** The elements of columns whose criterion is the one wanted, as the file has it. */
  keptColumns(wanted: readonly FilterCriterion[]): Map<number, string> {
    const present = this.reader.filter()?.criteria ?? [];
    const isKept = (column: number): boolean => {
      const [a, b] = [present, wanted].map((all) => all.find((one) => one.column === column));
      return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
    };
    return new Map(this.columns.filter(({ column }) => isKept(column)).map(({ column, text }) => [column, text]));
  }
}
