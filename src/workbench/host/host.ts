import type { Workbook } from '../../workbook/model/workbook';
import { Connection } from './connection';
import { PANE_VISIBILITY } from './event-types';
import type { ExcelHost, HostOptions, HostWindow } from './excel-host';
import { Faults } from './faults';
import { habitsOf, type Habits } from './habits';
import type { HostCore } from './host-core';
import type { EventInterest, HostState } from './host-state';
import { Listeners } from './listeners';
import { Meter } from './meter';
import { PROFILES, type Profile, type ProfileName } from './profiles';
import { RibbonCommands } from './ribbon-commands';
import { UndoStack } from './undo-stack';

/** A simulated Excel with this workbook open. Give it to a window with `installHost`. */
export function createHost(workbook: Workbook, options: HostOptions = {}): ExcelHost {
  return new Host(workbook, options);
}

class Host implements ExcelHost, HostCore {
  readonly meter = new Meter();
  readonly faults = new Faults();
  profile: ProfileName;
  isPaneVisible = true;
  readonly undoStack: UndoStack;
  private readonly habits: Habits;
  private readonly connections = new Map<HostWindow, Connection>();
  private latest: Connection | undefined;
  private readonly commands: RibbonCommands;
  /** Shared by all windows: protection belongs to the workbook. */
  private readonly passwords = new Map<string, string>();
  private readonly paneListeners = new Listeners<[isVisible: boolean]>();
  private readonly openListeners = new Listeners<[file: Uint8Array]>();
  private readonly undoListeners = new Listeners<[why: string]>();
  private readonly restartListeners = new Listeners<[]>();

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions,
  ) {
    this.profile = options.profile ?? 'Microsoft 365';
    this.habits = habitsOf(options);
    const waits = this.habits.unknownFunctions === 'wait';
    this.commands = new RibbonCommands(options.patienceMilliseconds ?? 10_000, waits);
    const profile = (): Profile => this.profileInForce;
    this.undoStack = new UndoStack(workbook, this.habits, profile, (why) => this.undoListeners.tell(why));
  }

  readonly onShowTaskpane = this.paneListeners.add;
  readonly onOpenWorkbook = this.openListeners.add;
  readonly onUndoLost = this.undoListeners.add;
  readonly onRestart = this.restartListeners.add;

  get profileInForce(): Profile {
    return PROFILES[this.profile];
  }

  connect(window: HostWindow): Connection {
    this.connections.get(window)?.close();
    const connection = new Connection(this);
    this.connections.set(window, connection);
    this.latest = connection;
    return connection;
  }

  runRibbonCommand(functionName: string): Promise<void> {
    return this.commands.run(functionName, () => this.latest);
  }

  commandCompleted(commandId: string, status: number): void {
    this.commands.completed(commandId, status);
  }

  undo(): boolean {
    return this.undoStack.undo();
  }

  setPaneVisible(isVisible: boolean): void {
    if (this.isPaneVisible === isVisible) return;
    this.isPaneVisible = isVisible;
    const message = { visibility: isVisible ? 'Visible' : 'Hidden' };
    for (const connection of this.connections.values()) {
      connection.events.add([{ eventType: PANE_VISIBILITY, targetId: '', message }], false);
    }
  }

  restart(): void {
    for (const connection of this.connections.values()) connection.restart();
    this.restartListeners.tell();
  }

  dispose(): void {
    for (const connection of this.connections.values()) connection.close();
    this.connections.clear();
    this.latest = undefined;
    for (const listeners of [this.paneListeners, this.openListeners, this.undoListeners, this.restartListeners])
      listeners.clear();
  }

  newState(events: EventInterest): HostState {
    return {
      workbook: this.workbook,
      profile: this.profileInForce,
      habits: this.habits,
      faults: this.faults,
      undo: this.undoStack,
      userName: this.options.userName ?? 'Simulated User',
      events,
      references: new Map(),
      passwords: this.passwords,
      suspended: undefined,
      openWorkbook: (file) => this.openListeners.tell(file),
      undoLost: (why) => {
        this.undoStack.forget(why);
      },
      showPane: (isVisible) => {
        this.setPaneVisible(isVisible);
        this.paneListeners.tell(isVisible);
      },
      isPaneVisible: () => this.isPaneVisible,
    };
  }
}
