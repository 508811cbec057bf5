import { ALL_CALLS } from '../../src/adapters/excel/compare/all-calls';
import { judgeRecording, printOutcome } from '../../src/adapters/excel/compare/judge-recording';
import type { CallRecord, ExcelDescription, Recording } from '../../src/ports/comparison-port';
import type { HostOptions } from '../../src/workbench/host/excel-host';
import type { ProfileName } from '../../src/workbench/host/profiles';
import { recordOnHost } from './record-comparison';

/** What came of a replay. */
export interface Replay {
  /** The host that is most like the recorded Excel: its habits as far as the recording settles them, and its release. */
  readonly options: HostOptions;
  /** A line for each call that goes otherwise in that host; none where the recording is what we already know. */
  readonly differences: readonly string[];
}

/** Runs the calls of a recording on the simulated Excel that is most like the recorded one. */
export async function replayRecording(recording: Recording): Promise<Replay> {
  const { habits, differences } = judgeRecording(ALL_CALLS, recording);
  const options = { ...habits, profile: profileOf(recording.excel) } as HostOptions;
  const unknown = differences.map(({ id, got, expected }) => `${id}: Excel gives ${got}; written down is ${expected}`);
  const tried = recording.calls.filter(({ outcome }) => !('skipped' in outcome));
  const replayed = await recordOnHost(
    options,
    tried.map(({ id }) => id),
  );
  const simulated = new Map(replayed.calls.map(({ id, outcome }) => [id, printOutcome(outcome)]));
  const otherwise = tried
    .filter((call) => !isKnownDifference(call) && !differences.some(({ id }) => id === call.id))
    .filter(({ id, outcome }) => simulated.get(id) !== printOutcome(outcome))
    .map(
      ({ id, outcome }) =>
        `${id}: Excel gives ${printOutcome(outcome)}, the simulated one ${simulated.get(id) ?? 'nothing'}`,
    );
  return { options, differences: [...unknown, ...otherwise] };
}

/** One that docs/differences-from-excel.md tells of. */
function isKnownDifference({ id, outcome }: CallRecord): boolean {
  const same = ALL_CALLS.find((call) => call.id === id)?.readings.filter(
    ({ gives }) => printOutcome(gives) === printOutcome(outcome),
  );
  return same?.every(({ isOnlyReal }) => isOnlyReal === true) ?? false;
}

function profileOf({ requirementSets }: ExcelDescription): ProfileName {
  if ('ExcelApiOnline' in requirementSets) return 'Web';
  const [, minor = '0'] = (requirementSets['ExcelApi'] ?? '').split('.');
  if (Number(minor) >= 20) return 'Microsoft 365';
  return Number(minor) >= 17 ? 'LTSC 2024' : 'LTSC 2021';
}
