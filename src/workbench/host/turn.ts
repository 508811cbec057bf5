import type { EventQueue } from './event-queue';
import type { HostCore } from './host-core';
import type { HostState } from './host-state';

/** One call of the add-in, from its arrival to its answer. */
export interface Turn {
  /** It changed the workbook: events wait until it is answered. */
  holdsEvents: boolean;
}

/** What carrying out a batch needs of the line that it came on. */
export interface BatchLine {
  readonly core: HostCore;
  readonly state: HostState;
  readonly events: EventQueue;
  readonly isStale: boolean;
  readonly isClosed: boolean;
  readonly restarted: Promise<void>;
}
