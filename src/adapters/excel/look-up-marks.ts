import { LEDGER_KEY, readLedger, runOfMark, type Ledger } from '../shared/mark-signature';
import { isConditionalFormatTrouble, toWorkbookError, type NextStep } from './errors';
import { listed, listFormulas, listOneByOne, rulesOf, type RuleList } from './list-rules';
import type { Memory, Sighting, SheetSighting } from './memory';
import type { Requests } from './request';

/** A mark of ours as it stood when the sheet's rules were listed: its id is good for the very next request at most. */
export interface Mark {
  readonly sheet: string;
  readonly id: string;
  readonly place: number;
  /** The run that made it; blank for one that was never finished. */
  readonly run: string;
}

export interface MarkedSheet {
  readonly isProtected: boolean;
  readonly marks: readonly Mark[];
  /** Formula rules without any formula, as a request leaves one that broke off right after adding it. Excel itself makes none. */
  readonly unfinished: readonly Mark[];
  /** Conditional formats that Excel would not read, ours or the user's. */
  readonly unreadable: number;
}

export interface MarksStanding {
  /** By sheet name, every sheet that was asked for and exists. */
  readonly sheets: ReadonlyMap<string, MarkedSheet>;
  readonly ledger: Ledger | undefined;
}

/**
 * Which marks of ours stand on the sheets, recognised by their formulas. Three requests: which sheets there are, ids and kinds
 * of their rules, and the formulas with ids and kinds once more. None of it is kept: whoever changes rules asks right before.
 * @param sheets all of them when left out; names that are gone are left out of the answer.
 */
export async function lookUpMarks(
  requests: Requests,
  next: NextStep,
  sheets?: readonly string[],
): Promise<MarksStanding> {
  return identify(requests, next, await sightSheets(requests, next, sheets));
}

/** As `lookUpMarks`, on what the read just before saw of these sheets, when it did: saves two requests. */
export async function recallMarks(
  requests: Requests,
  memory: Memory,
  next: NextStep,
  sheets: readonly string[],
): Promise<MarksStanding> {
  const sighting = memory.sighting;
  memory.sighting = undefined;
  if (!sighting || sheets.some((sheet) => !sighting.sheets.has(sheet))) return lookUpMarks(requests, next, sheets);
  try {
    return await identify(requests, next, sighting);
  } catch (thrown) {
    // A sheet was renamed or deleted since that read.
    if (toWorkbookError(thrown, next).kind !== 'sheet-missing') throw thrown;
    return lookUpMarks(requests, next, sheets);
  }
}

async function sightSheets(
  requests: Requests,
  next: NextStep,
  names: readonly string[] | undefined,
): Promise<Sighting> {
  const { all, ledger } = await requests.send(next, ({ workbook }) => ({
    all: workbook.worksheets.load('items/name,items/protection/protected'),
    ledger: workbook.settings.getItemOrNullObject(LEDGER_KEY).load('value'),
  }));
  const wanted = all.items.filter((sheet) => names === undefined || names.includes(sheet.name));
  const formats = await askLists(
    requests,
    next,
    wanted.map(({ name }) => name),
  );
  const sheets = wanted.map((sheet, index): [string, SheetSighting] => {
    const format = formats?.[index];
    return [sheet.name, { isProtected: sheet.protection.protected, list: format && listed(format) }];
  });
  return { sheets: new Map(sheets), ledger: ledger.isNullObject ? undefined : readLedger(ledger.value) };
}

/** Undefined when Excel stumbles over a rule on one of the sheets. */
async function askLists(
  requests: Requests,
  next: NextStep,
  names: readonly string[],
): Promise<Excel.ConditionalFormatCollection[] | undefined> {
  try {
    return await requests.send(next, ({ workbook }) =>
      names.map((name) => rulesOf(workbook, name).load('items/id,items/type')),
    );
  } catch (thrown) {
    if (!isRuleTrouble(thrown, next)) throw thrown;
    return undefined;
  }
}

/** A rule that was there and is not, or that Excel cannot read. */
const isRuleTrouble = (thrown: unknown, next: NextStep): boolean =>
  isConditionalFormatTrouble(toWorkbookError(thrown, next));

async function identify(requests: Requests, next: NextStep, sighting: Sighting): Promise<MarksStanding> {
  const seen = new Map([...sighting.sheets].flatMap(([sheet, { list }]) => (list ? [[sheet, list] as const] : [])));
  let known: ReadonlyMap<string, RuleList> = new Map();
  try {
    known = await listFormulas(requests, next, seen);
  } catch (thrown) {
    if (!isRuleTrouble(thrown, next)) throw thrown;
  }
  const names = [...sighting.sheets.keys()];
  const open = names.filter((sheet) => !known.has(sheet));
  if (open.length > 0) known = new Map([...known, ...(await listOneByOne(requests, next, open))]);
  const sheets = names.map((sheet): [string, MarkedSheet] => {
    const list = known.get(sheet) ?? { count: 0, rules: [] };
    return [sheet, markedSheet(sheet, sighting.sheets.get(sheet)?.isProtected ?? false, list)];
  });
  return { sheets: new Map(sheets), ledger: sighting.ledger };
}

function markedSheet(sheet: string, isProtected: boolean, { rules, count }: RuleList): MarkedSheet {
  const ours = rules.flatMap(({ id, place, formula }): Mark[] => {
    if (formula === '') return [{ sheet, id, place, run: '' }];
    const run = runOfMark(formula ?? '');
    return run === undefined ? [] : [{ sheet, id, place, run }];
  });
  return {
    isProtected,
    marks: ours.filter(({ run }) => run !== ''),
    unfinished: ours.filter(({ run }) => run === ''),
    unreadable: count - rules.length,
  };
}
