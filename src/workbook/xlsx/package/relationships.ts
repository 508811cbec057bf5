import { readXml } from './xml';

export interface Relationship {
  readonly id: string;
  /** The last piece of the type's address: `worksheet`, `comments` …, the same in transitional and strict files. */
  readonly type: string;
  /** The part's name without leading slash; for external targets the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The name of the part that holds the relationships of `part` (`''` for the package). */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Anything that gives the text of parts: a package as it is, or while it is being patched. */
export interface TextSource {
  text(part: string): { readonly text: string } | string | undefined;
}

/** The relationships of a part; none when it has no relationships part. */
export function readRelationships(source: TextSource, part: string): Relationship[] {
  const name = relationshipsPartOf(part);
  const found = source.text(name);
  return found === undefined ? [] : parseRelationships(typeof found === 'string' ? found : found.text, name, part);
}

function parseRelationships(text: string, name: string, part: string): Relationship[] {
  const found: Relationship[] = [];
  readXml(text, name, {
    open({ name: element, attributes }) {
      if (element !== 'Relationship') return;
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      found.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').pop() ?? '',
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      });
    },
  });
  return found;
}

/** Resolves a target against the part that names it; `..` never leaves the package. */
function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const pieces = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const piece of path.split('/')) {
    if (piece === '' || piece === '.') continue;
    if (piece === '..') pieces.pop();
    else pieces.push(piece);
  }
  return pieces.join('/');
}
