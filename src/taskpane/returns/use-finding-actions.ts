import { useMemo } from 'react';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import type { Finding } from '../../domain/model/findings';
import type { Fix } from '../../domain/model/fixes';
import { isBusy } from '../shared/activity';
import { useTask, type TaskControl } from './use-task';

/** What the list's items can do, and where the person is. */
export interface FindingActions extends TaskControl {
  readonly session: ReturnsSession;
  /** Who explained before in this session; empty for nobody. */
  readonly by: string;
  readonly currentKey: string | undefined;
  readonly currentArea: number;
  /** What the person has selected in Excel, where findings are about it. */
  readonly selected: ReturnsState['selected'];
  /** Opens this finding in the list and goes nowhere in the sheet. */
  readonly onShow: (key: string) => void;
  readonly onGoTo: (finding: Finding) => void;
  /** A new function after every check, because the fixes are others then. */
  readonly fixesFor: (keys: readonly string[]) => readonly Fix[];
}

const NONE: readonly Fix[] = [];

/** What the findings' buttons do, over the session. */
export function useFindingActions(
  session: ReturnsSession,
  state: ReturnsState,
  onShow: (key: string) => void,
): FindingActions {
  const { report, by, currentKey, currentArea, selected } = state;
  const control = useTask(session, isBusy(state));
  const fixesFor = useMemo(
    () => (keys: readonly string[]) => (report ? session.fixesFor(keys) : NONE),
    [session, report],
  );
  return {
    ...control,
    session,
    by,
    currentKey,
    currentArea,
    selected,
    onShow,
    onGoTo: ({ key }) => void session.goTo(key),
    fixesFor,
  };
}
