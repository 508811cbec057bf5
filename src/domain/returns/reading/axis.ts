import type { CellArea } from '../../../cells/areas';
import type { Entry, Part, ReadLabel } from '../../model/table-reading';
import { isNumbered } from '../measure-words';
import { SERVICE_TITLE } from '../words/label-kinds';
import { choosePart, type PartContext } from './choose-part';
import { wholeOf } from './measure-of';
import type { LabelReader, Meaning, Read } from './read-label';
import type { Path, PathLabel } from './axis-path';
import { withoutDoubleParts, withoutLonelyParts, withoutRepeatedParts } from './repeated-parts';
import { withYearOfOthers } from './year-of-others';
import { sortLabels, timesOf, type AxisTimes, type LabelMeaning, type SortedLabels } from './sort-labels';

/** An axis, read. */
export interface LabelAxis {
  readonly entries: readonly Entry[];
  /** Labels that head others and have no figures. */
  readonly headings: readonly CellArea[];
}

interface Block {
  readonly list?: string;
  readonly measure?: string;
  readonly how?: Read['how'];
  readonly opener: 'corner' | 'outer' | 'heading' | 'measure' | 'implied';
  /** The label that opened it. */
  readonly from: ReadLabel;
  readonly parts: number;
}

/** What stands over the labels of the axis, and so may name the list they are from. */
export type CornerTexts = readonly PathLabel[];

/**
 * Reads rows (or columns) of figures by their labels. The same function for both axes: a label has all its readings, and the axis
 * decides – its own block first, then the list of the label before, the block's measure, the list it shares with the next
 * label, and at last a fixed order.
 */
export function resolveAxis(paths: readonly Path[], corner: CornerTexts, reader: LabelReader): LabelAxis {
  return new AxisReader(reader, corner).read(paths);
}

class AxisReader {
  private block: Block | undefined;
  private lastList: string | undefined;
  private outer = '';
  private service: string | undefined;
  private names: Meaning['names'];
  private readonly entries: Entry[] = [];
  private readonly headings: CellArea[] = [];

  constructor(
    private readonly reader: LabelReader,
    corner: CornerTexts,
  ) {
    for (const label of corner) {
      const meaning = reader.read(label.text);
      if (meaning.names === 'place' || meaning.names === 'service') this.names = meaning.names;
      else this.open({ meaning, label }, 'corner');
    }
  }

  read(paths: readonly Path[]): LabelAxis {
    const times = timesOf(paths, this.reader);
    paths.forEach((path, index) => {
      const next = paths.slice(index + 1).find(({ labels }) => labels.length > 0);
      this.readPath(path, next, times);
    });
    return {
      entries: withYearOfOthers(withoutLonelyParts(withoutDoubleParts(withoutRepeatedParts(this.entries)))),
      headings: this.headings,
    };
  }

  private readPath(path: Path, next: Path | undefined, times: AxisTimes): void {
    const sorted = sortLabels(path, this.reader, times);
    this.openOuter(sorted.outers);
    if (path.isAfterBlank && !this.goesOn(sorted, next)) this.closeUnlessOutside();
    if (!path.hasFigures && sorted.own && this.isHeading(sorted.own, next)) this.readHeading(sorted.own, path);
    else this.entries.push(this.entryOf(path, sorted, next));
  }

  /** Outer labels open a block when they change. */
  private openOuter(outers: readonly LabelMeaning[]): void {
    const key = outers.map(({ label }) => label.text).join('\n');
    if (key === this.outer) return;
    this.outer = key;
    this.block = undefined;
    this.lastList = undefined;
    for (const outer of outers) this.open(outer, 'outer');
  }

  private open({ meaning: { measure }, label }: LabelMeaning, opener: Block['opener']): void {
    if (!measure) {
      if (opener === 'heading') this.block = undefined;
      return;
    }
    const isList = hasParts(measure.kpi);
    this.block = {
      ...(isList ? { list: measure.kpi.id } : { measure: measure.kpi.id }),
      how: measure.how,
      opener,
      from: { ...label, kpi: measure.kpi.id, how: measure.how },
      parts: 0,
    };
    this.lastList = isList ? measure.kpi.id : undefined;
  }

  private closeUnlessOutside(): void {
    if (this.block?.opener === 'corner' || this.block?.opener === 'outer') return;
    this.block = undefined;
    this.lastList = undefined;
  }

