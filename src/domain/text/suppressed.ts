const SUPPRESSED = /^(?:\*{1,3}|[<≤]\s?\d{1,2}|fewer than \d{1,2}|less than \d{1,2}|\[(?:[a-z]|low)\]|suppressed)$/i;

/** Signs that stand for a figure only where figures belong: elsewhere two dots keep a place. */
const SUPPRESSED_FIGURE = /^(?:\.\.|~)$/;

/** True for a value hidden on purpose because the number is small (`*`, `<5`, `[c]`): neither zero nor blank. */
export function isSuppressed(text: string): boolean {
  return SUPPRESSED.test(text);
}

/** The same for a cell that holds a figure, where statistics also write `..` and `~`. */
export function isSuppressedFigure(text: string): boolean {
  return SUPPRESSED.test(text) || SUPPRESSED_FIGURE.test(text);
}
