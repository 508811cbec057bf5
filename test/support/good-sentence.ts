import type { Finding } from '../../src/domain/model/findings';

/** Words that blame or say nothing (design: wording after GOV.UK), and what a gap in the data leaves behind. */
export const FORBIDDEN_WORDS = /\b(?:invalid|please|sorry|illegal|oops|erroneous|undefined|null|NaN)\b/i;

const PLACE =
  /^(?:Row \d|Sheet “|[A-Z]{1,3}\d+[:, ]|[A-Z]{1,3}\d+:[A-Z]{1,3}\d+, |.+: [\d,]+ cells \(first (?:row \d+|[A-Z]{1,3}\d+)\):? )/;

/** What every finding must be like, whatever its rule: it begins with its place, ends as a sentence and blames nobody. */
export function expectGoodSentence({ message, title, whatToDo, areas, count }: Finding): void {
  // What a provider wrote is quoted, and may be anything.
  const own = (text: string): string => text.replace(/“[^”]+”/g, '“…”');
  expect(message).toMatch(PLACE);
  expect(message).toMatch(/[.?]$/);
  expect(own(message)).not.toMatch(/\s{2}|\.\.|“”|\bfirst sheet\b/);
  for (const text of [message, title, whatToDo]) expect(own(text)).not.toMatch(FORBIDDEN_WORDS);
  expect(count).toBeGreaterThan(0);
  expect(areas.length).toBeLessThanOrEqual(count);
}
