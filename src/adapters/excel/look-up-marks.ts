import { LEDGER_KEY, readLedger, runOfMark, type Ledger } from '../shared/mark-signature';
import { toWorkbookError, type NextStep } from './errors';
import type { Memory, Sighting, SheetSighting } from './memory';
import type { Requests } from './request';

/** Stands for the run of a rule that has no formula. */
const UNFINISHED = '';

/** A mark of ours on a sheet. */
export interface Mark {
  readonly id: string;
  readonly run: string;
}

export interface MarkedSheet {
  readonly isProtected: boolean;
  readonly marks: readonly Mark[];
  /** Ids of all formula rules, the user's too. */
  readonly rules: readonly string[];
  /** Those without any formula, as a request leaves one that broke off right after adding it. Excel itself makes none. */
  readonly unfinished: readonly string[];
}

export interface MarksStanding {
  /** By sheet name, every sheet that was asked for and exists. */
  readonly sheets: ReadonlyMap<string, MarkedSheet>;
  readonly ledger: Ledger | undefined;
}

/**
 * Which marks of ours stand on the sheets, recognised by their formulas. Three requests at the most: which sheets there are, ids
 * and kinds of their rules, and the formulas of the rules not seen before. Kinds first, because asking a rule of another kind for its formula fails the
 * whole request (office-js #2180).
 * @param sheets all of them when left out; names that are gone are left out of the answer.
 */
export async function lookUpMarks(
  requests: Requests,
  memory: Memory,
  next: NextStep,
  sheets?: readonly string[],
): Promise<MarksStanding> {
  return identify(requests, memory, next, await sightSheets(requests, next, sheets));
}

/** As `lookUpMarks`, on what the read just before saw of these sheets, when it did: saves a request. */
export async function recallMarks(
  requests: Requests,
  memory: Memory,
  next: NextStep,
  sheets: readonly string[],
): Promise<MarksStanding> {
  const sighting = memory.sighting;
  memory.sighting = undefined;
  if (!sighting || sheets.some((sheet) => !sighting.sheets.has(sheet)))
    return lookUpMarks(requests, memory, next, sheets);
  try {
    return await identify(requests, memory, next, sighting);
  } catch (thrown) {
    // A sheet was renamed or a rule deleted since that read.
    if (toWorkbookError(thrown, next).kind !== 'sheet-missing') throw thrown;
    return lookUpMarks(requests, memory, next, sheets);
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
  const formats = await requests.send(next, ({ workbook }) =>
    wanted.map(({ name }) =>
      workbook.worksheets.getItem(name).getRange().conditionalFormats.load('items/id,items/type'),
    ),
  );
  const sheets = wanted.map((sheet, index): [string, SheetSighting] => [
    sheet.name,
    { isProtected: sheet.protection.protected, formulaRules: formulaRuleIds(formats[index]) },
  ]);
  return { sheets: new Map(sheets), ledger: ledger.isNullObject ? undefined : readLedger(ledger.value) };
}

/** Ids of the rules that are formulas, the only kind of ours. */
export function formulaRuleIds(formats: Excel.ConditionalFormatCollection | undefined): string[] {
  return (formats?.items ?? []).filter((format) => format.type === 'Custom').map((format) => format.id);
}

async function identify(
  requests: Requests,
  memory: Memory,
  next: NextStep,
  sighting: Sighting,
): Promise<MarksStanding> {
  await learnRuns(requests, memory, next, sighting);
  const sheets = [...sighting.sheets].map(([name, { isProtected, formulaRules }]): [string, MarkedSheet] => {
    const marks = formulaRules.flatMap((id) => {
      const run = memory.runs.get(id);
      return run === undefined || run === UNFINISHED ? [] : [{ id, run }];
    });
    const unfinished = formulaRules.filter((id) => memory.runs.get(id) === UNFINISHED);
    return [name, { isProtected, marks, rules: formulaRules, unfinished }];
  });
  return { sheets: new Map(sheets), ledger: sighting.ledger };
}

async function learnRuns(requests: Requests, memory: Memory, next: NextStep, sighting: Sighting): Promise<void> {
  const unknown = [...sighting.sheets].flatMap(([sheet, { formulaRules }]) =>
    formulaRules.filter((id) => !memory.runs.has(id)).map((id) => ({ sheet, id })),
  );
  if (unknown.length === 0) return;
  const rules = await requests.send(next, ({ workbook }) =>
    unknown.map(({ sheet, id }) =>
      workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).custom.rule.load('formula'),
    ),
  );
  rules.forEach((rule, index) => {
    const known = unknown[index];
    if (known) memory.runs.set(known.id, rule.formula === '' ? UNFINISHED : runOfMark(rule.formula));
  });
}
