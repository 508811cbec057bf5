import type { Workbook } from '../../workbook/model/workbook';
import type { Faults } from './faults';
import type { Habits } from './habits';
import type { Meter } from './meter';
import type { ProfileName } from './profiles';

/** A window with the members office.js looks for. */
export interface HostWindow {
  webkit?: unknown;
  _osfHostAPI?: unknown;
  _osfHostRegisterEvent?: unknown;
  _osfHostUnregisterCallback?: unknown;
  /** Tells the comparison with Excel that there is none: what it records here says nothing about one. */
  ringfenceSimulatedExcel?: boolean;
}

export type Callback = (payload: unknown) => unknown;

export interface CallMessage {
  readonly methodId: number;
  readonly params: unknown;
}

/** The three functions of the seam, for one window. */
export interface HostConnection {
  readonly call: (handler: string, message: CallMessage, callback: Callback | null) => void;
  readonly registerEvent: (
    handler: string,
    message: CallMessage,
    onEvent: Callback,
    callback: Callback,
  ) => { eventCallbackId: number };
  readonly unregisterCallback: (eventCallbackId: number) => void;
}

/** How strict Excel is: see `Habits`; and what it takes to start one. */
export interface HostOptions extends Partial<Habits> {
  /** @default 'Microsoft 365' */
  readonly profile?: ProfileName;
  /** Who the person is, for comments. @default 'Simulated User' */
  readonly userName?: string;
  /** How long a ribbon button waits for an add-in that is still loading. @default 10,000 */
  readonly patienceMilliseconds?: number;
}

/**
 * One simulated Excel with one workbook open. Make it with `createHost`, give it to a window with `installHost`; throw it
 * away with `dispose` when another file is opened, and load the pane's frame again.
 */
export interface ExcelHost {
  readonly workbook: Workbook;
  readonly meter: Meter;
  readonly faults: Faults;
  /** Which Excel it pretends to be. Takes effect for windows installed afterwards: load the pane's frame again. */
  profile: ProfileName;

  /**
   * Presses a ribbon button of kind *ExecuteFunction*: runs the function that the add-in associated with this name, in the
   * window that was installed last. Resolves when the add-in calls `event.completed()`.
   * @throws Error naming the function when the add-in does not know it, or no add-in is loaded in time.
   */
  runRibbonCommand(functionName: string): Promise<void>;

  /** The task pane is shown, as the add-in sees it. */
  readonly isPaneVisible: boolean;
  /** The person opened or closed the pane: tells the add-in. The page shows or hides the frame itself. */
  setPaneVisible(isVisible: boolean): void;
  /** Calls back when the add-in asks for its pane to be shown (`Office.addin.showAsTaskpane`) or hidden. */
  onShowTaskpane(listener: (isVisible: boolean) => void): () => void;

  /**
   * Calls back when the add-in opens a second workbook (`Excel.createWorkbook`), with the bytes of its file. In Excel it has a window of its
   * own; who listens shows it as they can.
   */
  onOpenWorkbook(listener: (file: Uint8Array) => void): () => void;

  /** Calls back when something was done after which Excel can undo nothing, with the reason in words. */
  onUndoLost(listener: (why: string) => void): () => void;

  /**
   * Ctrl+Z on what the add-in did last, one sync at a time; false when Excel has nothing of it to undo. What the person did
   * between is not looked at: the page undoes that.
   */
  undo(): boolean;

  /** Lets Excel restart its add-ins: open syncs and later ones of the present windows fail with `HostRestartNeeded`. */
  restart(): void;
  /** Calls back after `restart`: load the pane's frame again. */
  onRestart(listener: () => void): () => void;

  /** Opens a line for a window; a line it had before is closed. `installHost` calls this. */
  connect(window: HostWindow): HostConnection;

  /** Ends every connection: open syncs are never answered, events stop. */
  dispose(): void;
}
