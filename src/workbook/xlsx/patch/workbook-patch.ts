import type { Visibility } from '../../model/sheet';
import { numberOf, readXml, tagStart, type XmlTag } from '../package/xml';
import type { Dialect } from '../write/dialect';
import type { Span } from './sheet-map';
import { applySplices, type Splice } from './splices';
import { before } from './workbook-order';
import { attributeIn, escapeAttribute, escapeXml, withAttribute } from './xml-text';

/** A sheet as the workbook part is to list it. */
export interface NewTab {
  readonly name: string;
  /** Of its relationship. */
  readonly id: string;
  readonly visibility: Visibility;
  /** First and last row that is printed on every page, zero-based. */
  readonly titleRows: readonly [number, number] | undefined;
}

export interface TabChanges {
  /** Places among all tabs of the file, chart sheets counted too. */
  readonly removed: ReadonlySet<number>;
  /** At the end, in order. */
  readonly added: readonly NewTab[];
  /** The tab that comes to the front: one that was there, by its place then, or an added one. Undefined leaves it. */
  readonly front: { readonly tab: number } | { readonly added: number } | undefined;
}

const BEFORE_NAMES = before('definedNames');

/** The workbook part with other tabs: its list of sheets, the names that belong to sheets, and the tab in front. */
export function patchTabs(text: string, part: string, changes: TabChanges, dialect: Dialect): string {
  const map = new WorkbookMap(text);
  const prefix = readXml(text, part, map);
  return applySplices(text, [
    ...tabSplices(text, map, prefix, changes, dialect),
    ...nameSplices(text, map, prefix, changes),
    ...viewSplices(text, map, changes),
  ]);
}

interface Element extends Span {
  readonly tagEnd: number;
  readonly attributes: XmlTag['attributes'];
  end: number;
}

/** Where the lists of a workbook part stand. */
class WorkbookMap {
  readonly tabs: Element[] = [];
  readonly names: Element[] = [];
  readonly views: Element[] = [];
  sheets: Element | undefined;
  definedNames: Element | undefined;
  /** Where `definedNames` belongs when there is none. */
  nameInsertion = 0;
  root: XmlTag['attributes'] = {};

  constructor(private readonly source: string) {}

  open(tag: XmlTag): void {
    if (tag.depth === 0) this.root = tag.attributes;
    const element = {
      start: tagStart(this.source, tag.end),
      tagEnd: tag.end,
      end: tag.end,
      attributes: tag.attributes,
    };
    if (tag.depth === 1 && tag.name === 'sheets') this.sheets = element;
    if (tag.depth === 1 && tag.name === 'definedNames') this.definedNames = element;
    if (tag.depth === 2) this.listOf(tag.name)?.push(element);
  }

  close(name: string, _: string, end: number, depth: number): void {
    if (depth === 1 && BEFORE_NAMES.has(name)) this.nameInsertion = end;
    if (depth === 1 && name === 'sheets' && this.sheets) this.sheets.end = end;
    if (depth === 1 && name === 'definedNames' && this.definedNames) this.definedNames.end = end;
    const last = depth === 2 ? this.listOf(name)?.at(-1) : undefined;
    if (last) last.end = end;
  }

  private listOf(name: string): Element[] | undefined {
    if (name === 'sheet') return this.tabs;
    if (name === 'definedName') return this.names;
    return name === 'workbookView' ? this.views : undefined;
  }
}

const STATES: Readonly<Record<Visibility, string>> = {
  Visible: '',
  Hidden: ' state="hidden"',
  VeryHidden: ' state="veryHidden"',
};

function tabSplices(
  text: string,
  map: WorkbookMap,
  prefix: string,
  { removed, added }: TabChanges,
  { relationships }: Dialect,
): Splice[] {
  const gone = map.tabs.filter((_, tab) => removed.has(tab)).map(({ start, end }) => ({ start, end, text: '' }));
  const declared = map.root['xmlns:r'] === relationships ? '' : ` xmlns:r="${relationships}"`;
  const first = Math.max(0, ...map.tabs.map(({ attributes }) => numberOf(attributes['sheetId']) ?? 0)) + 1;
  const entries = added.map(
    ({ name, id, visibility }, index) =>
      `<${prefix}sheet${declared} name="${escapeAttribute(name)}" sheetId="${first + index}"${STATES[visibility]} r:id="${id}"/>`,
  );
  const at = tagStart(text, map.sheets?.end ?? 0);
  return entries.length === 0 ? gone : [...gone, { start: at, end: at, text: entries.join('') }];
}

function nameSplices(text: string, map: WorkbookMap, prefix: string, { removed, added }: TabChanges): Splice[] {
  const splices: Splice[] = [];
  let left = 0;
  for (const { start, tagEnd, end, attributes } of map.names) {
    const tab = numberOf(attributes['localSheetId']);
    if (tab !== undefined && removed.has(tab)) splices.push({ start, end, text: '' });
    else {
      left += 1;
      splices.push(...moved(text, { start, end: tagEnd }, 'localSheetId', tab, removed));
    }
  }
  const firstTab = map.tabs.length - removed.size;
  const names = added.flatMap(({ name, titleRows }, index) => {
    if (!titleRows) return [];
    const [first, last] = titleRows;
    const rows = `'${name.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`;
    return `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${firstTab + index}">${escapeXml(rows)}</${prefix}definedName>`;
  });
  const list = map.definedNames;
  if (list && left + names.length === 0) return [{ start: list.start, end: list.end, text: '' }];
  if (names.length === 0) return splices;
  const whole = `<${prefix}definedNames>${names.join('')}</${prefix}definedNames>`;
  if (!list) return [{ start: map.nameInsertion, end: map.nameInsertion, text: whole }];
  if (list.end === list.tagEnd) return [{ start: list.start, end: list.end, text: whole }];
  const at = tagStart(text, list.end);
  return [...splices, { start: at, end: at, text: names.join('') }];
}

function viewSplices(text: string, map: WorkbookMap, { removed, front }: TabChanges): Splice[] {
  return map.views.flatMap(({ start, tagEnd, attributes }, index) => {
    const place = { start, end: tagEnd };
    const old = numberOf(attributes['activeTab']) ?? 0;
    if (front === undefined || index > 0)
      return [
        ...moved(text, place, 'activeTab', old, removed),
        ...moved(text, place, 'firstSheet', numberOf(attributes['firstSheet']), removed),
      ];
    // The tabs are scrolled to their beginning: the one in front may stand before the one that was first to be seen.
    const active = 'added' in front ? map.tabs.length - removed.size + front.added : countedWithout(front.tab, removed);
    const tag = withAttribute(text.slice(start, tagEnd), 'activeTab', String(active));
    const rewound = attributeIn(tag, 'firstSheet') ? withAttribute(tag, 'firstSheet', '0') : tag;
    return [{ ...place, text: rewound }];
  });
}

/** The tab number in an attribute of a tag, counted without the tabs that are gone; one that is gone counts as its next. */
function moved(
  text: string,
  { start, end }: Span,
  attribute: string,
  tab: number | undefined,
  removed: ReadonlySet<number>,
): Splice[] {
  const place = attributeIn(text.slice(start, end), attribute);
  if (!place || tab === undefined) return [];
  const now = countedWithout(tab, removed);
  return now === tab ? [] : [{ start: start + place.start, end: start + place.end, text: String(now) }];
}

const countedWithout = (tab: number, removed: ReadonlySet<number>): number =>
  tab - [...removed].filter((gone) => gone < tab).length;
