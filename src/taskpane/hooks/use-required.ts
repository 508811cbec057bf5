import { useState } from 'react';

/** One text a person has to give. */
interface Required {
  readonly value: string;
  readonly trouble: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Texts that have to be filled in, by name: each tells that it is missing once the person has tried without it. */
export function useRequired<Name extends string>(
  missing: Readonly<Record<Name, string>>,
  start: Partial<Record<Name, string>> = {},
) {
  const [values, setValues] = useState<Partial<Record<Name, string>>>(start);
  const [isTried, setTried] = useState(false);
  const textOf = (name: Name) => (values[name] ?? '').trim();
  const names = Object.keys(missing) as Name[];
  return {
    textOf,
    field: (name: Name): Required => ({
      value: values[name] ?? '',
      trouble: isTried && textOf(name) === '' ? missing[name] : undefined,
      onChange: (value) => setValues((before) => ({ ...before, [name]: value })),
    }),
    /** Calls back when nothing is missing; else shows what is. */
    submit(send: () => void) {
      setTried(true);
      if (names.every((name) => textOf(name) !== '')) send();
    },
  };
}
