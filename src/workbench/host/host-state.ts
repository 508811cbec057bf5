import type { CellArea } from '../../cells/areas';
import type { Faults } from './faults';
import type { UndoStack } from './undo-stack';
import type { Workbook } from '../../workbook/model/workbook';
import type { Habits } from './habits';
import type { Profile } from './profiles';
import type { HostObject } from './host-object';

/** Registers and unregisters interest in an event; counted, because every `Excel.run` registers for itself. */
export interface EventInterest {
  change(eventType: number, targetId: string, by: 1 | -1): void;
  /** `context.runtime.enableEvents` */
  isEnabled: boolean;
}

/** What the types work on: the workbook, and what belongs to one add-in's connection to it. */
export interface HostState {
  readonly workbook: Workbook;
  readonly profile: Profile;
  readonly habits: Habits;
  readonly faults: Faults;
  readonly undo: UndoStack;
  readonly userName: string;
  readonly events: EventInterest;
  /** Objects the add-in keeps, by reference id. */
  readonly references: Map<string, HostObject>;
  /** Passwords of protected sheets, by sheet id. */
  readonly passwords: Map<string, string>;
  /** Areas whose recalculation waits for the end of this batch; undefined when it does not wait. */
  suspended: { readonly sheetId: string; readonly area: CellArea }[] | undefined;
  /** A second workbook is to be opened beside this one. */
  readonly openWorkbook: (file: Uint8Array) => void;
  readonly undoLost: (why: string) => void;
  readonly showPane: (isVisible: boolean) => void;
  readonly isPaneVisible: () => boolean;
}