  /** After a blank row a block goes on only if its list does: at this label, at the next, or with the total of what was headed. */
  private goesOn({ own, total }: SortedLabels, next: Path | undefined): boolean {
    const { block } = this;
    const list = block?.list ?? this.lastList;
    if (list === undefined) return false;
    const isOf = (meaning: Meaning): boolean => meaning.parts.some(({ of }) => of === list);
    if (own) {
      const below = next?.labels.at(-1);
      const isBetween = block?.opener === 'heading' && !own.meaning.measure && own.meaning.parts.length === 0;
      return isOf(own.meaning) || (isBetween && below !== undefined && isOf(this.reader.read(below.text)));
    }
    return total !== undefined && block?.opener === 'heading' && block.parts > 1;
  }

  /** A label without figures heads what follows, unless it is a measure that nobody filled in. */
  private isHeading({ meaning, label }: LabelMeaning, next: Path | undefined): boolean {
    if (this.block && meaning.parts.some(({ of }) => of === this.block?.list)) return false;
    if (!meaning.measure) return meaning.parts.length === 0 || !next;
    // `Gender | Female` below names its own list: it is none of this one's.
    const below = next?.labels[0];
    if (label.text.endsWith(':')) return true;
    return below !== undefined && this.headsLabel(label, meaning.measure, below, next?.hasFigures === true);
  }

  private headsLabel(label: PathLabel, { kpi }: Read, below: PathLabel, hasFigures: boolean): boolean {
    const under = this.reader.read(below.text);
    if (under.isOfThose || under.measure?.kpi.id === kpi.id) return true;
    if (isNumbered(label.text) && !isNumbered(below.text)) return true;
    if (under.parts.some(({ of }) => of === kpi.id || this.reader.kpi(of)?.partOf === kpi.id)) return true;
    return hasParts(kpi) && (under.measure === undefined || under.measure.how === 'similar') && hasFigures;
  }

  private readHeading({ meaning, label }: LabelMeaning, path: Path): void {
    this.headings.push(...path.labels.map(({ cell }) => cell));
    if (!meaning.measure && (this.names === 'service' || SERVICE_TITLE.test(label.text))) this.service = label.text;
    this.open({ meaning, label }, 'heading');
  }

  private entryOf(path: Path, sorted: SortedLabels, next: Path | undefined): Entry {
    const { own, outers, figure, period, periodOfNoYear, total } = sorted;
    const base = {
      at: path.at,
      cells: path.labels.map(({ cell }) => cell),
      label: path.labels.at(-1)?.text ?? '',
      figure,
      ...(period && { period }),
      ...(periodOfNoYear !== undefined && { periodOfNoYear }),
      ...(this.service !== undefined && { service: this.service }),
      parts: this.outerParts(outers),
      mayBe: own?.meaning.mayBe ?? [],
    };
    if (total && this.addsUpMeasures()) return { ...base, total, unread: 'unknown' };
    if (total) return { ...base, total, ...this.wholeOfBlock() };
    if (!own) return { ...base, ...this.wholeOfBlock() };
    return { ...base, ...this.ownMeaning(own, base.parts, path, next) };
  }

  /** Outer labels that are parts themselves: `Female` over `Under 18`, `18 and over`. */
  private outerParts(outers: readonly LabelMeaning[]): readonly Part[] {
    return outers.flatMap(({ meaning }) => {
      if (meaning.measure) return [];
      const part = choosePart(meaning, { reader: this.reader });
      return part ? [part] : [];
    });
  }

  /** `Total` under measures of their own is the sum of different things, and nobody's. */
  private addsUpMeasures(): boolean {
    return this.block?.opener === 'measure' && this.block.list === undefined && this.block.parts === 0;
  }

  private wholeOfBlock(): Partial<Entry> {
    const { block } = this;
    const list = block?.list ?? (block?.opener === 'measure' ? undefined : this.lastList) ?? this.lastList;
    if (list !== undefined) return { block: list, ...this.openerOf(list), ...wholeOf(this.reader, list, block?.how) };
    return block?.measure === undefined ? {} : { measure: block.measure, ...(block.how && { how: block.how }) };
  }

  /** A part opens a block of its own where no label named the list: it was only taken for it, and is asked about once. */
  private takePart(part: Part, label: PathLabel): void {
    this.lastList = part.of;
    const { block } = this;
    const isOfBlock = block && (block.list === part.of || this.reader.kpi(part.of)?.partOf === block.measure);
    if (isOfBlock) this.block = { ...block, parts: block.parts + 1 };
    else
      this.block = {
        list: part.of,
        how: 'similar',
        opener: 'implied',
        parts: 1,
        from: { ...label, kpi: part.of, how: 'similar' },
      };
  }

