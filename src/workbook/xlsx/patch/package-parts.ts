import { readRelationships, relationshipsPartOf } from '../package/relationships';
import { readXml, tagStart } from '../package/xml';
import type { PackageDraft } from './package-draft';
import { applySplices, type Splice } from './splices';
import { escapeAttribute } from './xml-text';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A relationship to be added; `type` is the whole address. */
export interface NewRelationship {
  readonly type: string;
  /** As it shall be written: relative to the part, or absolute with a leading slash. */
  readonly target: string;
}

/** Adds a part with its content type. */
export function addPart(draft: PackageDraft, name: string, contentType: string, body: string): void {
  draft.write(name, XML_HEAD + body);
  appendTo(draft, CONTENT_TYPES, 'Override', ` PartName="/${escapeAttribute(name)}" ContentType="${contentType}"`);
}

/** Adds a part that is no text, such as a picture, with its content type. */
export function addBinaryPart(draft: PackageDraft, name: string, contentType: string, bytes: Uint8Array): void {
  draft.writeBytes(name, bytes);
  appendTo(draft, CONTENT_TYPES, 'Override', ` PartName="/${escapeAttribute(name)}" ContentType="${contentType}"`);
}

/** Takes a part away, with its content type and its own relationships. */
export function removePart(draft: PackageDraft, name: string): void {
  removeElements(draft, CONTENT_TYPES, (attributes) => samePart(attributes['PartName'], name));
  if (draft.has(relationshipsPartOf(name))) draft.remove(relationshipsPartOf(name));
  draft.remove(name);
}

/** Adds a relationship from a part (`''` for the package) and answers its id. */
export function addRelationship(draft: PackageDraft, part: string, relationship: NewRelationship): string {
  const name = relationshipsPartOf(part);
  if (!draft.has(name))
    draft.write(name, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`);
  const text = draft.text(name) ?? '';
  let number = 1;
  while (text.includes(`"rId${number}"`) || text.includes(`'rId${number}'`)) number += 1;
  const { type, target } = relationship;
  appendTo(draft, name, 'Relationship', ` Id="rId${number}" Type="${type}" Target="${escapeAttribute(target)}"`);
  return `rId${number}`;
}

/** Takes away the relationships of a part that lead to `target` (a part's name). */
export function removeRelationships(draft: PackageDraft, part: string, target: string): void {
  const ids = readRelationships(draft, part)
    .filter((relationship) => !relationship.isExternal && samePart(relationship.target, target))
    .map(({ id }) => id);
  removeElements(draft, relationshipsPartOf(part), (attributes) => ids.includes(attributes['Id'] ?? ''));
}

const samePart = (a: string | undefined, b: string): boolean => a?.replace(/^\//, '').toLowerCase() === b.toLowerCase();

/** Adds an element as the root's last child. */
function appendTo(draft: PackageDraft, part: string, element: string, attributes: string): void {
  const text = draft.text(part) ?? '';
  const splices: Splice[] = [];
  readXml(text, part, {
    open(tag) {
      if (tag.depth > 0 || !tag.isSelfClosing) return;
      const start = tagStart(text, tag.end);
      const rootName = /^<([^\s/>]+)/.exec(text.slice(start, tag.end))?.[1] ?? '';
      splices.push({
        start: tag.end - 2,
        end: tag.end,
        text: `><${prefixOf(rootName)}${element}${attributes}/></${rootName}>`,
      });
    },
    close(_, __, end, depth) {
      if (depth > 0 || splices.length > 0) return;
      const start = tagStart(text, end);
      splices.push({ start, end: start, text: `<${prefixOf(text.slice(start + 2, end))}${element}${attributes}/>` });
    },
  });
  draft.write(part, applySplices(text, splices));
}

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '');

function removeElements(
  draft: PackageDraft,
  part: string,
  isWanted: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  const text = draft.text(part);
  if (text === undefined) return;
  const splices: Splice[] = [];
  let start = -1;
  readXml(text, part, {
    open(tag) {
      if (tag.depth === 1 && isWanted(tag.attributes)) start = tagStart(text, tag.end);
    },
    close(_, __, end, depth) {
      if (depth !== 1 || start < 0) return;
      splices.push({ start, end, text: '' });
      start = -1;
    },
  });
  draft.write(part, applySplices(text, splices));
}
