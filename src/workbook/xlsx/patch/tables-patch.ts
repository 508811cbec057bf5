import type { FilterCriterion } from '../../model/filter-criteria';
import type { Sheet, Table } from '../../model/sheet';
import { hasFilterButton, tableOptions } from '../../model/table-options';
import { areaReference } from '../read/references';
import { isTrue, readXml, tagStart, type XmlTag } from '../package/xml';
import { filterArea, LOOK_ATTRIBUTES, lookXml, totalsAttributes } from '../write/table-xml';
import { patchAutoFilter } from './auto-filter-patch';
import { applySplices, type Splice } from './splices';
import { attributeIn, withAttribute } from './xml-text';

/** A table's part as the table stands now: its area, header and totals, its look, its filter. What says the same keeps its bytes. */
export function patchTable(
  text: string,
  part: string,
  sheet: Sheet,
  table: Table,
  criteria: readonly FilterCriterion[],
): string {
  const filter = hasFilterButton(table) ? { area: filterArea(table), criteria } : undefined;
  const map = new TableMap(text, sheet, table);
  const prefix = readXml(text, part, map);
  return applySplices(text, [
    ...patchAutoFilter(text, part, filter, new Set()),
    ...map.splices,
    ...(map.hasLook ? [] : addedLook(prefix, table, map.lookInsertion)),
  ]);
}

function addedLook(prefix: string, table: Table, at: number): Splice[] {
  const text = lookXml(prefix, table);
  return text === '' ? [] : [{ start: at, end: at, text }];
}

/** Finds what changes of a table's part, but for its filter. */
class TableMap {
  readonly splices: Splice[] = [];
  hasLook = false;
  lookInsertion = 0;
  private column = -1;

  constructor(
    private readonly text: string,
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {}

  open({ name, depth, end, attributes }: XmlTag): void {
    if (depth === 0) this.change(end, (tag) => this.root(tag, attributes));
    if (depth === 1 && name === 'tableStyleInfo') {
      this.hasLook = true;
      this.change(end, (tag) => this.look(tag, attributes));
    }
    if (depth === 2 && name === 'tableColumn') {
      this.column += 1;
      const isTold = attributes['totalsRowFunction'] !== undefined || attributes['totalsRowLabel'] !== undefined;
      const totals = isTold ? [] : Object.entries(totalsAttributes(this.sheet, this.table, this.column));
      this.change(end, (tag) => totals.reduce((changed, [key, value]) => withAttribute(changed, key, value), tag));
    }
  }

  close(name: string, _content: string, end: number, depth: number): void {
    if (depth === 1 && name === 'tableColumns') this.lookInsertion = end;
  }

  private change(end: number, how: (tag: string) => string): void {
    const start = tagStart(this.text, end);
    const tag = this.text.slice(start, end);
    const text = how(tag);
    if (text !== tag) this.splices.push({ start, end, text });
  }

  private root(tag: string, attributes: XmlTag['attributes']): string {
    const { area, hasHeaders, hasTotals } = this.table;
    const counted = (from: string, name: string, isThere: boolean, usual: string): string => {
      const count = isThere ? '1' : '0';
      // A table may have more header rows than one in the file: it is left with them.
      const isAsBefore = ((attributes[name] ?? usual) === '0') === (count === '0');
      return isAsBefore ? from : withAttribute(from, name, count);
    };
    const headed = counted(withAttribute(tag, 'ref', areaReference(area)), 'headerRowCount', hasHeaders, '1');
    const totalled = counted(headed, 'totalsRowCount', hasTotals, '0');
    const isShown = hasTotals && attributeIn(totalled, 'totalsRowShown') !== undefined;
    return isShown ? withAttribute(totalled, 'totalsRowShown', '1') : totalled;
  }

  private look(tag: string, attributes: XmlTag['attributes']): string {
    const { style } = this.table;
    const shown = tableOptions(this.table);
    const named = style === undefined || style === attributes['name'] ? tag : withAttribute(tag, 'name', style);
    return Object.entries(LOOK_ATTRIBUTES).reduce((changed, [name, option]) => {
      const isOn = shown[option];
      return isOn === isTrue(attributes[name]) ? changed : withAttribute(changed, name, isOn ? '1' : '0');
    }, named);
  }
}
