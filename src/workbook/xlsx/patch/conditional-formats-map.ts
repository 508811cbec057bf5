import { numberOf, readXml, tagStart, type XmlTag } from '../package/xml';
import type { Span } from './sheet-map';
import { beforeInSheet } from './sheet-order';
import { attributeIn } from './xml-text';

export interface RuleElement extends Span {
  /** The value of the `priority` attribute, with its place. */
  readonly priority: (Span & { readonly value: number }) | undefined;
  readonly dxfId: number | undefined;
  /** Ties a data bar to its newer half in the extension list. */
  readonly id: string | undefined;
  extensionId: string | undefined;
  end: number;
}

export interface BlockElement extends Span {
  readonly isExtension: boolean;
  readonly rules: RuleElement[];
  end: number;
}

/** The conditional formats of a sheet's text; blocks are numbered as `ConditionalFormat.origin` numbers them. */
export interface ConditionalFormatsMap {
  readonly prefix: string;
  readonly blocks: readonly BlockElement[];
  /** Where a new block may stand. */
  readonly insertion: number;
  /** The elements around extension blocks, innermost first, with how many children each has. */
  readonly containers: readonly (Span & { readonly children: number })[];
}

/** Behind what is there of them, too. */
const BEFORE = beforeInSheet('dataValidations');
const isBlock = (name: string): boolean => name === 'conditionalFormatting' || name === ':conditionalFormatting';
const isRule = (name: string): boolean => name === 'cfRule' || name === ':cfRule';

/** Follows the elements of the extension list, to know which ones are there for conditional formats alone. */
class Containers {
  /** Innermost first. */
  readonly found: (Span & { readonly children: number })[] = [];
  private readonly open: { readonly start: number; readonly name: string; children: number; holdsBlocks: boolean }[] =
    [];

  enter(name: string, start: number): void {
    const parent = this.open.at(-1);
    if (parent) parent.children += 1;
    if (!isBlock(name)) this.open.push({ start, name, children: 0, holdsBlocks: false });
    else for (const element of this.open) element.holdsBlocks = true;
  }

  leave(name: string, end: number): void {
    if (this.open.at(-1)?.name !== name) return;
    const element = this.open.pop();
    if (element?.holdsBlocks) this.found.push({ start: element.start, end, children: element.children });
  }
}

/** Finds the conditional formats of a sheet's text. */
export function mapConditionalFormats(text: string, part: string): ConditionalFormatsMap {
  const mapper = new Mapper(text);
  const prefix = readXml(text, part, mapper);
  return { prefix, blocks: mapper.blocks, insertion: mapper.insertion, containers: mapper.containers.found };
}

class Mapper {
  readonly blocks: BlockElement[] = [];
  readonly containers = new Containers();
  insertion = 0;
  private section = '';
  private block: BlockElement | undefined;
  private rule: RuleElement | undefined;

  constructor(private readonly text: string) {}

  open(tag: XmlTag): void {
    if (tag.depth === 1) this.section = tag.name;
    if (this.section === 'sheetData') return;
    const start = tagStart(this.text, tag.end);
    if (this.section === 'extLst' && !this.block) this.containers.enter(tag.name, start);
    if (isBlock(tag.name)) {
      this.block = { start, end: tag.end, isExtension: tag.name.startsWith(':'), rules: [] };
      this.blocks.push(this.block);
    } else if (this.block && isRule(tag.name)) {
      this.rule = ruleElement(this.text, start, tag.end, tag.attributes);
      this.block.rules.push(this.rule);
    }
  }

  close(name: string, content: string, end: number, depth: number): void {
    if (depth === 1 && BEFORE.has(name)) this.insertion = end;
    if (this.section === 'sheetData') return;
    if (this.block) this.closeInBlock(name, content, end);
    else if (this.section === 'extLst') this.containers.leave(name, end);
  }

  private closeInBlock(name: string, content: string, end: number): void {
    if (isRule(name)) {
      if (this.rule) this.rule.end = end;
      this.rule = undefined;
    } else if (name === ':id') {
      if (this.rule) this.rule.extensionId = content;
    } else if (isBlock(name)) {
      if (this.block) this.block.end = end;
      this.block = undefined;
    }
  }
}

function ruleElement(
  text: string,
  start: number,
  end: number,
  attributes: Readonly<Record<string, string>>,
): RuleElement {
  const value = numberOf(attributes['priority']);
  const place = attributeIn(text.slice(start, end), 'priority');
  return {
    start,
    end,
    priority: value === undefined || !place ? undefined : { start: start + place.start, end: start + place.end, value },
    dxfId: numberOf(attributes['dxfId']),
    id: attributes['id'],
    extensionId: undefined,
  };
}
