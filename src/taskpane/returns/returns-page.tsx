import { useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession } from '../../app/returns/returns-session';
import { sumOfAccounts } from '../../domain/model/account';
import type { CheckReport } from '../../domain/model/check-report';
import { isBusy } from '../shared/activity';
import { announcementFor } from '../shared/announcement';
import { PageFrame } from '../shared/frame/page-frame';
import { useAnnouncements } from '../shared/use-announcements';
import { FocusHome } from '../shared/use-focus-kept';
import { usePageKeys } from '../shared/frame/use-page-keys';
import { useStore } from '../shared/use-store';
import { FindingsList } from './findings-list';
import { NothingListed, type OtherPages } from './nothing-listed';
import { ReturnsAside } from './returns-aside';
import { ReturnsBands } from './returns-bands';
import { ReturnsFoot } from './returns-foot';
import { RETURNS_WORDS } from './returns-words';
import { ScrollKept } from './scroll-kept';
import { useAside } from './use-aside';
import { useFindingActions } from './use-finding-actions';
import { useFindingsList } from './use-findings-list';
import { useStepping } from './use-stepping';

const useStyles = makeStyles({ none: { margin: 0, padding: tokens.spacingHorizontalM } });

const NOTHING_YET: CheckReport = {
  sheets: [],
  returns: [],
  registers: [],
  commissioningTables: [],
  findings: [],
  answered: [],
  questions: [],
  notChecked: [],
  account: sumOfAccounts([]),
  summary: { cells: 0, errors: 0, queries: 0, advice: 0 },
};

interface ReturnsPageProps extends OtherPages {
  readonly session: ReturnsSession;
}

/** Check, see, step, mend or explain, send, remove: the whole job of a provider on one page. */
export function ReturnsPage({ session, ...pages }: ReturnsPageProps) {
  const styles = useStyles();
  const homeRef = useRef<HTMLButtonElement>(null);
  const pageRef = useRef<HTMLElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const state = useStore(session);
  const report = state.report ?? NOTHING_YET;
  const list = useFindingsList(report, state.currentKey);
  const actions = useFindingActions(session, state, list.show);
  const stepping = useStepping(session, state, list.shown);
  const { aside, open, close } = useAside(report, listRef);
  useAnnouncements(state, announcementFor);
  const isFree = !isBusy(state);
  usePageKeys(pageRef, {
    onStep: (direction) => isFree && stepping.step(direction),
    onUndo: isFree && state.undos.length > 0 ? () => void session.undo() : undefined,
  });
  const isNoneShown = list.isFiltered && list.shown.length === 0;

  return (
    <FocusHome.Provider value={homeRef}>
      {aside && <ReturnsAside aside={aside} report={state.report} actions={actions} onClose={close} />}
      <PageFrame
        isAway={aside !== undefined}
        pageRef={pageRef}
        listRef={listRef}
        bands={<ReturnsBands session={session} state={state} list={list} homeRef={homeRef} onAside={open} />}
        foot={<ReturnsFoot session={session} state={state} stepping={stepping} homeRef={homeRef} />}
      >
        <ScrollKept of={report} within={listRef}>
          {isNoneShown && <p className={styles.none}>{RETURNS_WORDS.notInFilter}</p>}
          <NothingListed state={state} {...pages} />
          <FindingsList report={report} list={list} actions={actions} />
        </ScrollKept>
      </PageFrame>
    </FocusHome.Provider>
  );
}
