import { awarding } from './awarding';
import { createMoneyDesk, type MoneySessionOptions } from './money-desk';
import { tending } from './tending';
import type { MoneySession } from './money-session';
import type { WorkbookPort } from '../../ports/workbook-port';

/** Journey 4 on one workbook: finance checks, allocates, tries, writes and proves. */
export function createMoneySession(port: WorkbookPort, options: MoneySessionOptions = {}): MoneySession {
  const desk = createMoneyDesk(port, options);
  const { store } = desk;
  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    dismissNotice: () => store.set({ notice: undefined }),
    ...tending(desk),
    ...awarding(desk),
  };
}
