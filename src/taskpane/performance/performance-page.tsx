import { useRef, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PerformanceSession } from '../../app/performance/performance-session';
import { Band } from '../shared/frame/band';
import { PageFrame } from '../shared/frame/page-frame';
import { StateLine } from '../shared/frame/state-line';
import { PassingButton, PassingLink } from '../shared/passing-button';
import { useAnnouncements } from '../shared/use-announcements';
import { FocusHome } from '../shared/use-focus-kept';
import { useStore } from '../shared/use-store';
import { AcceptPage } from './accept-page';
import { KpiPage } from './kpi/kpi-page';
import { useVarianceActions } from './kpi/use-variance-actions';
import { NotReviewed } from './list/account';
import { KpiList } from './list/kpi-list';
import { ReviewBands, workLine } from './list/review-bands';
import { quietOf, useReviewView } from './list/use-review-view';
import { paneKeys } from './pane-keys';
import { performanceAnnouncement } from './performance-announcement';
import { PerformanceFoot } from './performance-foot';
import { ACCEPT_WORDS, KPI_WORDS, kpiName, LIST_WORDS, PERFORMANCE_WORDS } from './performance-words';
import { LegendPage } from './signs/legend-page';
import { signOf, signWords } from './signs/sign-of';
import { Signs } from './signs/signs';
import { usePlaces } from './use-places';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-height: 420px)': { display: 'block' },
  },
  text: { margin: 0, padding: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  signs: { display: 'flex', gap: tokens.spacingHorizontalXS, paddingInlineEnd: tokens.spacingHorizontalXS },
});

interface PerformancePageProps {
  readonly session: PerformanceSession;
}

/** Journey 3: which KPIs ask for a person, why, what the provider said, and the next step. */
export function PerformancePage({ session }: PerformancePageProps) {
  const styles = useStyles();
  // The verb of the list, or the way back from a page below it: whichever is there takes the focus when a button goes.
  const homeRef = useRef<HTMLButtonElement>(null);
  const state = useStore(session);
  const { notice, review, currentKey, toAccept = [], notAcceptable = [], activity } = state;
  const view = useReviewView(review);
  const actions = useVarianceActions(session, state);
  const { place, go, back, scrollerRef } = usePlaces(homeRef);
  const [followed, setFollowed] = useState(currentKey);
  useAnnouncements(state, performanceAnnouncement);

  const key = typeof place === 'object' ? place.kpi : undefined;
  // After a new review a part may not be listed any more: then the list is what there is.
  const variance = review?.variances.find((one) => one.key === key);
  const shown = typeof place === 'object' && !variance ? undefined : place;

  const open = (to: string, keepsFocus = false) => {
    actions.close();
    go({ kpi: to }, keepsFocus);
  };
  // Arriving at a variance opens its page, once: a person may go back and stay there.
  if (currentKey !== followed) {
    setFollowed(currentKey);
    if (currentKey !== undefined && currentKey !== key) open(currentKey, true);
  }

  const leave = () => {
    actions.close();
    if (variance) view.open([variance.service.id, quietOf(variance.service.id)]);
    back(variance?.key);
  };
  const position = view.steps.findIndex((one) => one.key === variance?.key);
  const step = (direction: 1 | -1) => {
    const { length } = view.steps;
    const from = position < 0 ? (direction === 1 ? -1 : length) : position;
    const next = view.steps[(from + direction + length) % length];
    if (next) open(next.key, true);
  };
  const accept = async (sheets: readonly string[]) => {
    await session.accept(sheets);
    if (session.getState().notice?.kind !== 'error') back();
  };
  const trouble = notice?.kind === 'error' || notice?.kind === 'warning' ? notice : undefined;
  const isOnList = shown === undefined;
  const way = { label: PERFORMANCE_WORDS.back, onBack: leave };
  const work = workLine(session, state);

  return (
    <FocusHome.Provider value={homeRef}>
      {/* Keys that hold anywhere on the page; what is pressed are the buttons inside. */}
      <div
        role="presentation"
        className={styles.all}
        onKeyDown={paneKeys({
          onStep: step,
          onUndo: () => state.undo && void session.undo(),
          onBack: isOnList ? undefined : leave,
        })}
      >
        <PageFrame
          scrollerRef={scrollerRef}
          bands={
            <>
              {isOnList && (
                <ReviewBands
                  session={session}
                  state={state}
                  view={view}
                  homeRef={homeRef}
                  onPage={(page) => go(page)}
                />
              )}
              {shown === 'accept' && (
                <StateLine
                  title={ACCEPT_WORDS.heading}
                  about={ACCEPT_WORDS.about(toAccept.length, notAcceptable.length)}
                  work={work}
                  back={way}
                  backRef={homeRef}
                />
              )}
              {shown === 'legend' && (
                <StateLine
                  title={PERFORMANCE_WORDS.legend}
                  about={PERFORMANCE_WORDS.page}
                  work={work}
                  back={way}
                  backRef={homeRef}
                />
              )}
              {variance && (
                <StateLine
                  title={kpiName(variance)}
                  about={KPI_WORDS.about(variance)}
                  work={work}
                  back={way}
                  backRef={homeRef}
                  menu={
                    <span className={styles.signs} role="img" aria-label={signWords(signOf(variance))}>
                      <Signs sign={signOf(variance)} size={22} />
                    </span>
                  }
                />
              )}
              {trouble && (
                <Band
                  kind={trouble.kind === 'error' ? 'error' : 'warning'}
                  action={
                    <PassingButton size="small" appearance="subtle" onClick={() => session.dismissNotice()}>
                      {PERFORMANCE_WORDS.dismiss}
                    </PassingButton>
                  }
                >
                  {trouble.message}
                </Band>
              )}
            </>
          }
          foot={
            <PerformanceFoot
              session={session}
              state={state}
              steps={
                view.steps.length === 0
                  ? undefined
                  : { thing: 'KPI', total: view.steps.length, step, ...(position >= 0 && { position: position + 1 }) }
              }
            />
          }
        >
          <div hidden={!isOnList}>
            {!review && <p className={styles.text}>{PERFORMANCE_WORDS.what}</p>}
            {review && review.variances.length === 0 && (
              <div className={styles.text}>
                <p>{PERFORMANCE_WORDS.nothing}</p>
                <NotReviewed sentences={review.notReviewed} />
              </div>
            )}
            {review && review.variances.length > 0 && view.shown.length === 0 && (
              <p className={styles.text}>
                {LIST_WORDS.none(review.variances.length)}{' '}
                <PassingLink onClick={view.showAll}>{LIST_WORDS.showAll}</PassingLink>
              </p>
            )}
            {view.shown.length > 0 && (
              <KpiList
                view={view}
                onOpen={(opened) => open(opened)}
                onCommand={(opened, letter) => letter === 'g' && void session.goTo(opened)}
              />
            )}
          </div>
          {shown === 'accept' && (
            <AcceptPage
              sheets={toAccept}
              refused={notAcceptable}
              isBusy={activity !== 'idle'}
              onAccept={(sheets) => void accept(sheets)}
            />
          )}
          {shown === 'legend' && <LegendPage />}
          {variance && <KpiPage variance={variance} actions={actions} />}
        </PageFrame>
      </div>
    </FocusHome.Provider>
  );
}
