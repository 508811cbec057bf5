import type { Tab } from '../shared/header-words';
import { NARROW } from '../shared/use-pane-width';

export interface TabsInSight {
  readonly tabs: readonly Tab[];
  /** Under *More*. */
  readonly rest: readonly Tab[];
}

/**
 * Which pages stand as tabs. One that is opened from *More* takes the last place until another is opened from there.
 * @param order all pages there are, first things first
 * @param opened the page that was last opened from *More*
 * @param width of the pane, in CSS pixels
 */
export function tabsInSight(order: readonly Tab[], opened: Tab | undefined, width: number): TabsInSight {
  const most = width < NARROW ? 2 : 3;
  const first = order.slice(0, most);
  const tabs = opened === undefined || first.includes(opened) ? first : [...first.slice(0, most - 1), opened];
  return { tabs, rest: order.filter((tab) => !tabs.includes(tab)) };
}
