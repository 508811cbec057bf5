import type { ConditionalFormat } from '../../model/conditional-formats';
import type { Edit } from '../../model/journal';
import type { OverlayStyle } from '../../model/styles';
import { conditionalFormatXml } from './conditional-format-xml';
import {
  mapConditionalFormats,
  type BlockElement,
  type ConditionalFormatsMap,
  type RuleElement,
} from './conditional-formats-map';
import type { Splice } from './splices';

export type ConditionalFormatEdit = Extract<Edit, { kind: 'conditional-format' }>;

/** Priorities beyond this are left alone: moving them might leave the range a file can hold. */
const MAX_PRIORITY = 2_000_000_000;

/** The overlays of rules that an edit takes off or replaces: they may have become superfluous. */
export function overlaysTakenOff(text: string, part: string, edits: readonly ConditionalFormatEdit[]): number[] {
  const map = mapConditionalFormats(text, part);
  return edits.flatMap(({ before }) => (before ? (ruleOf(map, before)?.rule.dxfId ?? []) : []));
}

/**
 * The replacements that put the edits into a sheet's text: rules taken off, replaced, and new ones on top of all others,
 * whose priorities make room – and close up again when the rules are taken off, so that the sheet's old bytes come back.
 *
 * @param order the sheet's formats as they stand now, most important first.
 */
export function patchConditionalFormats(
  text: string,
  part: string,
  edits: readonly ConditionalFormatEdit[],
  order: readonly ConditionalFormat[],
  overlayOf: (style: OverlayStyle) => number,
): Splice[] {
  const map = mapConditionalFormats(text, part);
  const patch = new ConditionalFormatsPatch(map, overlayOf);
  const added = new Set(edits.flatMap(({ before, after }) => (before || !after ? [] : after.id)));
  patch.rank(order, added);
  for (const { before, after } of edits) {
    if (before) patch.takeOff(before, after);
  }
  patch.add(order.filter(({ id }) => added.has(id)));
  return patch.finish();
}

function ruleOf(
  map: ConditionalFormatsMap,
  format: ConditionalFormat,
): { block: BlockElement; rule: RuleElement } | undefined {
  const block = map.blocks[format.origin?.block ?? -1];
  const rule = block?.rules[format.origin?.rule ?? -1];
  return block && rule ? { block, rule } : undefined;
}

class ConditionalFormatsPatch {
  private readonly splices: Splice[] = [];
  private readonly removed = new Set<RuleElement>();
  private readonly replaced: { rule: RuleElement; block: BlockElement; format: ConditionalFormat }[] = [];
  private addedCount = 0;
  /** Priorities by format and rule, where the new order is not the file's with the added ones on top. */
  private readonly ranks = new Map<ConditionalFormat | RuleElement, number>();

  constructor(
    private readonly map: ConditionalFormatsMap,
    private readonly overlayOf: (style: OverlayStyle) => number,
  ) {}

  /** Gives every format a priority by its place, unless making room on top of the file's own order says the same. */
  rank(order: readonly ConditionalFormat[], added: ReadonlySet<string>): void {
    const priorities = order.map((format) =>
      added.has(format.id) ? 0 : (ruleOf(this.map, format)?.rule.priority?.value ?? Infinity),
    );
    if (priorities.every((priority, index) => priority >= (priorities[index - 1] ?? 0))) return;
    order.forEach((format, index) => {
      this.ranks.set(format, index + 1);
      const rule = added.has(format.id) ? undefined : ruleOf(this.map, format)?.rule;
      if (rule) this.ranks.set(rule, index + 1);
    });
  }

  takeOff(before: ConditionalFormat, after: ConditionalFormat | undefined): void {
    const place = ruleOf(this.map, before);
    if (!place) return;
    this.removed.add(place.rule);
    if (after) this.replaced.push({ ...place, format: after });
    const { extensionId } = place.rule;
    if (extensionId === undefined || after) return;
    // A data bar's newer half goes with it.
    for (const { rules } of this.map.blocks) {
      for (const rule of rules) if (rule.id === extensionId) this.removed.add(rule);
    }
  }

  add(formats: readonly ConditionalFormat[]): void {
    this.addedCount = formats.length;
    const text = formats.map((format, index) => this.blockXml(format, this.ranks.get(format) ?? index + 1)).join('');
    if (text !== '') this.splices.push({ start: this.map.insertion, end: this.map.insertion, text });
  }

  finish(): Splice[] {
    const gone = this.removeElements();
    for (const { rule, block, format } of this.replaced) {
      const at = block.isExtension ? this.map.insertion : block.end;
      this.splices.push({
        start: at,
        end: at,
        text: this.blockXml(format, this.ranks.get(rule) ?? this.moved(rule.priority?.value ?? 1)),
      });
    }
    this.movePriorities(gone);
    return this.splices;
  }

  /** Takes out rules, whole blocks where no rule stays, and extension elements where no block stays. */
  private removeElements(): ReadonlySet<BlockElement> {
    const gone = new Set(
      this.map.blocks.filter(({ rules }) => rules.length > 0 && rules.every((rule) => this.removed.has(rule))),
    );
    const spans: { start: number; end: number }[] = [...gone];
    let emptied = [...gone].filter(({ isExtension }) => isExtension).length;
    for (const container of this.map.containers) {
      if (emptied < container.children || emptied === 0) break;
      spans.push(container);
      emptied = 1;
    }
    for (const { rules } of this.map.blocks.filter((block) => !gone.has(block))) {
      spans.push(...rules.filter((rule) => this.removed.has(rule)));
    }
    const outermost = spans.filter(
      (span) => !spans.some((other) => other !== span && other.start <= span.start && other.end >= span.end),
    );
    for (const { start, end } of outermost) this.splices.push({ start, end, text: '' });
    return gone;
  }

  private movePriorities(gone: ReadonlySet<BlockElement>): void {
    for (const block of this.map.blocks) {
      if (gone.has(block)) continue;
      for (const rule of block.rules) {
        const { priority } = rule;
        if (!priority || this.removed.has(rule)) continue;
        const moved = this.ranks.get(rule) ?? this.moved(priority.value);
        if (moved !== priority.value)
          this.splices.push({ start: priority.start, end: priority.end, text: String(moved) });
      }
    }
  }

  /** A priority after the rules above it went and the new ones came. */
  private moved(priority: number): number {
    if (priority < 1 || priority > MAX_PRIORITY) return priority;
    const replaced = new Set(this.replaced.map(({ rule }) => rule));
    let above = 0;
    for (const rule of this.removed) {
      if (!replaced.has(rule) && rule.priority && rule.priority.value < priority) above += 1;
    }
    return priority - above + this.addedCount;
  }

  private blockXml(format: ConditionalFormat, priority: number): string {
    return conditionalFormatXml(this.map.prefix, format, priority, this.overlayOf);
  }
}
