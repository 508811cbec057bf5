import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { decodePart, type PartText } from './part-text';
import { damaged, readZipDirectory, type ZipEntry } from './zip-directory';

/**
 * The parts of an .xlsx file. Parts are inflated when asked for, never beyond their declared size, and checked against
 * their checksum. Names are compared without regard to case, as the packaging standard asks.
 */
export class ZipPackage {
  readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();

  /** @throws UnusableFileError when the bytes are not a whole zip within the limits. */
  constructor(readonly source: Uint8Array) {
    this.entries = readZipDirectory(source);
    for (const entry of this.entries) {
      const key = keyOf(entry.name);
      if (!this.byName.has(key)) this.byName.set(key, entry);
    }
  }

  entry(name: string): ZipEntry | undefined {
    return this.byName.get(keyOf(name));
  }

  has(name: string): boolean {
    return this.byName.has(keyOf(name));
  }

  /**
   * A part's bytes; undefined when there is no such part.
   * @throws UnusableFileError when the part is damaged.
   */
  bytes(name: string): Uint8Array | undefined {
    const entry = this.entry(name);
    if (!entry) return undefined;
    const compressed = this.source.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    const bytes = inflate(entry, compressed);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw damaged(`its part ${entry.name} is not as it was written`);
    return bytes;
  }

  /** A part's text; undefined when there is no such part. */
  text(name: string): PartText | undefined {
    const bytes = this.bytes(name);
    return bytes && decodePart(bytes);
  }
}

const keyOf = (name: string): string => name.replace(/^\//, '').toLowerCase();

/** Compressed bytes unpacked at a time. Deflate grows at most 1,032-fold, so one step makes at most 66 MB. */
const STEP = 64 * 1024;

function inflate(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  if (entry.method === 0) return compressed;
  if (entry.method !== 8) throw damaged(`its part ${entry.name} is packed in a way Excel does not use`);
  const whole = new Uint8Array(entry.size);
  try {
    return compressed.length <= STEP ? inflateSync(compressed, { out: whole }) : inflateInSteps(compressed, whole);
  } catch {
    throw damaged(`its part ${entry.name} cannot be unpacked`);
  }
}

/** Unpacks step by step, so that a directory that lies about sizes costs one step of time and memory, not the whole bomb. */
function inflateInSteps(compressed: Uint8Array, whole: Uint8Array): Uint8Array {
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > whole.length) throw new RangeError('More bytes than the directory declares.');
    whole.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < compressed.length; at += STEP) {
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  }
  return whole.subarray(0, filled);
}
