import { whyNoSpecification } from '../../app/shared/read-specifications';
import { done, refused, type Work } from './command';

/** What became of the commissioning workbook that was named. */
export interface SpecificationRead {
  /** Why it cannot be used; absent when it can. */
  readonly refused?: string;
  /** Parts of it that could not be used, in sentences. */
  readonly warnings: readonly string[];
}

/** Looks whether a commissioning workbook can be used; a task is its path. */
export const specification: Work<string, SpecificationRead> = {
  run: async (path, workbooks) => {
    const read = await workbooks.commissioningIn(path);
    const why = whyNoSpecification(read);
    if (why !== undefined) return refused({ refused: why, warnings: [] });
    return done({
      warnings: read.findings.map(({ sheet, message, whatToDo }) => `“${sheet}”: ${message} ${whatToDo}`),
    });
  },
  refuse: (_path, why) => ({ refused: why, warnings: [] }),
};
