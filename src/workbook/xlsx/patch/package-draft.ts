import type { PartText } from '../package/part-text';
import type { ZipPackage } from '../package/zip-package';
import { rewriteZip } from '../package/zip-writer';
import { UnusableFileError } from '../unusable-file-error';

/**
 * The package while it is being patched: parts as text, changed ones kept until the end. Only parts whose text really
 * became another are written.
 */
export class PackageDraft {
  private readonly texts = new Map<string, { part: PartText | undefined; text: string }>();
  /** Parts that are no text. */
  private readonly binaries = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();

  constructor(readonly zip: ZipPackage) {}

  /** The part's text as it stands now; undefined when there is no such part (any more). */
  text(name: string): string | undefined {
    const key = this.keyOf(name);
    if (this.removed.has(key)) return undefined;
    const known = this.texts.get(key);
    if (known) return known.text;
    const part = this.zip.text(key);
    if (part) this.texts.set(key, { part, text: part.text });
    return part?.text;
  }

  /**
   * Gives a part new text, or adds the part.
   * @throws UnusableFileError when the part's old bytes could not be kept around the change.
   */
  write(name: string, text: string): void {
    const key = this.keyOf(name);
    this.text(key);
    const part = this.texts.get(key)?.part;
    if (part && !part.isFaithful && text !== part.text) throw cannotKeep(key);
    this.removed.delete(key);
    this.texts.set(key, { part, text });
  }

  /** Adds a part that is no text. */
  writeBytes(name: string, bytes: Uint8Array): void {
    const key = this.keyOf(name);
    this.removed.delete(key);
    this.binaries.set(key, bytes);
  }

  remove(name: string): void {
    const key = this.keyOf(name);
    this.texts.delete(key);
    this.binaries.delete(key);
    this.removed.add(key);
  }

  has(name: string): boolean {
    const key = this.keyOf(name);
    return !this.removed.has(key) && (this.texts.has(key) || this.binaries.has(key) || this.zip.has(key));
  }

  /** The names of all parts as they stand now. */
  get names(): string[] {
    const all = new Set([...this.zip.entries.map(({ name }) => name), ...this.texts.keys(), ...this.binaries.keys()]);
    return [...all].filter((name) => !this.removed.has(name));
  }

  /** The whole file; the very same bytes when no part became another. */
  toBytes(): Uint8Array {
    const written = new Map<string, Uint8Array>(this.binaries);
    for (const [name, { part, text }] of this.texts) {
      if (part?.text === text) continue;
      written.set(name, part ? part.encode(text) : new TextEncoder().encode(text));
    }
    const isUntouched = written.size === 0 && this.removed.size === 0;
    return isUntouched ? this.zip.source : rewriteZip(this.zip, { written, removed: this.removed });
  }

  /** The name as the zip spells it. */
  private keyOf(name: string): string {
    return this.zip.entry(name)?.name ?? name;
  }
}

function cannotKeep(part: string): UnusableFileError {
  return new UnusableFileError(
    'cannot-save',
    `This workbook cannot be saved without changing other things in it: its part ${part} uses characters in a way Excel does not. Open it in Excel, save it as a new .xlsx file and try again with that.`,
  );
}
