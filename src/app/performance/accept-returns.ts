import { acceptPlans } from '../../domain/kpis/accept-values';
import { readRegisters } from '../../domain/tables/read-registers';
import { acceptAgain, acceptedNotice } from './accept-notices';
import { historyChange, returnsChange, type Accepting } from './accept-rows';
import { checkSheets, type CheckOptions } from '../shared/check-returns';
import { OUR_TABLE_NAMES } from '../shared/our-tables';
import type { ReturnsAccepted } from './accepting';
import type { WorkbookPort } from '../../ports/workbook-port';
import { returnsToAccept } from './returns-to-accept';
import { withPrintTrouble } from '../shared/notices';
import { throwIfCancelled } from '../shared/scheduler';
import { rowsStep, writeAll } from '../shared/transaction';

/**
 * *Accept*: checks the workbook once more, and adds the values of these sheets to `History` and what became of them to `Returns`. A
 * sheet that cannot be accepted is refused with a reason, the others are accepted all the same. What was accepted before is
 * written no second time; a return that says something else now adds rows under a Return ID of its own, and the earlier ones
 * stay. Tables that are not there are made.
 *
 * @param sheets names of sheets with returns
 * @throws Cancelled before anything is written; WorkbookError when the workbook cannot be read or written: it says what stands, and is
 *   `HalfWritten` where that can be taken back.
 */
export async function acceptReturns(
  port: WorkbookPort,
  sheets: readonly string[],
  options: CheckOptions = {},
): Promise<ReturnsAccepted> {
  const checked = await checkSheets(port, 'all', options);
  const tables = await port.readTables(OUR_TABLE_NAMES);
  throwIfCancelled(options.signal);
  const { ready, refused } = returnsToAccept(checked, sheets);
  const plans = acceptPlans(
    ready.map(({ one }) => one),
    readRegisters(tables),
  );
  const accepting = ready.flatMap(({ one }, index): Accepting | [] => {
    const plan = plans[index];
    return plan ? { one, plan } : [];
  });
  // Values first: a return that counts as accepted has its values.
  const changes = [historyChange(tables, accepting), returnsChange(tables, accepting, checked.today)];
  const wanted = changes.filter(({ put }) => put.length > 0);
  const { undo, printTrouble } = await writeAll(
    wanted.map((change) => rowsStep(port, change)),
    acceptAgain(accepting.map(({ plan }) => plan.returnId)),
  );
  const accepted = accepting.map(({ one, plan }, index) => ({
    sheet: one.sheet,
    service: one.service,
    period: one.period.label,
    returnId: plan.returnId,
    values: plan.values,
    same: plan.same,
    gone: plan.gone,
    notes: ready[index]?.notes ?? [],
  }));
  const result = { accepted, refused, hasWritten: wanted.length > 0 };
  return { ...result, notice: withPrintTrouble(acceptedNotice(result), printTrouble), undo };
}
