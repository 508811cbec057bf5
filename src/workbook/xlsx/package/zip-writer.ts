import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';
import type { ZipPackage } from './zip-package';

/** What becomes of the parts of a package; parts that are not named stay as they are, compressed bytes and all. */
export interface ZipChanges {
  /** New contents by the entry's exact name; names the package does not have yet are added at the end. */
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly removed: ReadonlySet<string>;
}

interface Piece {
  readonly entry: Omit<ZipEntry, 'dataStart' | 'name'>;
  readonly data: Uint8Array;
}

const LOCAL_HEADER = 30;
const DIRECTORY_HEADER = 46;
const END_RECORD = 22;
/** 1 January 1980, midnight: parts we write carry no clock, so that the same edits give the same bytes. */
const ZIP_EPOCH = { time: 0, date: 0x21 };
const UTF8_NAME = 0x0800;
const HAS_DESCRIPTOR = 0x0008;

/** Writes the package again with the changes. Untouched entries keep their compressed bytes, times and order. */
export function rewriteZip(zip: ZipPackage, changes: ZipChanges): Uint8Array {
  const pieces: Piece[] = [];
  const known = new Set<string>();
  for (const entry of zip.entries) {
    if (changes.removed.has(entry.name)) continue;
    known.add(entry.name);
    const written = changes.written.get(entry.name);
    pieces.push(written ? pack(entry.nameBytes, written, entry) : keep(zip, entry));
  }
  for (const [name, bytes] of changes.written) {
    if (!known.has(name)) pieces.push(pack(new TextEncoder().encode(name), bytes, undefined));
  }
  return assemble(pieces);
}

function keep(zip: ZipPackage, entry: ZipEntry): Piece {
  const data = zip.source.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  // Sizes stand in the header we write, so no descriptor follows the data.
  return { entry: { ...entry, flags: entry.flags & ~HAS_DESCRIPTOR }, data };
}

function pack(nameBytes: Uint8Array, bytes: Uint8Array, old: ZipEntry | undefined): Piece {
  const data = deflateSync(bytes);
  return {
    entry: {
      nameBytes,
      flags: (old?.flags ?? 0) & UTF8_NAME,
      method: 8,
      ...ZIP_EPOCH,
      crc: crc32(bytes),
      compressedSize: data.length,
      size: bytes.length,
      externalAttributes: old?.externalAttributes ?? 0,
      madeBy: old?.madeBy ?? 20,
    },
    data,
  };
}

function assemble(pieces: readonly Piece[]): Uint8Array {
  const sum = (size: (piece: Piece) => number): number => pieces.reduce((total, piece) => total + size(piece), 0);
  const bodyLength = sum(({ entry, data }) => LOCAL_HEADER + entry.nameBytes.length + data.length);
  const directoryLength = sum(({ entry }) => DIRECTORY_HEADER + entry.nameBytes.length);
  const bytes = new Uint8Array(bodyLength + directoryLength + END_RECORD);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directoryAt = bodyLength;
  for (const { entry, data } of pieces) {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + LOCAL_HEADER);
    bytes.set(data, at + LOCAL_HEADER + entry.nameBytes.length);
    at += LOCAL_HEADER + entry.nameBytes.length + data.length;

    view.setUint32(directoryAt, 0x02014b50, true);
    view.setUint16(directoryAt + 4, entry.madeBy, true);
    writeCommon(view, directoryAt + 6, entry);
    view.setUint32(directoryAt + 38, entry.externalAttributes, true);
    view.setUint32(directoryAt + 42, offset, true);
    bytes.set(entry.nameBytes, directoryAt + DIRECTORY_HEADER);
    directoryAt += DIRECTORY_HEADER + entry.nameBytes.length;
  }
  view.setUint32(directoryAt, 0x06054b50, true);
  view.setUint16(directoryAt + 8, pieces.length, true);
  view.setUint16(directoryAt + 10, pieces.length, true);
  view.setUint32(directoryAt + 12, directoryLength, true);
  view.setUint32(directoryAt + 16, bodyLength, true);
  return bytes;
}

/** The 26 bytes that local headers and the directory share, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: Piece['entry']): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
