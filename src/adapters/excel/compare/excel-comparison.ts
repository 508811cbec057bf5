import type { AskPerson, CallOutcome, CallRecord, ComparisonPort, Json } from '../../../ports/comparison-port';
import { toWorkbookError } from '../errors';
import { ALL_CALLS } from './all-calls';
import type { ComparedCall } from './call';
import { describeExcel } from './describe-excel';
import { readExcelError } from './excel-error';
import { judgeRecording } from './judge-recording';
import { createStage, sendOnce, StepLeftOut, type CallStage } from './stage';

/** Our sheets are called so, with a number. */
const SHEET = 'Ringfence comparison';

/** Long enough for Excel to tell of a change, on the web too. */
const SETTLE_MS = 1500;

/** Large requests on the web need tens of seconds. */
const PATIENCE_MS = 60_000;

interface WaitingOptions {
  /** Waits until Excel has told of what was done. */
  readonly settle?: () => Promise<void>;
  /** Milliseconds after which a request counts as not answered. */
  readonly patience?: number;
}

/** The comparison in the Excel that is open. Call after `Office.onReady`. */
export function createExcelComparison({ settle = later, patience = PATIENCE_MS }: WaitingOptions = {}): ComparisonPort {
  const left: string[] = [];
  let sheets = 0;

  const runCall = async (call: ComparedCall, ask: AskPerson): Promise<CallRecord> => {
    let milliseconds = 0;
    sheets += 1;
    const name = `${SHEET} ${sheets}`;
    const stage = createStage(name, { ask, settle, patience, onRequest: (time) => (milliseconds += time) });
    const outcome = await outcomeOf(async () => {
      await sendOnce(patience, ({ worksheets }) => worksheets.add(name));
      milliseconds = 0;
      return call.run(stage);
    });
    const spent = Math.round(milliseconds);
    // What a person left out they need not take back either.
    const isLeftOut = 'skipped' in outcome;
    if (!(await isTidied(isLeftOut ? {} : call, stage))) left.push(name);
    return { id: call.id, outcome, milliseconds: spent };
  };

  return {
    calls: ALL_CALLS.map(({ id, what }) => ({ id, what })),
    describeExcel,
    isWorkbookEmpty: async () => {
      try {
        const isBlank = await isEmpty(patience);
        // What a run before has left behind, somebody has deleted.
        if (isBlank) left.length = 0;
        return isBlank;
      } catch (thrown) {
        throw toWorkbookError(thrown, 'open the pane again');
      }
    },
    openEmptyWorkbook: async () => {
      try {
        await Excel.createWorkbook();
        return true;
      } catch {
        return false;
      }
    },
    run: (id, ask) => {
      const call = ALL_CALLS.find((one) => one.id === id);
      if (!call) throw new RangeError(`There is no call ${id}.`);
      return runCall(call, ask);
    },
    judge: (recording) => judgeRecording(ALL_CALLS, recording),
    leftBehind: () => left,
  };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

async function outcomeOf(run: () => Promise<Json>): Promise<CallOutcome> {
  try {
    return { value: await run() };
  } catch (thrown) {
    if (thrown instanceof StepLeftOut) return { skipped: 'left out by the person' };
    return readExcelError(thrown);
  }
}

/** Takes back what a call did, and deletes its sheet; false when that stays. */
async function isTidied({ after }: Pick<ComparedCall, 'after'>, stage: CallStage): Promise<boolean> {
  try {
    await after?.(stage);
  } catch {
    // What cannot be taken back stands on the sheet, which goes, or is the person's step, which they left out.
  }
  // A very hidden sheet cannot be deleted.
  await stage.attempt((sheet) => (sheet.visibility = 'Visible'));
  return (await stage.attempt((sheet) => sheet.delete())) === 'done';
}

/** Nothing of anybody's: no cell with a value or a format, no table, no name. */
async function isEmpty(patience: number): Promise<boolean> {
  const { worksheets, tables, names } = await sendOnce(patience, (workbook) => ({
    worksheets: workbook.worksheets.load('items/name'),
    tables: workbook.tables.getCount(),
    names: workbook.names.load('items/name'),
  }));
  if (tables.value > 0 || names.items.length > 0) return false;
  const used = await sendOnce(patience, (workbook) =>
    worksheets.items.map(({ name }) =>
      workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,cellCount,values'),
    ),
  );
  return used.every((range) => range.isNullObject || isBlankCorner(range));
}

/** The used range of a blank sheet, where Excel gives one at all, is its first cell. */
const isBlankCorner = ({ rowIndex, columnIndex, cellCount, values }: Excel.Range): boolean =>
  rowIndex === 0 && columnIndex === 0 && cellCount === 1 && values[0]?.[0] === '';
