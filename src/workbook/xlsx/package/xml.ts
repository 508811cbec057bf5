import { SaxesParser } from 'saxes';
import { damaged } from './zip-directory';

/**
 * An opening tag. `name` is the local name for elements of the part's own namespace, whatever prefix the file gives it
 * (`worksheet` and `x:worksheet` both read `worksheet`); elements of other namespaces have a leading colon (`:cfRule` for
 * `x14:cfRule`), so that the two never mix.
 */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Index in the text just behind the tag's `>`. Its `<` is at `tagStart(text, end)`. */
  readonly end: number;
  readonly isSelfClosing: boolean;
  /** 0 for the root element. */
  readonly depth: number;
}

export interface XmlHandlers {
  open?(tag: XmlTag): void;
  /** @param text what stood between the tags, without the text of child elements' own closings. @param end as in `XmlTag`. */
  close?(name: string, text: string, end: number, depth: number): void;
}

/**
 * Reads an XML part and calls the handlers. Answers the prefix of the part's own namespace with its colon (`x:`), or `''`:
 * elements written into the part must carry it. Entities beyond XML's own five are refused, so that no text can grow.
 * @throws UnusableFileError naming the part when it is not well-formed.
 */
export function readXml(text: string, part: string, handlers: XmlHandlers): string {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let rootPrefix: string | undefined;
  let depth = 0;
  let content = '';
  const nameOf = (raw: string): string => {
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    rootPrefix ??= prefix;
    const local = colon < 0 ? raw : raw.slice(colon + 1);
    return prefix === rootPrefix ? local : `:${local}`;
  };
  parser.on('opentag', (tag) => {
    content = '';
    const { attributes, isSelfClosing } = tag;
    handlers.open?.({ name: nameOf(tag.name), attributes, end: parser.position, isSelfClosing, depth });
    depth += 1;
  });
  parser.on('text', (piece) => {
    content += piece;
  });
  parser.on('cdata', (piece) => {
    content += piece;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(nameOf(tag.name), content, parser.position, depth);
    content = '';
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Error && error.name === 'UnusableFileError') throw error;
    throw damaged(`its part ${part} is not well-formed`);
  }
  return rootPrefix === undefined || rootPrefix === '' ? '' : `${rootPrefix}:`;
}

/** Where the tag that ends at `end` begins: legal attribute values hold no `<`, so the last one before it is the tag's own. */
export const tagStart = (text: string, end: number): number => text.lastIndexOf('<', end - 1);

/** True for `1`, `true` and `on`, as OOXML writes truth; false for any other text. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** A number from an attribute; undefined when absent or not a number. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The value of a relationship id attribute, whatever prefix the file gives the namespace (`r:id`, `d3p1:id`). */
export function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  const direct = attributes['r:id'];
  if (direct !== undefined) return direct;
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}
