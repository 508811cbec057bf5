/** True when a text has so many digits at least: found out without an expression, before one is tried on every cell. */
export function hasDigits(text: string, least: number): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57 && ++digits === least) return true;
  }
  return false;
}
