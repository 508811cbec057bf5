import { LIMITS } from '../limits';
import { readXml } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import { decodeEscapes } from './escapes';

/** The workbook's shared strings, by index; rich text as its characters, phonetic readings left out. */
export function readSharedStrings(zip: ZipPackage, part: string | undefined): string[] {
  const source = part === undefined ? undefined : zip.text(part);
  const strings: string[] = [];
  if (part === undefined || !source) return strings;
  let pieces = '';
  let inPhonetic = false;
  readXml(source.text, part, {
    open({ name }) {
      if (name === 'si') pieces = '';
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name, text) {
      if (name === 't' && !inPhonetic) pieces += text;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(decodeEscapes(pieces).slice(0, LIMITS.cellCharacters));
    },
  });
  return strings;
}
