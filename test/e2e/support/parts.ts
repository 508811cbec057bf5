import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package by name, as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export interface PartsDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Which parts of a saved copy are not those of the original, byte by byte. */
export function compareParts(original: Uint8Array, copy: Uint8Array): PartsDifference {
  const [before, after] = [unzipSync(original), unzipSync(copy)];
  const names = Object.keys(before);
  const isChanged = (name: string) => after[name] && Buffer.compare(before[name] ?? after[name], after[name]) !== 0;
  return {
    added: Object.keys(after).filter((name) => !(name in before)),
    removed: names.filter((name) => !(name in after)),
    changed: names.filter(isChanged),
  };
}

/** Each cell element of a worksheet part by its address, so that one can be told from the rest. */
export function cellsOf(xml: string): { readonly cells: ReadonlyMap<string, string>; readonly rest: string } {
  const cells = new Map<string, string>();
  const rest = xml.replaceAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs, (cell, address: string) => {
    cells.set(address, cell);
    return '';
  });
  return { cells, rest };
}

/** What marking may touch in each part that it touches at all. */
const MARKS: Readonly<Record<string, RegExp>> = {
  'xl/worksheets/sheet1.xml': /<conditionalFormatting .*?<\/conditionalFormatting>/,
  'xl/styles.xml': /<dxfs .*?<\/dxfs>/,
  '[Content_Types].xml': /<Override PartName="\/xl\/webextensions\/[^>]*>/,
  '_rels/.rels': /<Relationship [^>]*webextension[^>]*>/,
};

/** Those parts without what marks are made of: the same before and after marking. */
export function withoutMarks(bytes: Uint8Array): Record<string, string> {
  const parts = partsOf(bytes);
  return Object.fromEntries(
    Object.entries(MARKS).map(([name, made]) => [name, (parts[name] ?? '').replaceAll(new RegExp(made, 'gs'), '')]),
  );
}
