import type { CodeIndex } from '../codelists/code-index';

/** How people put several answers into one cell. A comma does it too, but labels have commas of their own. */
const SEPARATORS = [/[;|\n]+/, /[;|\n,]+|\s\/\s|\s\+\s|\s&\s/];

/** The answers of a cell that holds several, where every one of them is in the list; undefined for a single answer. */
export function severalListed(text: string, index: CodeIndex): readonly string[] | undefined {
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((part) => part.trim() !== '');
    if (parts.length > 1 && parts.every((part) => index.find(part) !== undefined)) return parts;
  }
  return undefined;
}
