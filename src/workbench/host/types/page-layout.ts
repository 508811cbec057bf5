import type { PrintSetUp } from '../../../workbook/model/sheet';
import { numberOf, oneOf, recordOf, targetOf, textOf } from '../args';
import { apiNotFound, HostError } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, findRange, isEntireRow, range, sheetOf, WHOLE_SHEET } from '../places';
import { defineType } from '../registry';
import type { SheetTarget } from '../targets';

/** Points: Excel's own at the left of a page. */
const STANDARD_MARGIN = 50.4;

const ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;

const printOf = ({ sheetId }: SheetTarget, state: HostState): PrintSetUp =>
  sheetOf(state, sheetId).print ?? { orientation: 'portrait' };

function change(here: SheetTarget, state: HostState, changed: Partial<PrintSetUp>): void {
  replace(here, state, { ...printOf(here, state), ...changed });
}

function replace(here: SheetTarget, state: HostState, print: PrintSetUp): void {
  checkWritable(state, here.sheetId);
  // Excel asks the printer what it can do. Which code it fails with is not known.
  if (state.faults.hasNoPrinter) throw new HostError('GeneralException');
  state.workbook.changeSheet(here.sheetId, 'print set-up', (sheet) => (sheet.print = print), 'add-in');
}

const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** How a sheet is printed. Paper is A4 with one margin, one page wide or at 100 %: the model keeps nothing else. */
export const pageLayoutType = defineType('PageLayout', {
  get: {
    Orientation: (here, state) => ORIENTATIONS[printOf(here, state).orientation],
    PaperSize: () => 'A4',
    Zoom: (here, state) => {
      const { print } = sheetOf(state, here.sheetId);
      return print && !print.pageBreaks ? { horizontalFitToPages: 1 } : { scale: 100 };
    },
    LeftMargin: (here, state) => printOf(here, state).margin ?? STANDARD_MARGIN,
  },
  put: {
    Orientation: (here, value, state) => {
      const wanted = oneOf(value, ['Portrait', 'Landscape']);
      change(here, state, { orientation: wanted === 'Landscape' ? 'landscape' : 'portrait' });
    },
    PaperSize: (here, value, state) => {
      if (textOf(value).toUpperCase() !== 'A4') throw apiNotFound(`PageLayout.paperSize '${textOf(value)}'`);
      change(here, state, {});
    },
    Zoom: (here, value, state) => {
      const { horizontalFitToPages, verticalFitToPages, scale } = recordOf(value);
      const isOneWide = horizontalFitToPages === 1 && !verticalFitToPages && (scale ?? null) === null;
      const isWhole = scale === 100 && !horizontalFitToPages && !verticalFitToPages;
      if (!isOneWide && !isWhole) throw apiNotFound('PageLayout.zoom other than one page wide or 100 %');
      const { pageBreaks = [], ...print } = printOf(here, state);
      replace(here, state, isWhole ? { ...print, pageBreaks } : print);
    },
  },
  methods: {
    SetPrintTitleRows: (here, [rows], state) => {
      const found = targetOf(rows, 'Range') ?? findRange(state, here.sheetId, textOf(rows));
      if (found?.sheetId !== here.sheetId || !isEntireRow(found.area)) throw new HostError('InvalidArgument');
      const { top, bottom } = found.area;
      const print = { ...printOf(here, state), titleRow: bottom, firstTitleRow: top };
      if (top === bottom) Reflect.deleteProperty(print, 'firstTitleRow');
      replace(here, state, print);
    },
    SetPrintMargins: (here, [unit, options], state) => {
      const points = UNITS[oneOf(unit, ['Points', 'Inches', 'Centimeters'])];
      const { top, bottom, left, right } = recordOf(options);
      if (new Set([top, bottom, left, right]).size > 1) throw apiNotFound('PageLayout.setPrintMargins that differ');
      change(here, state, { margin: numberOf(top) * points });
    },
    GetPrintTitleRowsOrNullObject: (here, _args, state) => {
      const { titleRow, firstTitleRow = titleRow } = printOf(here, state);
      return titleRow === undefined || firstTitleRow === undefined
        ? null
        : range(here.sheetId, { top: firstTitleRow, bottom: titleRow, left: 0, right: WHOLE_SHEET.right });
    },
  },
});
