import type { PrintSetUp } from '../../../workbook/model/sheet';
import { oneOf, recordOf, targetOf, textOf } from '../args';
import { apiNotFound, HostError } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, findRange, isEntireRow, range, sheetOf, WHOLE_SHEET } from '../places';
import { defineType } from '../registry';
import type { SheetTarget } from '../targets';

const ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;

const printOf = ({ sheetId }: SheetTarget, state: HostState): PrintSetUp =>
  sheetOf(state, sheetId).print ?? { orientation: 'portrait' };

function change(here: SheetTarget, state: HostState, changed: Partial<PrintSetUp>): void {
  checkWritable(state, here.sheetId);
  // Excel asks the printer what it can do. Which code it fails with is not known.
  if (state.faults.hasNoPrinter) throw new HostError('GeneralException');
  const print = { ...printOf(here, state), ...changed };
  state.workbook.changeSheet(here.sheetId, 'print set-up', (sheet) => (sheet.print = print), 'add-in');
}

/** How a sheet is printed. Paper is A4 and pages are as wide as the sheet: the model keeps nothing else. */
export const pageLayoutType = defineType('PageLayout', {
  get: {
    Orientation: (here, state) => ORIENTATIONS[printOf(here, state).orientation],
    PaperSize: () => 'A4',
    Zoom: (here, state) => (sheetOf(state, here.sheetId).print ? { horizontalFitToPages: 1 } : { scale: 100 }),
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
      if (!isOneWide) throw apiNotFound('PageLayout.zoom other than one page wide');
      change(here, state, {});
    },
  },
  methods: {
    SetPrintTitleRows: (here, [rows], state) => {
      const found = targetOf(rows, 'Range') ?? findRange(state, here.sheetId, textOf(rows));
      if (found?.sheetId !== here.sheetId || !isEntireRow(found.area)) throw new HostError('InvalidArgument');
      if (found.area.top !== found.area.bottom) throw apiNotFound('PageLayout.setPrintTitleRows for several rows');
      change(here, state, { titleRow: found.area.top });
    },
    GetPrintTitleRowsOrNullObject: (here, _args, state) => {
      const { titleRow } = printOf(here, state);
      return titleRow === undefined
        ? null
        : range(here.sheetId, { top: titleRow, bottom: titleRow, left: 0, right: WHOLE_SHEET.right });
    },
  },
});
