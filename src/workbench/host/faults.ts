/** How a sync is to fail. */
export interface PlannedFailure {
  /** Which sync from now on; 1 is the next one. */
  readonly sync?: number;
  /** The code the add-in sees, such as `GeneralException`. */
  readonly code: string;
  readonly message?: string;
  /** How many actions are done first, and stay done. @default 0 */
  readonly afterActions?: number;
}

interface Planned {
  remaining: number;
  readonly failure?: PlannedFailure;
  readonly hang?: Promise<void>;
  readonly happens?: () => void;
}

/** What the seam must do with the sync that is about to start. */
export interface Interference {
  readonly failure?: PlannedFailure;
  readonly hang?: Promise<void>;
  /** What happens in the workbook just before the sync is carried out. */
  readonly before: readonly (() => void)[];
}

/** Troubles that can be switched on, from tests and from the page's menu. */
export class Faults {
  /** Every sync takes this much longer. */
  slowMilliseconds = 0;
  /** The workbook may only be read: opened that way, or somebody else is at it. Every change is `AccessDenied`. */
  isReadOnly = false;
  /** No printer is installed: every change of how a sheet is printed fails. */
  hasNoPrinter = false;
  private readonly members = new Map<string, { readonly code: string; remaining: number }>();
  private planned: Planned[] = [];
  private isEditing = false;
  private waiting: (() => void)[] = [];
  private releases: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();

  /** Lets a sync fail. Without `afterActions` nothing of it is done. */
  failSync(failure: PlannedFailure): void {
    this.planned.push({ remaining: failure.sync ?? 1, failure });
  }

  /**
   * Lets one member of Excel's objects fail, whoever asks for it: `failMember('ConditionalFormat.Type', 'ItemNotFound')`. For
   * conflicts the host cannot come into by itself, such as `PivotTableRangeConflict` or `Conflict`.
   * @param member the type and the member as it travels, in PascalCase.
   * @param times how often; for good when left out.
   */
  failMember(member: string, code: string, times = Infinity): void {
    this.members.set(member, { code, remaining: times });
  }

  /** The code with which a member is to fail now. */
  failureAt(member: string): string | undefined {
    const planted = this.members.get(member);
    if (!planted || planted.remaining <= 0) return undefined;
    planted.remaining -= 1;
    return planted.code;
  }

  /** Lets a sync hang; answers the function that lets it go on. */
  hangSync(sync = 1): () => void {
    let release: () => void = () => undefined;
    const hang = new Promise<void>((resolve) => (release = resolve));
    this.releases.push(release);
    this.planned.push({ remaining: sync, hang });
    return release;
  }

  /**
   * Lets something happen in the workbook between two syncs of the add-in: just before the n-th from now is carried out.
   * What somebody else does to the same file, mostly; test/support/co-author.ts has such doings.
   */
  beforeSync(sync: number, happens: () => void): void {
    this.planned.push({ remaining: sync, happens });
  }

  /** The person is typing in a cell: syncs fail, or wait where the add-in asked for `delayForCellEdit`. */
  get editingCell(): boolean {
    return this.isEditing;
  }

  set editingCell(isEditing: boolean) {
    if (this.isEditing === isEditing) return;
    this.isEditing = isEditing;
    const waiting = isEditing ? [] : this.waiting.splice(0);
    for (const go of waiting) go();
    for (const listener of [...this.listeners]) listener();
  }

  /** Resolves when no cell is being edited. */
  async editingEnds(): Promise<void> {
    if (this.isEditing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Calls back when cell editing begins or ends; answers the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Counts the sync that is about to start and answers what was planned for it. */
  next(): Interference {
    for (const plan of this.planned) plan.remaining -= 1;
    const due = this.planned.filter((plan) => plan.remaining === 0);
    this.planned = this.planned.filter((plan) => plan.remaining > 0);
    const [trouble] = due.filter(({ happens }) => !happens);
    return { ...trouble, before: due.flatMap(({ happens }) => happens ?? []) };
  }

  /** Switches every trouble off; syncs that hang go on. */
  clear(): void {
    this.planned = [];
    for (const release of this.releases.splice(0)) release();
    this.slowMilliseconds = 0;
    this.isReadOnly = false;
    this.hasNoPrinter = false;
    this.members.clear();
    this.editingCell = false;
  }
}
