import { sentences } from '../shared/sentences';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { toWorkbookError } from './errors';
import type { Requests } from './request';

/** A sheet that stands already, and how it is to be printed. */
export interface PrintedSheet {
  readonly id: string;
  readonly name: string;
  readonly print: SheetDocument['print'];
}

/** False where it leaves the sheet as it is: then Excel has taken nothing. */
type Setting = (sheet: Excel.Worksheet, print: SheetDocument['print']) => boolean;

/** Fit to pages comes after the paper: a paper size that is set after it may change it (VBA-Docs #260). Breaks come last: fitting takes them away. */
const SETTINGS: readonly Setting[] = [
  ({ pageLayout }, { orientation }) => {
    pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
    return true;
  },
  ({ pageLayout }) => {
    pageLayout.paperSize = 'A4';
    return true;
  },
  ({ pageLayout }, { titleRow, firstTitleRow = titleRow }) => {
    if (titleRow === undefined || firstTitleRow === undefined) return false;
    pageLayout.setPrintTitleRows(`$${firstTitleRow + 1}:$${titleRow + 1}`);
    return true;
  },
  ({ pageLayout }, { margin }) => {
    if (margin === undefined) return false;
    pageLayout.setPrintMargins('Points', { top: margin, bottom: margin, left: margin, right: margin });
    return true;
  },
  ({ pageLayout }, { pageBreaks }) => {
    pageLayout.zoom = pageBreaks ? { scale: 100 } : { horizontalFitToPages: 1 };
    return true;
  },
  ({ horizontalPageBreaks }, { pageBreaks = [] }) => {
    for (const row of pageBreaks) horizontalPageBreaks.add(`A${row + 1}`);
    return pageBreaks.length > 0;
  },
];

const NEXT = 'make the sheet again';

/**
 * Sets how sheets are printed, in a request of its own: Excel asks the printer, and where there is none it may refuse all of
 * it, or some. Then each setting is asked for by itself, so that the others come about. Never rejects: the sheets stand.
 * @returns the sentence for the person when Excel took no setting at all.
 */
export async function setPrintLayout(requests: Requests, sheets: readonly PrintedSheet[]): Promise<string | undefined> {
  const taken = async (settings: readonly Setting[]): Promise<'taken' | 'refused' | 'hopeless'> => {
    let asked = 0;
    try {
      await requests.send(NEXT, ({ workbook }) => {
        for (const { id, print } of sheets)
          for (const setting of settings) if (setting(workbook.worksheets.getItem(id), print)) asked += 1;
      });
      return asked > 0 ? 'taken' : 'refused';
    } catch (thrown) {
      const { kind } = toWorkbookError(thrown, NEXT);
      return kind === 'excel-not-responding' || kind === 'cell-being-edited' ? 'hopeless' : 'refused';
    }
  };
  const whole = await taken(SETTINGS);
  if (whole === 'taken') return undefined;
  let isAnyTaken = false;
  for (const setting of whole === 'hopeless' ? [] : SETTINGS) {
    const one = await taken([setting]);
    if (one === 'taken') isAnyTaken = true;
    if (one === 'hopeless') break;
  }
  return isAnyTaken ? undefined : sentences.printedByHand(sheets.map(({ name }) => name));
}
