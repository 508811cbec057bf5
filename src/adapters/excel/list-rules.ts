import type { NextStep } from './errors';
import { answerWhereItCan } from './answer-where-it-can';
import type { ListedRule } from './memory';
import type { Requests } from './request';

/** A conditional format as it stood when it was listed. What tells it from others afterwards is its formula, never its id. */
export interface RuleSeen extends ListedRule {
  /** Its place in the sheet's list, most important first, from 0. Under ids that are places this is its id as well. */
  readonly place: number;
  /** Undefined for other kinds than formulas. Blank for one that a request left behind which broke off right after adding it. */
  readonly formula: string | undefined;
}

/** Conditional formats of a sheet. */
export interface RuleList {
  readonly rules: readonly RuleSeen[];
  /** Of all kinds, those that Excel would not read too. */
  readonly count: number;
}

/** The only kind that is ever ours, and that has a formula to ask for: of another kind that fails the whole request (office-js #2180). */
export const isFormula = ({ type }: ListedRule): boolean => type === 'Custom';

/** All of a sheet's conditional formats. */
export function rulesOf(workbook: Excel.Workbook, sheet: string): Excel.ConditionalFormatCollection {
  return workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}

/** Ids and kinds, in the list's order. */
export function listed(formats: Excel.ConditionalFormatCollection): ListedRule[] {
  return formats.items.map(({ id, type }) => ({ id, type }));
}

/** How often the formulas are asked for anew when somebody else changed a list between two requests. */
const ROUNDS = 3;

/**
 * Formulas of the sheets' rules, with ids and kinds as they are at that moment: all in the one request, since ids may be
 * places, which move with every rule that is added or deleted. One request, more only where somebody changes rules meanwhile.
 * @param lists ids and kinds as they were seen before, by sheet; they say what to ask.
 * @throws WorkbookError also where Excel stumbles over a rule; `listOneByOne` finds out which then.
 */
export async function listFormulas(
  requests: Requests,
  next: NextStep,
  lists: ReadonlyMap<string, readonly ListedRule[]>,
  rounds = ROUNDS,
): Promise<ReadonlyMap<string, RuleList>> {
  const known = new Map<string, RuleList>();
  const asked = [...lists].filter(([sheet, list]) => {
    if (list.some(isFormula)) return true;
    known.set(sheet, {
      count: list.length,
      rules: list.map((rule, place) => ({ ...rule, place, formula: undefined })),
    });
    return false;
  });
  if (asked.length === 0) return known;
  const answers = await requests.send(next, ({ workbook }) =>
    asked.map(([sheet, list]) => ({
      now: rulesOf(workbook, sheet).load('items/id,items/type'),
      formulas: list.map((rule) =>
        isFormula(rule) ? rulesOf(workbook, sheet).getItem(rule.id).custom.rule.load('formula') : undefined,
      ),
    })),
  );
  const changed = new Map<string, readonly ListedRule[]>();
  asked.forEach(([sheet, list], index) => {
    const answer = answers[index];
    if (!answer) return;
    const now = listed(answer.now);
    if (JSON.stringify(now) !== JSON.stringify(list)) changed.set(sheet, now);
    const rules = now.map((rule, place) => ({ ...rule, place, formula: answer.formulas[place]?.formula }));
    known.set(sheet, { count: now.length, rules });
  });
  if (changed.size === 0 || rounds <= 1) return new Map([...known].filter(([sheet]) => !changed.has(sheet)));
  return new Map([...known, ...(await listFormulas(requests, next, changed, rounds - 1))]);
}

/**
 * The same where Excel stumbles over some rule, as over one that came back by Ctrl+Z (office-js #6396): each rule is asked
 * for by its place, and those that Excel will not read are only counted. A few requests for each of those.
 */
export async function listOneByOne(
  requests: Requests,
  next: NextStep,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, RuleList>> {
  const counts = await requests.send(next, ({ workbook }) =>
    sheets.map((sheet) => rulesOf(workbook, sheet).getCount()),
  );
  const places = sheets.flatMap((sheet, index) =>
    Array.from({ length: counts[index]?.value ?? 0 }, (_, place) => ({ sheet, place })),
  );
  const seen = await answerWhereItCan(requests, next, places, ({ workbook }, { sheet, place }) =>
    rulesOf(workbook, sheet).getItemAt(place).load('id,type'),
  );
  const readable = places.flatMap((where, index) => {
    const rule = seen[index];
    return rule ? [{ ...where, id: rule.id, type: rule.type }] : [];
  });
  const custom = readable.filter(isFormula);
  const formulas = await answerWhereItCan(requests, next, custom, ({ workbook }, { sheet, place }) =>
    rulesOf(workbook, sheet).getItemAt(place).custom.rule.load('formula'),
  );
  const formulaOf = new Map(custom.map((rule, index) => [rule, formulas[index]?.formula]));
  return new Map(
    sheets.map((sheet, index): [string, RuleList] => [
      sheet,
      {
        count: counts[index]?.value ?? 0,
        rules: readable
          .filter((rule) => rule.sheet === sheet)
          // Of a kind that has a formula, and none that Excel will say: as good as not read.
          .filter((rule) => !isFormula(rule) || formulaOf.get(rule) !== undefined)
          .map((rule) => ({ id: rule.id, type: rule.type, place: rule.place, formula: formulaOf.get(rule) })),
      },
    ]),
  );
}
