/** What went over the seam since the last reset. Bytes are UTF-8 bytes of the request and response bodies. */
export interface MeterReading {
  /** Round trips that did something. */
  readonly syncs: number;
  /**
   * Round trips that ask nothing of the workbook: the library lets go of ranges after an `Excel.run`, says that it is
   * ready, or shows the pane.
   */
  readonly housekeeping: number;
  /** Actions within the syncs: loads, calls, settings of properties. */
  readonly actions: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** How long the last sync took, from request to answer. */
  readonly lastMilliseconds: number;
}

const ZERO: MeterReading = { syncs: 0, housekeeping: 0, actions: 0, bytesOut: 0, bytesIn: 0, lastMilliseconds: 0 };

/** Counts round trips and bytes; listeners are told after each one. */
export class Meter {
  private current = ZERO;
  private readonly listeners = new Set<(reading: MeterReading) => void>();

  get reading(): MeterReading {
    return this.current;
  }

  add(more: {
    syncs: number;
    housekeeping: number;
    actions: number;
    bytesOut: number;
    bytesIn: number;
    milliseconds: number;
  }): void {
    this.publish({
      syncs: this.current.syncs + more.syncs,
      housekeeping: this.current.housekeeping + more.housekeeping,
      actions: this.current.actions + more.actions,
      bytesOut: this.current.bytesOut + more.bytesOut,
      bytesIn: this.current.bytesIn + more.bytesIn,
      lastMilliseconds: more.syncs > 0 ? more.milliseconds : this.current.lastMilliseconds,
    });
  }

  reset(): void {
    this.publish(ZERO);
  }

  /** Calls back after every change; answers the function that stops it. */
  subscribe(listener: (reading: MeterReading) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private publish(reading: MeterReading): void {
    this.current = reading;
    for (const listener of [...this.listeners]) listener(reading);
  }
}

/** The bytes a text takes in UTF-8, without encoding it: texts of tens of megabytes come by here. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    // A surrogate pair is four bytes: two for each half.
    bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