  /** The label that opened the block, where it names the list or what the list breaks down. */
  private openerOf(list: string): Pick<Entry, 'opener'> {
    const from = this.block?.from;
    const isOf = from && (from.kpi === list || this.reader.kpi(list)?.partOf === from.kpi);
    return isOf ? { opener: from } : {};
  }

  private ownMeaning(own: LabelMeaning, outer: readonly Part[], path: Path, next: Path | undefined): Partial<Entry> {
    const { meaning, label } = own;
    const part = this.partOf(own, path, next);
    if (part) {
      this.takePart(part, label);
      const whole = wholeOf(this.reader, part.of, this.block?.how);
      const isSubset = meaning.isOfThose && !/^\s*[-–—•·*>]/.test(label.text);
      return {
        parts: [...outer, part],
        block: part.of,
        ...this.openerOf(part.of),
        ...whole,
        ...(isSubset && { isSubset }),
      };
    }
    if (meaning.measure) return this.measureRow(own, meaning.measure);
    if (this.names === 'place' || this.names === 'service') return { [this.names]: label.text, ...this.wholeOfBlock() };
    if (meaning.isOfThose && this.block?.measure !== undefined && path.hasFigures)
      return {
        measure: this.block.measure,
        parts: [...outer, { of: this.block.measure, label: label.text, how: 'by-its-place' }],
        isSubset: true,
      };
    if (meaning.names === 'axis') return this.wholeOfBlock();
    this.closeUnlessOutside();
    return { unread: 'unknown' };
  }

  private measureRow({ meaning, label }: LabelMeaning, read: Read): Partial<Entry> {
    this.open({ meaning, label }, 'measure');
    const { kpi, how } = read;
    if (kpi.kind !== 'category') return { measure: kpi.id, how };
    // A list's own row is its total, where each person has one answer; else it counts those who have any.
    const whole = wholeOf(this.reader, kpi.id, how);
    if (kpi.responses === 'single') return { ...whole, block: kpi.id, total: 'total' };
    if (kpi.unit !== 'people') return { ...whole, block: kpi.id };
    return {
      ...whole,
      block: kpi.id,
      parts: [{ of: kpi.id, label: meaning.text, how: 'by-its-place' }],
      isSubset: true,
    };
  }

  private partOf({ meaning, label }: LabelMeaning, path: Path, next: Path | undefined): Part | undefined {
    const context: PartContext = {
      reader: this.reader,
      ...(this.block && { block: this.block }),
      ...(this.lastList !== undefined && { last: this.lastList }),
      next: next?.labels.at(-1) && this.reader.read(next.labels.at(-1)?.text ?? ''),
    };
    const part = choosePart(meaning, context);
    if (part) return part;
    // What is only like a KPI's name is a part by its place all the same: `Patrol` under `Intervention type`.
    const isNamed = meaning.measure !== undefined && meaning.measure.how !== 'similar';
    return isNamed || !path.hasFigures ? undefined : this.partByPlace(meaning, label.text, path);
  }

  /** A label nobody knows is a part only under a heading or corner, never after a measure's own row, unless it says so. */
  private partByPlace({ isOfThose, names }: Meaning, text: string, path: Path): Part | undefined {
    const { block } = this;
    if (!block || names === 'axis' || this.names === 'place' || this.names === 'service') return undefined;
    const isUnder = block.opener === 'heading' || block.opener === 'corner' || block.opener === 'outer';
    if (!isUnder && !(isOfThose && block.list !== undefined)) return undefined;
    if (path.isAfterBlank && block.opener !== 'heading') return undefined;
    const list = block.list ?? this.listOf(block.measure);
    return list === undefined ? undefined : { of: list, label: text, how: 'by-its-place' };
  }

  /** A list whose parts add up to the measure. */
  private listOf(measure: string | undefined): string | undefined {
    return this.reader.kpis.find(({ partOf, kind }) => partOf === measure && kind === 'category')?.id;
  }
}

/** Counted by what is answered: a category, or a text such as a place. */
function hasParts({ kind }: Read['kpi']): boolean {
  return kind === 'category' || kind === 'text';
}
