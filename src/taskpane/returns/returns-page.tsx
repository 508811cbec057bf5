import { useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import type { CheckReport } from '../../domain/model/check-report';
import { CheckActions } from './check-actions';
import { CheckedReport } from './checked-report';
import { Disclosure } from '../shared/disclosure';
import { Legend } from '../shared/legend';
import { MoneyPointer } from './money-pointer';
import { NoticeBar, StaleBar } from '../shared/notice-bar';
import { PaneFoot } from './pane-foot';
import { ReceiptLine } from './receipt-line';
import { RecognisedReturns } from './recognised-returns';
import { useAnnouncements } from '../shared/use-announcements';
import { useFindingActions } from './use-finding-actions';
import { useFindingsView } from './use-findings-view';
import { FocusHome } from '../shared/use-focus-kept';

import { useStepKeys } from './use-step-keys';
import { useStepping } from './use-stepping';
import { useStore } from '../shared/use-store';
import { isBusy } from '../shared/activity';
import { announcementFor } from '../shared/announcement';
import { staleText } from '../shared/stale';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  main: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
  },
});

const NOTHING_YET: CheckReport = {
  sheets: [],
  returns: [],
  registers: [],
  commissioningTables: [],
  findings: [],
  answered: [],
  questions: [],
  notChecked: [],
  summary: { cells: 0, errors: 0, queries: 0, advice: 0 },
};

const isTrouble = ({ notice }: ReturnsState) => notice?.kind === 'error' || notice?.kind === 'warning';

interface ReturnsPageProps {
  readonly session: ReturnsSession;
  /** Goes to the page Money; absent where there is none. */
  readonly onMoney?: () => void;
}

/** Check, see, step, mend or explain, send, remove: the whole job of a provider on one page. */
export function ReturnsPage({ session, onMoney }: ReturnsPageProps) {
  const styles = useStyles();
  const homeRef = useRef<HTMLButtonElement>(null);
  const state = useStore(session);
  const { report, notice, staleSheets, receipt } = state;
  const busy = isBusy(state);
  const tables = state.commissioningTables ?? report?.commissioningTables ?? [];
  const view = useFindingsView(report ?? NOTHING_YET, state.currentKey);
  const actions = useFindingActions(session, state);
  const stepping = useStepping(session, state, view.shown);
  useAnnouncements(state, announcementFor);
  useStepKeys((direction) => !busy && stepping.step(direction));

  return (
    <FocusHome.Provider value={homeRef}>
      <div className={styles.page}>
        <main className={styles.main}>
          {notice && isTrouble(state) && <NoticeBar notice={notice} onDismiss={() => session.dismissNotice()} />}
          <RecognisedReturns
            returns={state.recognised ?? report?.returns}
            commissioningTables={state.commissioningTables ?? []}
            isBrief={report !== undefined}
          />
          {onMoney && <MoneyPointer tables={tables} onMoney={onMoney} />}
          {receipt && <ReceiptLine receipt={receipt} />}
          <CheckActions session={session} state={state} homeRef={homeRef} />
          {staleSheets.length > 0 && report && (
            <StaleBar
              text={staleText(staleSheets)}
              isBusy={busy}
              onCheckAgain={() => void session.check(report.sheets)}
            />
          )}
          {report && <CheckedReport report={report} view={view} actions={actions} />}
          <div>
            <Disclosure level={2} summary="How marks look">
              <Legend />
            </Disclosure>
          </div>
        </main>
        <PaneFoot session={session} state={state} stepping={stepping} homeRef={homeRef} />
      </div>
    </FocusHome.Provider>
  );
}
