import type { Unsupported } from './unsupported-page';

/** Decided in docs/decisions/: everything we use is in Excel 2021. */
const NEEDED = { set: 'ExcelApi', version: '1.14' };

/** Why the pane cannot work here; undefined where it can. Never rejects: a pane that says nothing helps nobody. */
export async function findObstacle(page: Window): Promise<Unsupported | undefined> {
  // office.js comes from Microsoft's server; without it nothing named Office exists.
  if (!('Office' in page)) return 'no-office';
  try {
    const { host } = await Office.onReady();
    if (host !== Office.HostType.Excel) return 'not-excel';
    return Office.context.requirements.isSetSupported(NEEDED.set, NEEDED.version) ? undefined : 'old-excel';
  } catch {
    return 'no-answer';
  }
}
