/** A property where there is something to say. */
export function given<K extends string, T>(key: K, value: T | undefined): Readonly<Partial<Record<K, T>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, T>>>;
}
