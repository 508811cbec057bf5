import { LIMITS } from '../limits';
import { UnusableFileError } from '../unusable-file-error';

/** One entry as the zip's central directory declares it. Nothing is inflated to learn this. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly madeBy: number;
  /** Where the compressed bytes begin in the file. */
  readonly dataStart: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

export const damaged = (detail: string): UnusableFileError =>
  new UnusableFileError(
    'damaged',
    `This file is damaged: ${detail}. Open it in Excel, let Excel repair it, save it as a new .xlsx file and try again.`,
  );

/**
 * Reads the table of contents of a zip, with every bound checked before anything is inflated.
 * @throws UnusableFileError when it is not a whole zip, or larger than `LIMITS`.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw damaged('its end is missing, as if it had not been copied or downloaded completely');
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > LIMITS.entries) throw tooLarge(`it holds more than ${group(LIMITS.entries)} parts`);
  const directorySize = view.getUint32(end + 12, true);
  // Some writers put bytes before the zip: the directory then stands later than the offset says.
  const shift = Math.max(0, end - directorySize - view.getUint32(end + 16, true));
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true) + shift;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged('its table of contents breaks off');
    const entry = readEntry(bytes, view, at, shift);
    total += entry.size;
    if (entry.size > LIMITS.partBytes || total > LIMITS.unzippedBytes) throw unzipsTooLarge();
    // Two parts of one name: programs differ in which they read, so nobody could say what was checked.
    if (names.has(entry.name.toLowerCase())) throw damaged(`it holds its part ${entry.name} twice`);
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (total > LIMITS.swollenBytes && total > LIMITS.swollenRatio * bytes.length) throw swollen(bytes.length, total);
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');
  const sizes = zip64Sizes(view, at, nameLength);
  const local = sizes.offset + shift;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE)
    throw damaged(`its part ${name} is missing`);
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (dataStart + sizes.compressed > bytes.length) throw damaged(`its part ${name} breaks off`);
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) === 1) throw new UnusableFileError('encrypted', passwordSentence('zip password'));
  return {
    name,
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: sizes.compressed,
    size: sizes.unzipped,
    externalAttributes: view.getUint32(at + 38, true),
    madeBy: view.getUint16(at + 4, true),
    dataStart,
  };
}

/** Sizes and offset of an entry; from its zip64 field where the plain ones overflow (some writers always use it). */
function zip64Sizes(
  view: DataView,
  at: number,
  nameLength: number,
): { compressed: number; unzipped: number; offset: number } {
  const plain = {
    unzipped: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  let field = at + 46 + nameLength;
  const end = Math.min(field + view.getUint16(at + 30, true), view.byteLength);
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      for (const key of ['unzipped', 'compressed', 'offset'] as const) {
        if (plain[key] !== 0xffffffff || value + 8 > end) continue;
        plain[key] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    field += 4 + length;
  }
  return plain;
}

const group = (count: number): string => count.toLocaleString('en-GB');

export function tooLarge(detail: string): UnusableFileError {
  return new UnusableFileError(
    'too-large',
    `This file is too large to open safely: ${detail}. Ask the sender for a workbook that holds only the return, or copy the sheets you need into a new workbook.`,
  );
}

function unzipsTooLarge(): UnusableFileError {
  return tooLarge(`it is compressed, and its contents unpack to more than ${megabytes(LIMITS.unzippedBytes)} MB`);
}

function swollen(packed: number, unpacked: number): UnusableFileError {
  const from = megabytes(packed);
  return new UnusableFileError(
    'too-large',
    `This file unpacks from ${from} MB to ${megabytes(unpacked)} MB, far more than a return needs. The usual cause is formatting or text copied down to the last row or across to the last column. Open it in Excel, delete the unused rows and columns of each sheet, save it and try again.`,
  );
}

/** At least 0.1, for `0 MB` would be a lie. */
function megabytes(size: number): string {
  const exact = size / 1024 / 1024;
  return exact < 10 ? Math.max(0.1, exact).toFixed(1) : Math.round(exact).toLocaleString('en-GB');
}

/** @param kind what protects it, in a person's words. */
export const passwordSentence = (kind: string): string =>
  `This workbook is protected with a ${kind}. Open it in Excel, remove the password under File > Info > Protect Workbook, save it and try again.`;
