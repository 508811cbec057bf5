import { ringfenceStatement } from '../../domain/documents/statement';
import { momentOf } from '../shared/clock';
import { withPrintTrouble } from '../shared/notices';
import { checkMoneyTables } from './check-money-tables';
import type { MoneyContext } from './money-context';
import { countFindings, notStatedNotice, statementNotice } from './money-notices';
import type { MoneySession } from './money-session';

/** The ringfence statement, from the tables as they are now. */
export function writingStatement(context: MoneyContext): Pick<MoneySession, 'writeStatement'> {
  return {
    writeStatement: () =>
      context.run('writing', async () => {
        const { report } = await checkMoneyTables(context.port, context.today());
        const refusal = notStatedNotice(report);
        if (refusal) return { notice: refusal };
        const moment = momentOf(context.wallClock());
        const date = { day: context.today(), moment, findings: countFindings(report.findings) };
        const { names, printTrouble } = await context.port.addSheets([ringfenceStatement(report.book, date)]);
        const notice = statementNotice(names[0] ?? '', moment, report.findings);
        return { notice: withPrintTrouble(notice, printTrouble) };
      }),
  };
}
