/** What goes into a receipt beside the check's own report. */
export interface ReceiptFacts {
  /** As people read it: `24 July 2019, 14:05`. */
  readonly writtenAt: string;
  readonly by: string;
  /** `45 rules, Ringfence 1.2.0`. */
  readonly rules: string;
  /** What the return was held against, in a few words. */
  readonly specification: string;
  /** Checksum of each sheet that holds a return, in lower-case hexadecimal. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** A row of the receipt: what it says, and of what. No two say it of the same. */
export type ReceiptRow = readonly [what: string, entry: string];
