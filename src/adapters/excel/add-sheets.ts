import { undoOnce } from '../shared/rows-back';
import { namesFor, nameSpokenOf, refuseTakenTables, withFreeTableNames } from '../shared/sheet-names';
import type { WorkbookError } from '../../ports/workbook-error';
import type { SheetsAdded } from '../../ports/workbook-port';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { addDrawings } from './add-drawings';
import { toWorkbookError, withState, workbookError } from './errors';
import type { Memory } from './memory';
import { setPrintLayout } from './print-layout';
import type { Requests } from './request';
import { sendInParts } from './send-in-parts';
import { contentSteps, finishingSteps, type Step } from './sheet-steps';
import { takeSheetsAway } from './take-sheets-away';

const NEXT = 'make the sheet again';

/** The names of what stands in the workbook already. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/**
 * Adds sheets in four requests: which names are taken, blank sheets, all that stands on them, and then how they are printed; two more
 * where charts or pictures lie on them.
 * Brings the first of them to the front.
 */
export async function addSheets(
  requests: Requests,
  memory: Memory,
  documents: readonly SheetDocument[],
): Promise<SheetsAdded> {
  if (documents.length === 0) return { names: [], undo: undoOnce(() => Promise.resolve(true)) };
  const taken = await requests.send(NEXT, ({ workbook }) => ({
    sheets: workbook.worksheets.load('items/name'),
    tables: workbook.tables.load('items/name'),
    protection: workbook.protection.load('protected'),
  }));
  if (taken.protection.protected) throw workbookError('structure-protected', NEXT);
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
  wanted: readonly SheetDocument[],
  taken: TakenNames & { readonly inFront: boolean },
): Promise<SheetsAdded> {
  const documents = withFreeTableNames(wanted, taken.tables);
  refuseTakenTables(documents, taken.tables);
  const names = namesFor(documents, taken.sheets);
  // Marks and tables seen before are not all there are any more.
  memory.tables = undefined;
  memory.sighting = undefined;
  const ids = await addBlank(requests, names);
  try {
    await sendInParts(requests, NEXT, stepsFor(documents, names, taken.inFront), ({ workbook }, part) =>
      part.map(({ index, step }) => step(workbook.worksheets.getItem(ids[index] ?? ''))),
    );
  } catch (thrown) {
    throw await takeSheetsBack(requests, ids, names, toWorkbookError(thrown, NEXT));
  }
  const sheets = documents.map(({ print }, index) => ({ print, name: names[index] ?? '', id: ids[index] ?? '' }));
  const drawn = documents.map((document, index) => ({ document, name: names[index] ?? '', id: ids[index] ?? '' }));
  const sheetNamed = (name: string): string => nameSpokenOf(name, documents, names);
  const troubles = [
    await addDrawings(requests, NEXT, drawn, sheetNamed),
    await setPrintLayout(requests, sheets),
  ].filter((trouble) => trouble !== undefined);
  const added = documents.map((document, index) => ({ document, id: ids[index] ?? '' }));
  return {
    names,
    ...(troubles.length > 0 && { printTrouble: troubles.join(' ') }),
    undo: undoOnce(() => takeSheetsAway(requests, memory, added)),
  };
}

/** Blank sheets of these names; answers their ids, which tell them from a sheet of that name that somebody else adds meanwhile. */
async function addBlank(requests: Requests, names: readonly string[]): Promise<readonly string[]> {
  try {
    const added = await requests.send(NEXT, ({ workbook }) =>
      names.map((name) => workbook.worksheets.add(name).load('id')),
    );
    return added.map(({ id }) => id);
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    throw await takeSheetsBack(requests, await blankOnes(requests, names, error), names, error);
  }
}

/** Which of the names stand for blank sheets now: one that holds anything is none of ours. Undefined when that is not known. */
async function blankOnes(
  requests: Requests,
  names: readonly string[],
  error: WorkbookError,
): Promise<readonly string[] | undefined> {
  if (isHopeless(error)) return undefined;
  try {
    const found = await requests.send(NEXT, ({ workbook }) =>
      names.map((name) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name).load('id');
        return { sheet, used: sheet.getUsedRangeOrNullObject(false).load('address') };
      }),
    );
    return found.filter(({ sheet, used }) => !sheet.isNullObject && used.isNullObject).map(({ sheet }) => sheet.id);
  } catch {
    return undefined;
  }
}

interface SheetStep {
  /** Which of the sheets. */
  readonly index: number;
  readonly step: Step;
}

function stepsFor(documents: readonly SheetDocument[], names: readonly string[], inFront: boolean): SheetStep[] {
  const sheetNamed = (name: string): string => nameSpokenOf(name, documents, names);
  const on = (index: number, steps: readonly Step[]): SheetStep[] => steps.map((step) => ({ index, step }));
  return [
    ...documents.flatMap((document, index) => on(index, contentSteps(document))),
    ...documents.flatMap((document, index) => on(index, finishingSteps(document, sheetNamed))),
    ...(inFront ? on(0, [(sheet) => sheet.activate()]) : []),
  ];
}

/**
 * After a failure: deletes the sheets that were added, and answers the error to report, with what state things are in.
 * @param ids theirs, or their names; undefined when they are not known.
 */
export async function takeSheetsBack(
  requests: Requests,
  ids: readonly string[] | undefined,
  names: readonly string[],
  error: WorkbookError,
): Promise<WorkbookError> {
  // Excel refuses these requests before doing any of it, but the sheets may stand already.
  if (error.kind === 'cell-being-edited' && ids === undefined) return error;
  const uncertain = `Delete ${names.map((name) => `“${name}”`).join(', ')} if you find it in the workbook, blank or half done.`;
  if (isHopeless(error) || ids === undefined) return withState(error, uncertain);
  try {
    if (ids.length > 0)
      await requests.send(NEXT, ({ workbook }) => ids.forEach((id) => workbook.worksheets.getItem(id).delete()));
    return withState(error, 'No sheet was added.');
  } catch {
    return withState(error, uncertain);
  }
}

/** Excel would not take any other request now either. */
const isHopeless = ({ kind }: WorkbookError): boolean =>
  kind === 'excel-not-responding' || kind === 'cell-being-edited';
