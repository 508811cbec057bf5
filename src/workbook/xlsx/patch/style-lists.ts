import { readXml, tagStart } from '../package/xml';
import type { Span } from './sheet-map';
import type { Splice } from './splices';
import { leastOf, type StyleList } from './least-styles';
import { attributeIn } from './xml-text';

/** The lists of a styles part, in the order the schema demands. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'];
const LISTS: readonly StyleList[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs'];

interface ListPlace extends Span {
  readonly tagEnd: number;
  readonly isSelfClosing: boolean;
  /** The list's children, in order. */
  readonly items: Span[];
  end: number;
}

/** Where the lists of a styles part stand, with what is to be added to and taken from each. */
export class StyleLists {
  readonly prefix: string;
  private readonly places = new Map<string, ListPlace>();
  private readonly added = new Map<StyleList, string[]>();
  private droppedDxfs = 0;
  private root = { tagEnd: 0, end: 0, isSelfClosing: false, name: '' };

  constructor(
    private readonly text: string,
    part: string,
  ) {
    let open: ListPlace | undefined;
    let item = -1;
    this.prefix = readXml(text, part, {
      open: (tag) => {
        const { end, isSelfClosing } = tag;
        if (tag.depth === 0) this.root = { tagEnd: end, end, isSelfClosing, name: tag.name };
        if (tag.depth === 2) item = tagStart(text, end);
        if (tag.depth !== 1) return;
        open = { start: tagStart(text, end), end, tagEnd: end, isSelfClosing, items: [] };
        this.places.set(tag.name, open);
      },
      close: (_, __, end, depth) => {
        if (depth === 2) open?.items.push({ start: item, end });
        if (depth === 1 && open) open.end = end;
        if (depth === 0) this.root.end = end;
      },
    });
  }

  /** Adds an item to the end of a list and answers its index. A list that had none gets first what Excel counts on. */
  add(list: StyleList, xml: string): number {
    const items = this.places.get(list)?.items.length ?? 0;
    const added = this.added.get(list) ?? (items === 0 ? leastOf(list, this.prefix) : []);
    this.added.set(list, added);
    // A cell format names the named style it comes from by its place in this list.
    if (list === 'cellXfs' && !this.places.has('cellStyleXfs'))
      this.added.set('cellStyleXfs', leastOf('cellStyleXfs', this.prefix));
    const before = items - (list === 'dxfs' ? this.droppedDxfs : 0);
    const known = added.indexOf(xml);
    if (known >= 0) return before + known;
    added.push(xml);
    return before + added.length - 1;
  }

  /** How many overlays the part had. */
  get dxfCount(): number {
    return this.places.get('dxfs')?.items.length ?? 0;
  }

  /** Takes the last overlays of the part away. Before anything is added to them. */
  dropLastDxfs(count: number): void {
    this.droppedDxfs = count;
  }

  splices(): Splice[] {
    const changed = LISTS.flatMap((list) => {
      const items = this.added.get(list) ?? [];
      const dropped = list === 'dxfs' ? this.droppedDxfs : 0;
      if (items.length === 0 && dropped === 0) return [];
      const place = this.places.get(list);
      return place ? this.changeList(list, place, items, dropped) : [this.newList(list, items)];
    });
    return this.root.isSelfClosing ? this.openedRoot(changed) : (this.closedRoot(changed) ?? changed);
  }

  /**
   * `<styleSheet/>`, which some programs write, has no inside to put lists into: it is given one. The blank in its closing tag,
   * which XML allows, tells `closedRoot` that it was this.
   */
  private openedRoot(lists: readonly Splice[]): Splice[] {
    if (lists.length === 0) return [];
    const { tagEnd, name } = this.root;
    const inside = lists.map(({ text }) => text).join('');
    return [{ start: tagEnd - 2, end: tagEnd, text: `>${inside}</${this.prefix}${name} >` }];
  }

  /** Where the last list goes, what `openedRoot` opened is closed again. */
  private closedRoot(changed: readonly Splice[]): Splice[] | undefined {
    const [only] = changed;
    const { tagEnd, end } = this.root;
    if (this.text[end - 2] !== ' ') return undefined;
    const isAll = only?.start === tagEnd && only.end === tagStart(this.text, end) && only.text === '';
    return isAll ? [{ start: tagEnd - 1, end, text: '/>' }] : undefined;
  }

  private changeList(list: StyleList, place: ListPlace, items: readonly string[], dropped: number): Splice[] {
    const tag = this.text.slice(place.start, place.tagEnd);
    const counted = withCount(tag, items.length - dropped);
    const remaining = place.items.length - dropped;
    const name = `${this.prefix}${list}`;
    const body = items.join('');
    if (place.isSelfClosing) {
      return [{ start: place.start, end: place.tagEnd, text: `${counted.slice(0, -2)}>${body}</${name}>` }];
    }
    if (remaining === 0 && items.length === 0) {
      // A list without a count is one that `newList` made: it goes again with its last item.
      const emptied = attributeIn(tag, 'count') ? `${counted.slice(0, -1)}/>` : '';
      return [{ start: place.start, end: place.end, text: emptied }];
    }
    const from = place.items[remaining]?.start;
    const to = place.items.at(-1)?.end ?? place.tagEnd;
    return [
      { start: place.start, end: place.tagEnd, text: counted },
      { start: from ?? to, end: to, text: body },
    ];
  }

  /** A list the part did not have, behind those the schema puts before it; without the count, which is optional. */
  private newList(list: StyleList, items: readonly string[]): Splice {
    const name = `${this.prefix}${list}`;
    const earlier = ORDER.slice(0, ORDER.indexOf(list)).map((known) => this.places.get(known)?.end ?? 0);
    const at = Math.max(this.root.tagEnd, ...earlier);
    return { start: at, end: at, text: `<${name}>${items.join('')}</${name}>` };
  }
}

/** A list's opening tag with its count moved by `change`; a list without a count stays without. */
function withCount(tag: string, change: number): string {
  const place = attributeIn(tag, 'count');
  if (!place) return tag;
  const count = Math.max(0, Number(tag.slice(place.start, place.end)) + change);
  return `${tag.slice(0, place.start)}${count}${tag.slice(place.end)}`;
}
