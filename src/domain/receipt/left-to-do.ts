import type { CheckReport } from '../model/check-report';
import type { Finding } from '../model/findings';
import { allOf, counted } from '../text/grammar';

/** What stands between a provider and sending, and what is only told. */
export interface LeftToDo {
  /** To be mended first. */
  readonly errors: readonly Finding[];
  /** To be mended or explained first. */
  readonly queries: readonly Finding[];
  /** Errors and queries on sheets that hold no return: a person is told of them, and may send all the same. */
  readonly elsewhere: readonly Finding[];
  /** There is a return, and nothing stands in its way. */
  readonly isReady: boolean;
}

/**
 * What is left to do before the returns of a workbook may be sent. Of sheets that hold no return only personal data stand in the
 * way: they leave with the workbook wherever they stand. What is answered, and advice, never does.
 */
export function leftToDo({ returns, findings }: Pick<CheckReport, 'returns' | 'findings'>): LeftToDo {
  const sheets = new Set(returns.filter(({ isReturn }) => isReturn).map(({ sheet }) => sheet));
  const open = findings.filter(({ severity }) => severity !== 'advice');
  const isInTheWay = ({ sheet, theme }: Finding): boolean => sheets.has(sheet) || theme === 'personal';
  const inTheWay = open.filter(isInTheWay);
  return {
    errors: inTheWay.filter(({ severity }) => severity === 'error'),
    queries: inTheWay.filter(({ severity }) => severity === 'query'),
    elsewhere: open.filter((finding) => !isInTheWay(finding)),
    isReady: sheets.size > 0 && inTheWay.length === 0,
  };
}

/** `1 error and 2 queries`. */
export function errorsAndQueries(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const queries = findings.filter(({ severity }) => severity === 'query').length;
  return allOf([
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(queries > 0 ? [counted(queries, 'query', 'queries')] : []),
  ]);
}
