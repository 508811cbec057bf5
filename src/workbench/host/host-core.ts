import type { Workbook } from '../../workbook/model/workbook';
import type { Faults } from './faults';
import type { Meter } from './meter';
import type { Profile } from './profiles';
import type { HostState } from './host-state';
import type { EventInterest } from './host-state';
import type { UndoStack } from './undo-stack';

/** What a connection needs of its host. */
export interface HostCore {
  readonly workbook: Workbook;
  readonly meter: Meter;
  readonly faults: Faults;
  readonly profileInForce: Profile;
  readonly undoStack: UndoStack;
  /** A fresh state for one window. */
  newState(events: EventInterest): HostState;
  /** The add-in finished a ribbon command. */
  commandCompleted(commandId: string, status: number): void;
}
