import type { ReturnsState } from '../../app/returns/returns-session';
import type { Tab } from '../shared/header-words';

/** Tables that tell what a workbook is worked on for. */
const TELLING: Readonly<Record<Exclude<Tab, 'returns'>, readonly string[]>> = {
  money: ['funds'],
  performance: ['kpis', 'history'],
};

/** Which pages a workbook is for, by what recognition found in it; none before it has come to its end. */
function pagesOf({ recognised = [], commissioningTables = [] }: ReturnsState): readonly Tab[] {
  const names = new Set(commissioningTables.map((name) => name.toLowerCase()));
  const has = (tab: Exclude<Tab, 'returns'>): boolean => TELLING[tab].some((name) => names.has(name));
  return [...(recognised.length > 0 ? (['returns'] as const) : []), ...(['money', 'performance'] as const).filter(has)];
}

/**
 * The page to open before a person has chosen one: what the workbook is for, and where it is for several, the first of them for this
 * role; else the page of last time. Who has checked from the ribbon wants to see what was found.
 * @param order the pages there are, in the order of the person's role
 * @param last the page of last time
 */
export function pageFor(state: ReturnsState, order: readonly Tab[], last: string | undefined): Tab {
  if (state.report) return 'returns';
  const pages = pagesOf(state);
  return order.find((tab) => pages.includes(tab)) ?? order.find((tab) => tab === last) ?? order[0] ?? 'returns';
}
