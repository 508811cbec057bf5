import { useEffect, useState } from 'react';

/** How long a success stays in sight: read twice at ease. It was announced, and what it left can be seen in the list. */
const STAYS_MS = 12_000;

/** What is given, until it has been in sight long enough; the same object is shown once. */
export function usePassing<T extends object>(shown: T | undefined): T | undefined {
  const [past, setPast] = useState<T>();
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setPast(shown), STAYS_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown === past ? undefined : shown;
}
