import type { SessionOptions } from '../shared/session-base';
import { faceOf } from '../shared/session-face';
import { stepping } from '../shared/stepping';
import { awarding } from './awarding';
import { moneyChecks } from './money-checks';
import { createMoneyContext } from './money-context';
import { MONEY_FINDING_GONE, nothingToStepNotice } from './money-notices';
import type { MoneySession } from './money-session';
import { nameCodes } from './name-codes';
import { writingStatement } from './write-statement';
import type { WorkbookPort } from '../../ports/workbook-port';

/** Journey 4 on one workbook: finance checks, allocates, tries, writes and proves. */
export function createMoneySession(port: WorkbookPort, options: SessionOptions = {}): MoneySession {
  const context = createMoneyContext(port, options);
  const { store } = context;
  return {
    ...faceOf(context.store),
    ...moneyChecks(context),
    ...stepping(context, {
      findings: () => store.get().findings,
      isShown: ({ key }) => context.shown?.has(key) ?? true,
      at: (currentKey, { area }) => ({ currentKey, currentArea: area }),
      nothing: () => nothingToStepNotice(store.get().checkedAt !== undefined),
      gone: MONEY_FINDING_GONE,
    }),
    showOnly: (keys) => {
      context.shown = keys;
    },
    ...nameCodes(context),
    ...writingStatement(context),
    ...awarding(context),
  };
}
