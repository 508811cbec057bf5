/** Text for between tags or inside double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** As `escapeXml`, with line ends and tabs kept: XML readers turn bare ones in attributes into blanks. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot carry: control characters, halves of surrogate pairs, and text that itself looks like an escape. */
const NEEDS_ESCAPE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Cell text as the file holds it: `_xHHHH_` for what XML cannot carry, then XML's own escapes. */
export function encodeCellText(text: string): string {
  const escaped = text.replace(
    NEEDS_ESCAPE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeXml(escaped);
}

/** `xml:space="preserve"` where readers would otherwise drop blanks at the ends. */
export const spaceAttribute = (text: string): string => (/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '');

/**
 * Sets an attribute in the text of an opening tag, in place when it is there, otherwise at the end of the tag.
 * Everything else of the tag stays byte for byte.
 */
export function withAttribute(tag: string, name: string, value: string): string {
  const found = attributeIn(tag, name);
  const text = escapeAttribute(value);
  if (found) return tag.slice(0, found.start) + text + tag.slice(found.end);
  const close = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, close).trimEnd()} ${name}="${text}"${tag.slice(close)}`;
}

/** Where an attribute's value stands in the text of an opening tag, quotes excluded. */
export function attributeIn(tag: string, name: string): { start: number; end: number } | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  if (!match) return undefined;
  const end = match.index + match[0].length - 1;
  return { start: end - (match[1]?.length ?? 0) + 2, end };
}
