/** The two functions of jstat 1.9 that are used; it has no types of its own. See docs/decisions/0009. */
declare module 'jstat' {
  const jStat: {
    readonly chisquare: { inv(p: number, degreesOfFreedom: number): number };
    readonly normal: { inv(p: number, mean: number, standardDeviation: number): number };
  };
  export default jStat;
}
