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

type Setting = (sheet: Excel.Worksheet, print: SheetDocument['print']) => void;

/** Fit to pages comes after the paper: a paper size that is set after it may change it (VBA-Docs #260). Breaks come last: fitting takes them away. */
const SETTINGS: readonly Setting[] = [
  ({ pageLayout }, { orientation }) =>
    (pageLayout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait'),
  ({ pageLayout }) => (pageLayout.paperSize = 'A4'),
  ({ pageLayout }, { titleRow, firstTitleRow = titleRow }) => {
    if (titleRow !== undefined && firstTitleRow !== undefined)
      pageLayout.setPrintTitleRows(`$${firstTitleRow + 1}:$${titleRow + 1}`);
  },
  ({ pageLayout }, { margin }) => {
    if (margin !== undefined)
      pageLayout.setPrintMargins('Points', { top: margin, bottom: margin, left: margin, right: margin });
  },
  ({ pageLayout }, { pageBreaks }) => (pageLayout.zoom = pageBreaks ? { scale: 100 } : { horizontalFitToPages: 1 }),
  ({ horizontalPageBreaks }, { pageBreaks = [] }) => {
    for (const row of pageBreaks) horizontalPageBreaks.add(`A${row + 1}`);
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
    try {
      await requests.send(NEXT, ({ workbook }) => {
        for (const { id, print } of sheets)
          for (const setting of settings) setting(workbook.worksheets.getItem(id), print);
      });
      return 'taken';
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
