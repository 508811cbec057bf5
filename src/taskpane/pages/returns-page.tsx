import { useMemo, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession, ReturnsState } from '../../app/ports/returns-session';
import type { CheckReport } from '../../domain/model/check-report';
import { CheckActions } from '../components/check-actions';
import { Disclosure } from '../components/disclosure';
import { Legend } from '../components/legend';
import { NotCheckedSection } from '../components/not-checked-section';
import { RecognisedReturns } from '../components/recognised-returns';
import { Results } from '../components/results';
import { StepBar } from '../components/step-bar';
import { StaleBar, TroubleBar } from '../components/trouble-bar';
import { useAnnouncements } from '../hooks/use-announcements';
import { useFindingsView } from '../hooks/use-findings-view';
import { FocusHome } from '../hooks/use-focus-kept';
import { useSession } from '../hooks/use-session';
import { useStepKeys } from '../hooks/use-step-keys';
import { useStepping } from '../hooks/use-stepping';
import { isBusy } from '../view/activity';
import { staleText } from '../view/stale';

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

/** Check, see, step, mend, remove: the whole job of a provider on one page. */
export function ReturnsPage({ session }: { readonly session: ReturnsSession }) {
  const styles = useStyles();
  const homeRef = useRef<HTMLButtonElement>(null);
  const state = useSession(session);
  const { report, notice, staleSheets } = state;
  const busy = isBusy(state);
  const view = useFindingsView(report ?? NOTHING_YET, state.currentKey);
  const stepping = useStepping(session, state, view.shown);
  useAnnouncements(state);
  useStepKeys((direction) => !busy && stepping.step(direction));

  const { currentKey, currentArea } = state;
  const actions = useMemo(
    () => ({ currentKey, currentArea, onGoTo: ({ key }: { key: string }) => void session.goTo(key) }),
    [currentKey, currentArea, session],
  );

  return (
    <FocusHome.Provider value={homeRef}>
      <div className={styles.page}>
        <main className={styles.main}>
          {notice && isTrouble(state) && <TroubleBar notice={notice} onDismiss={() => session.dismissNotice()} />}
          <RecognisedReturns
            returns={state.recognised ?? report?.returns}
            commissioningTables={state.commissioningTables ?? []}
            isBrief={report !== undefined}
          />
          <CheckActions session={session} state={state} homeRef={homeRef} />
          {staleSheets.length > 0 && report && (
            <StaleBar
              text={staleText(staleSheets)}
              isBusy={busy}
              onCheckAgain={() => void session.check(report.sheets)}
            />
          )}
          {report && <Results report={report} view={view} actions={actions} />}
          <div>
            {report && (report.returns.length > 0 || report.notChecked.length > 0) && (
              <NotCheckedSection
                key={state.checkedAt}
                notChecked={report.notChecked}
                startsOpen={report.findings.length === 0}
              />
            )}
            <Disclosure level={2} summary="How marks look">
              <Legend />
            </Disclosure>
          </div>
        </main>
        <StepBar
          stepping={stepping}
          isBusy={busy}
          onRemoveMarks={state.hasMarks ? () => void session.removeMarks() : undefined}
        />
      </div>
    </FocusHome.Provider>
  );
}
