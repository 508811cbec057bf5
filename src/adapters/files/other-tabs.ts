import { words } from '../../domain/text/words';
import type { SheetsRead } from '../../ports/workbook-port';
import type { Workbook } from '../../workbook/model/workbook';

const WHY = words('files-other-tabs', {
  chart: 'It is a chart sheet and holds no cells. What its chart shows stands on another sheet.',
  macro:
    'It is a sheet of macros of Excel’s older kind, and nothing of it was read. Open the workbook in Excel to see what stands there.',
  dialog: 'It is a dialog sheet of Excel’s older kind, and nothing of it was read.',
  missing:
    'The file lists this sheet and does not hold it, so nothing of it was read. Open the workbook in Excel; where the sheet is there, save it as a new .xlsx file and check that.',
});

/** Tabs that are no sheets of cells, in plain words. */
export function otherTabsOf({ otherTabs }: Workbook): Pick<SheetsRead, 'otherTabs'> {
  if (otherTabs.length === 0) return {};
  return { otherTabs: otherTabs.map(({ name, kind }) => ({ sheet: name, why: WHY[kind] })) };
}
