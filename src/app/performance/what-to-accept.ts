import { acceptPlans } from '../../domain/kpis/accept-values';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import type { PerformanceState } from './performance-session';
import { returnsToAccept } from './returns-to-accept';

/** Sheets whose returns give something that `History` does not hold yet, and those that cannot be accepted, with the reason. */
export function whatToAccept(checked: CheckedWorkbook): Required<Pick<PerformanceState, 'toAccept' | 'notAcceptable'>> {
  const withReturns = [...checked.sheets].filter(([, { report }]) => report.returns.some(({ isReturn }) => isReturn));
  const { ready, refused, replaced } = returnsToAccept(
    checked,
    withReturns.map(([sheet]) => sheet),
  );
  const returns = ready.map(({ one }) => one);
  const plans = acceptPlans(returns, checked.commissioning.registers);
  const sheets = returns.flatMap(({ sheet }, at) => ((plans[at]?.values.length ?? 0) > 0 ? [sheet] : []));
  // What a later one has taken the place of is done with.
  const open = refused.filter(({ sheet }) => !replaced.has(sheet));
  return { toAccept: [...new Set(sheets)], notAcceptable: open.map(({ sheet, why }) => ({ sheet, why })) };
}
