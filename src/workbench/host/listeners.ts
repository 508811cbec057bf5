/** A list of functions to call when something happens. */
export class Listeners<T extends readonly unknown[]> {
  private readonly all = new Set<(...args: T) => void>();

  /** Answers the function that takes the listener off again. */
  readonly add = (listener: (...args: T) => void): (() => void) => {
    this.all.add(listener);
    return () => this.all.delete(listener);
  };

  tell(...args: T): void {
    for (const listener of [...this.all]) listener(...args);
  }

  clear(): void {
    this.all.clear();
  }
}
