import type { CallOutcome, ExcelDescription, ComparisonJudgement, Recording } from '../../../ports/comparison-port';
import type { ComparedCall, Circumstances, Reading } from './call';

/** What follows from which Excel it is. Since ExcelApi 1.20 add-ins can be undone; `ExcelApiOnline` is the web's alone. */
export function circumstancesOf({ requirementSets }: ExcelDescription): Circumstances {
  const [, minor = '0'] = (requirementSets['ExcelApi'] ?? '').split('.');
  return {
    excelApi: Number(minor) >= 20 ? 'from 1.20' : 'before 1.20',
    place: 'ExcelApiOnline' in requirementSets ? 'web' : 'desktop',
  };
}

/**
 * Which habits an Excel has, and which calls went in no way that is written down. A habit has the way that all calls allow; where they
 * allow several, or none, it is not settled.
 */
export function judgeRecording(
  calls: readonly ComparedCall[],
  { excel, calls: records }: Pick<Recording, 'excel' | 'calls'>,
): ComparisonJudgement {
  const outcomes = new Map(records.map(({ id, outcome }) => [id, outcome]));
  const tried = calls.flatMap((call) => {
    const outcome = outcomes.get(call.id);
    return outcome === undefined || 'skipped' in outcome ? [] : [{ call, outcome }];
  });
  const given = circumstancesOf(excel);
  const matching = tried.map(({ call, outcome }) =>
    call.readings.filter((reading) => isGiven(reading, outcome) && isPossible(reading, given)),
  );
  const habits = Object.fromEntries(
    [...waysOf(calls, given)].flatMap(([habit, ways]) => {
      const possible = [...ways].filter((way) => matching.every((readings) => allows(readings, habit, way)));
      const [only] = possible;
      return possible.length === 1 && only !== undefined ? [[habit, only]] : [];
    }),
  );
  const known: Circumstances = { ...given, ...habits };
  const isExpected = (place: number): boolean => (matching[place] ?? []).some((reading) => isPossible(reading, known));
  return {
    habits,
    asExpected: tried.filter((_, place) => isExpected(place)).map(({ call }) => call.id),
    skipped: calls.filter(({ id }) => !tried.some(({ call }) => call.id === id)).map(({ id }) => id),
    differences: tried
      .filter((_, place) => !isExpected(place))
      .map(({ call, outcome }) => ({
        id: call.id,
        got: printOutcome(outcome),
        expected: call.readings
          .filter((reading) => isPossible(reading, given))
          .map(printReading)
          .join('; '),
      })),
  };
}

/** `ItemNotFound`, or what was read, as JSON. */
export function printOutcome(outcome: CallOutcome): string {
  if ('skipped' in outcome) return outcome.skipped;
  return 'code' in outcome ? outcome.code : JSON.stringify(outcome.value);
}

/** An outcome with the circumstances it is expected in. */
function printReading({ when = {}, gives }: Reading): string {
  const circumstances = Object.entries(when).map(([name, way]) => `${name} ${way}`);
  const outcome = printOutcome(gives);
  return circumstances.length === 0 ? outcome : `with ${circumstances.join(', ')}: ${outcome}`;
}

function isGiven({ gives }: Reading, outcome: CallOutcome): boolean {
  if ('skipped' in outcome) return false;
  return printOutcome(gives) === printOutcome(outcome);
}

/** Whether a reading contradicts nothing that is known. */
const isPossible = ({ when = {} }: Reading, known: Circumstances): boolean =>
  Object.entries(when).every(([name, way]) => known[name] === undefined || known[name] === way);

/** A call that went in no way that is known says nothing about habits. */
const allows = (readings: readonly Reading[], habit: string, way: string): boolean =>
  readings.length === 0 || readings.some(({ when }) => (when?.[habit] ?? way) === way);

/** The ways of each habit that any call knows. */
function waysOf(calls: readonly ComparedCall[], given: Circumstances): ReadonlyMap<string, ReadonlySet<string>> {
  const ways = new Map<string, Set<string>>();
  for (const { when = {} } of calls.flatMap(({ readings }) => readings)) {
    for (const [name, way] of Object.entries(when)) {
      if (!(name in given)) ways.set(name, (ways.get(name) ?? new Set()).add(way));
    }
  }
  return ways;
}
