/** Wordings of two parts, each of the first with each of the second. */
export function withEach(firsts: readonly string[], seconds: readonly string[]): readonly string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
}
