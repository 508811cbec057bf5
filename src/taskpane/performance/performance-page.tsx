import { useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PerformanceSession, PerformanceState } from '../../app/performance/performance-session';
import { PageFrame } from '../shared/frame/page-frame';
import { PassingLink } from '../shared/passing-button';
import { useAnnouncements } from '../shared/use-announcements';
import { FocusHome } from '../shared/use-focus-kept';
import { useStore } from '../shared/use-store';
import { AcceptPage } from './accept-page';
import { KpiPage } from './kpi/kpi-page';
import { useVarianceActions } from './kpi/use-variance-actions';
import { NotReviewed } from './list/account';
import { KpiList } from './list/kpi-list';
import { useReviewView, type ReviewViewState } from './list/use-review-view';
import { paneKeys } from './pane-keys';
import { performanceAnnouncement } from './performance-announcement';
import { PerformanceBands } from './performance-bands';
import { PerformanceFoot } from './performance-foot';
import { LIST_WORDS, PERFORMANCE_WORDS } from './performance-words';
import { LegendPage } from './signs/legend-page';
import { useKpiPlaces } from './use-kpi-places';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-height: 420px)': { display: 'block' },
  },
  text: { margin: 0, padding: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
});

interface PerformancePageProps {
  readonly session: PerformanceSession;
}

/** Journey 3: which KPIs ask for a person, why, what the provider said, and the next step. */
export function PerformancePage({ session }: PerformancePageProps) {
  const styles = useStyles();
  // The verb of the list, or the way back from a page below it: whichever is there takes the focus when a button goes.
  const homeRef = useRef<HTMLButtonElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const state = useStore(session);
  const view = useReviewView(state.review);
  const actions = useVarianceActions(session, state);
  const places = useKpiPlaces({ state, view, homeRef, scrollerRef, onLeave: actions.close });
  useAnnouncements(state, performanceAnnouncement);
  const { place, variance } = places;
  const { toAccept = [], notAcceptable = [] } = state;
  const accept = async (sheets: readonly string[]) => {
    await session.accept(sheets);
    if (session.getState().notice?.kind !== 'error') places.back();
  };
  return (
    <FocusHome.Provider value={homeRef}>
      {/* Keys that hold anywhere on the page; what is pressed are the buttons inside. */}
      <div
        role="presentation"
        className={styles.all}
        onKeyDown={paneKeys({
          onStep: places.step,
          onUndo: () => state.undo && void session.undo(),
          onBack: place && places.back,
        })}
      >
        <PageFrame
          listRef={scrollerRef}
          bands={
            <PerformanceBands
              session={session}
              state={state}
              view={view}
              place={place}
              variance={variance}
              homeRef={homeRef}
              onPage={places.go}
              onBack={places.back}
            />
          }
          foot={<PerformanceFoot session={session} state={state} steps={places.steps} />}
        >
          <div hidden={place !== undefined}>
            <ListOrReason
              state={state}
              view={view}
              onOpen={(key) => places.go({ kpi: key })}
              onCommand={(key, letter) => letter === 'g' && void session.goTo(key)}
            />
          </div>
          {place === 'accept' && (
            <AcceptPage
              sheets={toAccept}
              refused={notAcceptable}
              isBusy={state.activity !== 'idle'}
              onAccept={(sheets) => void accept(sheets)}
            />
          )}
          {place === 'legend' && <LegendPage />}
          {variance && <KpiPage variance={variance} actions={actions} />}
        </PageFrame>
      </div>
    </FocusHome.Provider>
  );
}

interface ListOrReasonProps {
  readonly state: PerformanceState;
  readonly view: ReviewViewState;
  readonly onOpen: (key: string) => void;
  readonly onCommand: (key: string, letter: string) => void;
}

/** The list; or why there is none, and what to do about it. */
function ListOrReason({ state: { review }, view, onOpen, onCommand }: ListOrReasonProps) {
  const styles = useStyles();
  if (!review) return <p className={styles.text}>{PERFORMANCE_WORDS.what}</p>;
  if (review.variances.length === 0) {
    return (
      <div className={styles.text}>
        <p>{PERFORMANCE_WORDS.nothing}</p>
        <NotReviewed sentences={review.notReviewed} />
      </div>
    );
  }
  if (view.shown.length === 0) {
    return (
      <p className={styles.text}>
        {LIST_WORDS.none(review.variances.length)}{' '}
        <PassingLink onClick={view.showAll}>{LIST_WORDS.showAll}</PassingLink>
      </p>
    );
  }
  return <KpiList view={view} onOpen={onOpen} onCommand={onCommand} />;
}
