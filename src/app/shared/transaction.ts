import { RowsHalfChanged, WorkbookError } from '../../ports/workbook-error';
import type { RowsChange, WorkbookPort } from '../../ports/workbook-port';
import {
  asBefore,
  BY_HAND,
  changedSince,
  NOTHING_TO_TAKE_BACK,
  notTakenBack,
  notWritten,
  notWrittenAgain,
  stillWritten,
  TRY_AGAIN,
  unlikeLeft,
} from './transaction-notices';

/** Takes a step back. False where what stands there is not what was left, and then nothing of it was touched. */
type TakeBack = () => Promise<boolean>;

/** A step that was written. */
interface StepWritten {
  readonly takeBack: TakeBack;
  /** What could not be set of how a sheet that was added is printed. */
  readonly printTrouble?: string;
}

/** One write of several that belong together; all or none in itself. */
export interface WriteStep {
  /** What it changes, as a sentence names it: `the table History`. */
  readonly what: string;
  /** Writes, and answers how that is taken back. Once it was, this may be asked for again. */
  readonly write: () => Promise<StepWritten>;
}

/** What became of taking something back. */
export interface Undone {
  readonly restored: boolean;
  /** In plain words: what is as before, or why nothing was taken back and what stands now. */
  readonly said: string;
}

/** Something that stands in the workbook, and can be taken back while nobody has changed it. */
export interface Written {
  /** What could not be set of how sheets that were added are printed. */
  readonly printTrouble?: string;
  /**
   * Takes back all of it or none, the last step first. Where somebody has changed what a step wrote, everything stays, and
   * `restored` is false.
   * @throws WorkbookError where Excel fails: it says what stands. What is left can be taken back by calling this again.
   */
  readonly undo: () => Promise<Undone>;
}

/** A failure half-way, after which something stands that could not be taken back. The message says what. */
export class HalfWritten extends WorkbookError {
  constructor(
    cause: WorkbookError,
    message: string,
    /** What stands; absent where it is not ours alone any more. */
    readonly left: Written | undefined,
  ) {
    super(cause.kind, message, cause.detail);
  }
}

interface Standing {
  readonly step: WriteStep;
  takeBack: TakeBack;
  /** A try to take it back failed: what stands there now may be our own doing. */
  hasFailed: boolean;
}

/** How far taking back came: those that are back, the last first, and what it stopped at. */
interface TakenBack {
  readonly back: readonly Standing[];
  readonly at?: Standing;
  /** Absent where what stands at `at` is not what was left there. */
  readonly failure?: WorkbookError;
}

/** Rows of a table, put and dropped as one step. */
export function rowsStep(port: WorkbookPort, change: RowsChange): WriteStep {
  return {
    what: `the table ${change.table}`,
    write: async () => {
      const { undo, printTrouble } = await port.changeRows(change);
      const takeBack = async (): Promise<boolean> => (await undo()).restored;
      return { takeBack, ...(printTrouble !== undefined && { printTrouble }) };
    },
  };
}

/**
 * Writes in the order given, all or none: where a step fails, those before it are taken back, the last first.
 * @param advice what to do where something stands in the end that should not.
 * @throws WorkbookError of the step that failed, with what was taken back; `HalfWritten` where that failed, too
 */
export async function writeAll(steps: readonly WriteStep[], advice = ''): Promise<Written> {
  const standing: Standing[] = [];
  const troubles = new Set<string>();
  for (const step of steps) {
    try {
      const { takeBack, printTrouble } = await step.write();
      standing.push({ step, takeBack, hasFailed: false });
      if (printTrouble !== undefined) troubles.add(printTrouble);
    } catch (thrown) {
      throw standing.length === 0 && !(thrown instanceof RowsHalfChanged)
        ? thrown
        : await backOut(standing, step, thrown, advice);
    }
  }
  return { ...writtenOf(standing), ...(troubles.size > 0 && { printTrouble: [...troubles].join(' ') }) };
}

