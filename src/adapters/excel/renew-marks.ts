import { sentences } from '../shared/sentences';
import type { MarkRemark } from '../../ports/workbook-port';
import type { WorkbookError } from '../../ports/workbook-error';
import { isConditionalFormatTrouble, toWorkbookError, type NextStep } from './errors';
import { rulesOf } from './list-rules';
import { halves, isRequestTooLarge } from './payload-limits';
import { lookUpMarks, type Mark, type MarksStanding } from './look-up-marks';
import { queueNewMark, type NewMark } from './queue-marks';
import { lostRules, queueRemoval, type LostRule } from './remove-rules';
import type { Requests } from './request';

/** Marks to come and to go. */
export interface MarkChanges {
  /** All are of one run. */
  readonly add: readonly NewMark[];
  /** As they were listed in the request right before. */
  readonly remove: readonly Mark[];
  /** What belongs to the marks, and is queued after them. */
  readonly finish: (context: Excel.RequestContext) => void;
}

/** What one request, or the parts of one that was too large, did to a sheet's list of conditional formats. */
interface Done {
  readonly lost: readonly LostRule[];
  /** Sheets whose list did not become longer or shorter by what was done. */
  readonly odd: readonly string[];
}

/**
 * Takes marks off and puts others on in one request, and sees from what the same request read that this is what happened. Where
 * it is not, since somebody changed the rules in that moment, looks again and takes off what was missed.
 * @returns what a person has to know.
 * @throws WorkbookError as Excel failed; what came before in that request is done then.
 */
export async function renewMarks(requests: Requests, next: NextStep, changes: MarkChanges): Promise<MarkRemark[]> {
  const { lost, odd } = await send(requests, next, changes);
  const remarks = lostRemarks(lost);
  const doubtful = [...new Set([...odd, ...lost.map(({ sheet }) => sheet)])];
  if (doubtful.length === 0) return remarks;
  return [...remarks, ...(await lookAgain(requests, next, changes, doubtful))];
}

/** One request; only when it is too large for Excel to take in, which did none of it then, two of half its size. */
async function send(requests: Requests, next: NextStep, changes: MarkChanges, isLast = true): Promise<Done> {
  const { add, remove, finish } = changes;
  const sheets = [...new Set([...add, ...remove].map(({ sheet }) => sheet))];
  try {
    const read = await requests.send(next, (context) => {
      const count = (): OfficeExtension.ClientResult<number>[] =>
        sheets.map((sheet) => rulesOf(context.workbook, sheet).getCount());
      const before = count();
      const removal = queueRemoval(context, remove);
      for (const mark of add) queueNewMark(context, mark);
      const after = count();
      if (isLast) finish(context);
      return { before, removal, after };
    });
    const on = (list: readonly { readonly sheet: string }[], sheet: string): number =>
      list.filter((mark) => mark.sheet === sheet).length;
    return {
      lost: lostRules(read.removal),
      odd: sheets.filter((sheet, index) => {
        const grown = (read.after[index]?.value ?? NaN) - (read.before[index]?.value ?? NaN);
        return grown !== on(add, sheet) - on(remove, sheet);
      }),
    };
  } catch (thrown) {
    const error = toWorkbookError(thrown, next);
    if (!isRequestTooLarge(error) || add.length < 2) throw error;
    const [front, back] = halves(add);
    const first = await send(requests, next, { ...changes, add: front }, false);
    const rest = await send(requests, next, { ...changes, add: back, remove: [] }, isLast);
    return { lost: [...first.lost, ...rest.lost], odd: [...first.odd, ...rest.odd] };
  }
}

async function lookAgain(
  requests: Requests,
  next: NextStep,
  { add }: MarkChanges,
  sheets: readonly string[],
): Promise<MarkRemark[]> {
  const run = add[0]?.run;
  const old = marksIn(await lookUpMarks(requests, next, sheets)).filter((mark) => mark.run !== run);
  const removal = await requests.send(next, (context) => queueRemoval(context, old));
  const standing = await lookUpMarks(requests, next, sheets);
  const remarks = sheets.flatMap((sheet): MarkRemark[] => {
    const marks = standing.sheets.get(sheet)?.marks ?? [];
    const mine = marks.filter((mark) => mark.run === run).length;
    const left = marks.length - mine;
    const isShort = mine < add.filter((mark) => mark.sheet === sheet).length;
    return [
      ...(left > 0 ? [{ sheet, why: sentences.marksLeft(sheet, left) }] : []),
      ...(isShort ? [{ sheet, why: sentences.marksIncomplete(sheet) }] : []),
    ];
  });
  return [...lostRemarks(lostRules(removal)), ...remarks];
}

const lostRemarks = (lost: readonly LostRule[]): MarkRemark[] =>
  lost.map(({ sheet, formula }) => ({ sheet, why: sentences.ruleLost(sheet, formula) }));

/** All marks that stand, of whichever run. */
export function marksIn({ sheets }: MarksStanding): Mark[] {
  return [...sheets.values()].flatMap(({ marks }) => marks);
}

/** Sheets some of whose rules Excel would not read: marks may be among them. */
export function unreadableRemarks({ sheets }: MarksStanding): MarkRemark[] {
  return [...sheets].flatMap(([sheet, { unreadable }]) =>
    unreadable > 0 ? [{ sheet, why: sentences.rulesUnreadable(sheet, unreadable) }] : [],
  );
}

/** The same for a check, which says so only where the ledger has more marks than were found: every check would say it else. */
export function missingRemarks(standing: MarksStanding): MarkRemark[] {
  const isMissing = (sheet: string): boolean => {
    const kept = standing.ledger?.sheets.find(({ name }) => name === sheet);
    return kept === undefined || kept.marks > (standing.sheets.get(sheet)?.marks.length ?? 0);
  };
  return unreadableRemarks(standing).filter(({ sheet }) => isMissing(sheet));
}

/** A sheet was protected, renamed or deleted since it was looked at, or its rules are not those that were listed. */
export const isWorthAnotherLook = (error: WorkbookError): boolean =>
  error.kind === 'sheet-protected' || error.kind === 'sheet-missing' || isConditionalFormatTrouble(error);
