import { useState } from 'react';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import { lacksTables } from './lacks-tables';
import { useFindings } from './use-findings';

/** The page's lists. */
export type ViewId = 'funds' | 'proposal' | 'findings';

/** The lists that there are: of what was read, of what was worked out, of what was found. */
function viewsOf({ book, findings = [], allocation, difference }: MoneyState, isLacking: boolean): readonly ViewId[] {
  const views: readonly (ViewId | false)[] = [
    book !== undefined && !isLacking && 'funds',
    allocation !== undefined && difference !== undefined && 'proposal',
    findings.length > 0 && 'findings',
  ];
  return views.filter((view) => view !== false);
}

/** Which of the page's lists is shown, and what of it. */
export function useMoneyView(session: MoneySession, state: MoneyState) {
  const { findings = [], allocation, difference, currentKey } = state;
  const [wanted, setWanted] = useState<ViewId>('funds');
  const [followed, setFollowed] = useState(allocation);
  const [arrived, setArrived] = useState(currentKey);
  const listed = useFindings(session, findings, currentKey);

  // What was just worked out is what the person asked to see; so is the finding they come to, also from the ribbon.
  if (allocation !== followed) {
    setFollowed(allocation);
    if (allocation) setWanted('proposal');
  }
  if (currentKey !== arrived) {
    setArrived(currentKey);
    if (currentKey !== undefined) setWanted('findings');
  }

  const isLacking = lacksTables(state);
  const views = viewsOf(state, isLacking);
  const shown = views.includes(wanted) ? wanted : (views[0] ?? 'funds');
  const isCardOpen = shown === 'findings' && listed.openItem !== undefined;
  return {
    views,
    shown,
    show: setWanted,
    findings: listed,
    isLacking,
    /** The proposal is shown, and there is something in it to write. */
    canWrite: shown === 'proposal' && difference !== undefined && difference.services.length > 0,
    isVerbNext: !allocation && !isLacking && !isCardOpen,
  };
}

export type MoneyView = ReturnType<typeof useMoneyView>;
