import { WorkbookError } from './workbook-error';

/** Stands in for a method of the port that an adapter is about to get. Gone before the issue is. */
export function notBuilt(): Promise<never> {
  return Promise.reject(new WorkbookError('not-supported', 'This is not built yet. Nothing was changed.'));
}
