/** What stands in a table: as before something was written, as after, or neither. */
export type Stands = 'before' | 'after' | 'other';

/**
 * Holds a message about a failure half-way against what really stands, table by table: what is said must be so, and what
 * is neither all as before nor all as written must be said.
 * @param isSaid also where everything stands alike, as for an undo after which all is still as written
 */
export function expectSaid(message: string, stands: Readonly<Record<string, Stands>>, isSaid = false): void {
  const states = new Set(Object.values(stands));
  const sentences = message.split(/(?<=\.) /);
  for (const [table, state] of Object.entries(stands)) {
    const about = sentences.filter((sentence) => sentence.includes(`table ${table}`));
    const said = about.map(claimOf).filter((claim) => claim !== undefined);
    for (const claim of said)
      expect({ message, table, claim }).toEqual({ message, table, claim: claimFor(claim, state) });
    if ((states.size > 1 && state !== 'before') || isSaid)
      expect({ message, table, isNamed: about.length > 0 }).toMatchObject({ isNamed: true });
  }
}

/** What a sentence claims of the tables that it names; undefined where it leaves open what stands. */
function claimOf(sentence: string): Stands | undefined {
  if (/ (is as it was|are as they were) before\.$/.test(sentence)) return 'before';
  if (/ still holds? what was written\.$/.test(sentence)) return 'after';
  return undefined;
}

const claimFor = (claim: Stands, state: Stands): string => (claim === state ? claim : `but it is ${state}`);
