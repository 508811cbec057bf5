/** Notifies listeners that something has changed, and counts the changes. */
export class ChangeNotifier {
  private count = 0;
  private isAnnounced = true;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** How many changes there were so far. */
  readonly getVersion = (): number => this.count;

  /**
   * Something has changed. An add-in raises hundreds of events in one sync: listeners hear of them once, after it. `now` is for what
   * the person does at the keyboard, where a text box must follow at once.
   */
  changed(now = false): void {
    this.count += 1;
    if (now) {
      this.notify();
      return;
    }
    if (!this.isAnnounced) return;
    this.isAnnounced = false;
    queueMicrotask(() => {
      if (!this.isAnnounced) this.notify();
    });
  }

  private notify(): void {
    this.isAnnounced = true;
    for (const listener of [...this.listeners]) listener();
  }
}
