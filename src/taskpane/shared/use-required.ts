import { useState } from 'react';

/** One text a person has to give. */
interface Required {
  readonly value: string;
  readonly trouble: string | undefined;
  readonly onChange: (value: string) => void;
}

/**
 * Texts that have to be filled in, by name: each tells that it is missing, or what it lacks, once the person has tried
 * without.
 */
export function useRequired<Name extends string>(
  missing: Readonly<Record<Name, string>>,
  start: Partial<Record<Name, string>> = {},
  lacks: Partial<Record<Name, (text: string) => string | undefined>> = {},
) {
  const [values, setValues] = useState<Partial<Record<Name, string>>>(start);
  const [tried, setTried] = useState<Partial<Record<Name, string>>>();
  const textOf = (name: Name) => (values[name] ?? '').trim();
  const names = Object.keys(missing) as Name[];
  const troubleOf = (name: Name) => (textOf(name) === '' ? missing[name] : lacks[name]?.(textOf(name)));
  return {
    textOf,
    field: (name: Name): Required => ({
      value: values[name] ?? '',
      // What a text lacks is said of the text that was tried, not of every letter typed after it.
      trouble: tried && (textOf(name) === '' || values[name] === tried[name]) ? troubleOf(name) : undefined,
      onChange: (value) => setValues((before) => ({ ...before, [name]: value })),
    }),
    /** Calls back when nothing is missing or lacking; else shows what is. */
    submit(send: () => void) {
      setTried(values);
      if (names.every((name) => troubleOf(name) === undefined)) send();
    },
  };
}
