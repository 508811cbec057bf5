/**
 * A function of something immutable whose answer is kept as long as that is: readers and rules ask for the same reading of the
 * same tables many times over.
 */
export function keptFor<K extends object, V>(read: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known.value;
    const value = read(of);
    kept.set(of, { value });
    return value;
  };
}

/** A function that answers at once when it is asked the same again. For the length of one reading: it never forgets. */
export function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}
