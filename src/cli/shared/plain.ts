/** Providers' text must not reach a terminal as control characters: those can move the cursor or hide lines. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** Lines of output, each of them one: a line break in a provider's text must not begin a line that looks like ours. */
export function printLines(lines: readonly string[]): string {
  return `${lines.map((line) => plain(line).replace(/\s*\n\s*/g, ' ')).join('\n')}\n`;
}
