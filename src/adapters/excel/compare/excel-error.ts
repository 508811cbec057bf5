/** Code and place of what Excel's library threw. Its message is localised, and may name what is the user's: it is not kept. */
export function readExcelError(thrown: unknown): { readonly code: string; readonly place: string } {
  const { code, debugInfo, name } = (thrown ?? {}) as {
    code?: unknown;
    name?: unknown;
    debugInfo?: { errorLocation?: unknown } | null;
  };
  const place = debugInfo?.errorLocation;
  // A member that this build of the library does not have is a TypeError of the page.
  const fallback = name === 'TypeError' ? 'NotInLibrary' : 'NoCode';
  return { code: typeof code === 'string' ? code : fallback, place: typeof place === 'string' ? place : '' };
}