async function backOut(standing: Standing[], step: WriteStep, thrown: unknown, advice: string): Promise<WorkbookError> {
  const cause = asWorkbookError(thrown, step);
  // Of a table that holds another step of these it is said below what stands there; what differs there may be half of this step.
  const isSame = (one: Standing): boolean => one.step.what === step.what;
  const failed = standing.some(isSame) ? '' : notWritten(step.what);
  // What Excel may still do later it would do after the taking back, so that the last step stood without the others.
  if (isSilent(cause)) {
    const said = say(failed, cause.message, stillWritten(namesOf(standing)), advice);
    return new HalfWritten(cause, said, writtenOf(standing));
  }
  if (thrown instanceof RowsHalfChanged) {
    // It was tried already to take it back, and what kept that from being done is still so.
    const stands = standing.length > 0 ? stillWritten(namesOf(standing)) : '';
    standing.push({ step, takeBack: async () => (await thrown.undo()).restored, hasFailed: false });
    return new HalfWritten(cause, say(cause.message, stands, advice), writtenOf(standing));
  }
  const { back, at, failure } = await takeBack(standing);
  const before = back.length > 0 ? asBefore(namesOf(back).reverse()) : '';
  if (!at) return new WorkbookError(cause.kind, say(cause.message, before), cause.detail);
  const differs = isSame(at) ? unlikeLeft(at.step.what) : changedSince(at.step.what);
  const why = failure ? [notTakenBack(at.step.what), failure.message] : [differs];
  const stands = namesOf(standing.slice(0, -1));
  const said = say(failed, cause.message, before, ...why, stands.length > 0 ? stillWritten(stands) : '', advice);
  return new HalfWritten(cause, said, failure && writtenOf(standing));
}

/** Sentences after each other, none of them twice. */
const say = (...sentences: readonly string[]): string =>
  [...new Set(sentences)].filter((sentence) => sentence !== '').join(' ');

function writtenOf(steps: readonly Standing[]): Written {
  const standing = [...steps];
  return {
    undo: async () => {
      if (standing.length === 0) return { restored: false, said: NOTHING_TO_TAKE_BACK };
      const all = namesOf(standing);
      const { back, at, failure } = await takeBack(standing);
      if (!at) return { restored: true, said: asBefore(all) };
      // Of what was left uncertain nobody knows whether the others should stand beside it.
      const isUncertain = failure ? isSilent(failure) : at.hasFailed;
      const again = isUncertain ? { stays: back } : await writeAgain(back, standing);
      const said = stateOf(standing, at, again);
      if (failure) {
        // Of a single step the adapter's own words say enough.
        const reason = all.length === 1 ? '' : notTakenBack(at.step.what);
        throw new WorkbookError(failure.kind, say(reason, failure.message, ...said, TRY_AGAIN), failure.detail);
      }
      standing.length = 0;
      const why = at.hasFailed ? unlikeLeft(at.step.what) : changedSince(at.step.what);
      return { restored: false, said: say(why, ...said, BY_HAND) };
    },
  };
}

interface WrittenAgain {
  /** Those that were taken back and stay so. */
  readonly stays: readonly Standing[];
  readonly failed?: { readonly step: WriteStep; readonly failure: WorkbookError };
}

/** Says what stands, apart from the step at which it stopped. */
function stateOf(standing: readonly Standing[], at: Standing, { stays, failed }: WrittenAgain): readonly string[] {
  const written = namesOf(standing.filter((one) => one !== at));
  const back = namesOf(stays.filter(({ step }) => step !== failed?.step)).reverse();
  return [
    ...(failed ? [notWrittenAgain(failed.step.what), failed.failure.message] : []),
    ...(back.length > 0 ? [asBefore(back)] : []),
    ...(written.length > 0 ? [stillWritten(written)] : []),
  ];
}

/** Takes steps off the end of `standing` as they are taken back; stops where one cannot be. */
async function takeBack(standing: Standing[]): Promise<TakenBack> {
  const back: Standing[] = [];
  for (let last = standing.at(-1); last; last = standing.at(-1)) {
    try {
      if (!(await last.takeBack())) return { back, at: last };
    } catch (thrown) {
      last.hasFailed = true;
      return { back, at: last, failure: asWorkbookError(thrown, last.step) };
    }
    standing.pop();
    back.push(last);
  }
  return { back };
}

/** Writes once more what had been taken back, in the order in which it was first written. */
async function writeAgain(back: readonly Standing[], standing: Standing[]): Promise<WrittenAgain> {
  const stays = [...back];
  for (let next = stays.at(-1); next; next = stays.at(-1)) {
    try {
      const { takeBack } = await next.step.write();
      standing.push({ step: next.step, takeBack, hasFailed: false });
    } catch (thrown) {
      return { stays, failed: { step: next.step, failure: asWorkbookError(thrown, next.step) } };
    }
    stays.pop();
  }
  return { stays };
}

/** Excel may still do what it has not answered. */
const isSilent = ({ kind }: WorkbookError): boolean => kind === 'excel-not-responding';

const namesOf = (standing: readonly Standing[]): string[] => standing.map(({ step }) => step.what);

/** A problem of our own says that the cells are as they were, which is not so half-way. */
function asWorkbookError(thrown: unknown, step: WriteStep): WorkbookError {
  return thrown instanceof WorkbookError
    ? thrown
    : new WorkbookError('unexpected', notWritten(step.what), String(thrown));
}
