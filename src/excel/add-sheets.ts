import { namesFor, nameSpokenOf, refuseTakenTables } from '../app/ports/sheet-names';
import type { WorkbookError } from '../app/ports/workbook-error';
import type { SheetDocument } from '../domain/model/sheet-document';
import { toWorkbookError, withState } from './errors';
import type { Memory } from './memory';
import type { Requests } from './request';
import { sendInParts } from './send-in-parts';
import { contentSteps, finishingSteps, type Step } from './sheet-steps';

const NEXT = 'make the sheet again';

/** The names of what stands in the workbook already. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/** Adds sheets in two requests: which names are taken, then everything. Brings the first of them to the front. */
export async function addSheets(
  requests: Requests,
  memory: Memory,
  documents: readonly SheetDocument[],
): Promise<readonly string[]> {
  if (documents.length === 0) return [];
  const taken = await requests.send(NEXT, ({ workbook }) => ({
    sheets: workbook.worksheets.load('items/name'),
    tables: workbook.tables.load('items/name'),
  }));
  return makeSheets(requests, memory, documents, {
    sheets: taken.sheets.items.map(({ name }) => name),
    tables: taken.tables.items.map(({ name }) => name),
    inFront: true,
  });
}

/** As `addSheets`, for a caller who knows the names that are taken. @param taken.inFront shows the first of the new sheets. */
export async function makeSheets(
  requests: Requests,
  memory: Memory,
  documents: readonly SheetDocument[],
  taken: TakenNames & { readonly inFront: boolean },
): Promise<readonly string[]> {
  refuseTakenTables(documents, taken.tables);
  const names = namesFor(documents, taken.sheets);
  // Marks and tables seen before are not all there are any more.
  memory.tables = undefined;
  memory.sighting = undefined;
  try {
    await sendInParts(requests, NEXT, stepsFor(documents, names, taken.inFront), ({ workbook }, part) =>
      part.map(({ name, isNew, step }) =>
        step(isNew ? workbook.worksheets.add(name) : workbook.worksheets.getItem(name)),
      ),
    );
  } catch (thrown) {
    throw await takeBack(requests, names, toWorkbookError(thrown, NEXT));
  }
  return names;
}

interface SheetStep {
  readonly name: string;
  readonly isNew: boolean;
  readonly step: Step;
}

function stepsFor(documents: readonly SheetDocument[], names: readonly string[], inFront: boolean): SheetStep[] {
  const sheetNamed = (name: string): string => nameSpokenOf(name, documents, names);
  const on = (index: number, steps: readonly Step[], isNew = false): SheetStep[] =>
    steps.map((step) => ({ name: names[index] ?? '', isNew, step }));
  return [
    ...names.flatMap((_, index) => on(index, [() => undefined], true)),
    ...documents.flatMap((document, index) => on(index, contentSteps(document))),
    ...documents.flatMap((document, index) => on(index, finishingSteps(document, sheetNamed))),
    ...(inFront ? on(0, [(sheet) => sheet.activate()]) : []),
  ];
}

/** After a failure: deletes the sheets that were added, and answers the error to tell, with what state things are in. */
async function takeBack(requests: Requests, names: readonly string[], error: WorkbookError): Promise<WorkbookError> {
  // Excel refuses these requests before doing any of it.
  if (error.kind === 'cell-being-edited') return error;
  const uncertain = `Delete ${names.map((name) => `“${name}”`).join(', ')} if you find it in the workbook.`;
  if (error.kind === 'excel-not-responding') return withState(error, uncertain);
  try {
    const found = await requests.send(NEXT, ({ workbook }) =>
      names.map((name) => workbook.worksheets.getItemOrNullObject(name).load('id')),
    );
    const added = found.filter((sheet) => !sheet.isNullObject).map(({ id }) => id);
    if (added.length > 0)
      await requests.send(NEXT, ({ workbook }) => added.forEach((id) => workbook.worksheets.getItem(id).delete()));
    return withState(error, 'No sheet was added.');
  } catch {
    return withState(error, uncertain);
  }
}
