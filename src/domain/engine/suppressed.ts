const SUPPRESSED = /^(?:\*{1,3}|[<≤]\s?\d{1,2}|fewer than \d{1,2}|less than \d{1,2}|\[[a-z]\]|suppressed)$/i;

/**
 * True for a value hidden on purpose because the number is small (`*`, `<5`, `[c]`): neither zero nor blank nor a mistake
 * of type. Source: the symbols NHS Digital and the Government Statistical Service use.
 */
export function isSuppressed(text: string): boolean {
  return SUPPRESSED.test(text);
}
