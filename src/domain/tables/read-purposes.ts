import { codeKey, splitList } from './spec-rows';

/** A cell under `Purposes`: how they are compared, and as they are written. The same one twice is one. */
export function readPurposes(text: string): { readonly purposes: string[]; readonly purposeNames: string[] } {
  const names = new Map<string, string>();
  for (const name of splitList(text)) {
    // A dash is no purpose that anybody has, but must not make a fund that may pay for anything.
    const key = codeKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  return { purposes: [...names.keys()], purposeNames: [...names.values()] };
}
