/** Something large that is loaded when it is first asked for. */
export interface Lazy<T> {
  /** Loads it, once; where that failed, again the next time it is asked for. */
  get(): Promise<T>;
  /** Undefined before it is there. */
  loaded(): T | undefined;
}

export function createLazy<T>(load: () => Promise<T>): Lazy<T> {
  let loading: Promise<T> | undefined;
  let loaded: T | undefined;
  const attempt = async (): Promise<T> => {
    try {
      return (loaded = await load());
    } catch (error) {
      // What could not be loaded now, because the network was away, may be there the next time.
      loading = undefined;
      throw error;
    }
  };
  return { get: () => (loading ??= attempt()), loaded: () => loaded };
}
