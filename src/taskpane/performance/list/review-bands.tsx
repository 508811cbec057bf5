import type { RefObject } from 'react';
import type { PerformanceSession, PerformanceState } from '../../../app/performance/performance-session';
import { ActionMenu, type MenuEntry } from '../../shared/frame/action-menu';
import { StateLine, type AtWork } from '../../shared/frame/state-line';
import { Toolbar } from '../../shared/frame/toolbar';
import { TotalsBar } from '../../shared/frame/totals-bar';
import { useSearchEntry } from '../../shared/frame/use-search';
import { ViewSwitch } from '../../shared/frame/view-switch';
import { LIST_WORDS, PERFORMANCE_WORDS, workOf } from '../performance-words';
import { Account, QUIET_VERDICTS } from './account';
import { totalOf } from './totals';
import type { ReviewViewState } from './use-review-view';

interface ReviewBandsProps {
  readonly session: PerformanceSession;
  readonly state: PerformanceState;
  readonly view: ReviewViewState;
  readonly homeRef: RefObject<HTMLButtonElement | null>;
  /** Opens one of the pages below this one. */
  readonly onPage: (page: 'accept' | 'legend') => void;
}

/** What the page is about, the verb, the totals that filter, the account, and which list. */
export function ReviewBands({ session, state, view, homeRef, onPage }: ReviewBandsProps) {
  const { review, activity, isStale } = state;
  const { filter, setFilter, search, totals, counts } = view;
  const searchEntry = useSearchEntry(search);
  const variances = review?.variances ?? [];
  const hasTotals = variances.length > 0;
  return (
    <>
      <Toolbar name={PERFORMANCE_WORDS.page}>
        <StateLine
          title={titleOf(state)}
          about={aboutOf(state)}
          verb={{
            label: PERFORMANCE_WORDS.review,
            onPress: () => void session.review(),
            isNext: !review || isStale,
            isDisabled: activity !== 'idle',
          }}
          verbRef={homeRef}
          work={workLine(session, state)}
          menu={
            <ActionMenu
              name={PERFORMANCE_WORDS.menu}
              entries={[...(hasTotals ? searchEntry : []), ...entriesOf(session, state, onPage)]}
            />
          }
        />
      </Toolbar>
      {review && hasTotals && (
        <>
          <Toolbar name={PERFORMANCE_WORDS.summary}>
            <TotalsBar
              isInToolbar
              name={PERFORMANCE_WORDS.totals}
              totals={totals
                .filter(({ verdict }) => !QUIET_VERDICTS.includes(verdict) || verdict === filter.verdict)
                .map(totalOf)}
              only={filter.verdict}
              onOnly={(verdict) => setFilter({ ...filter, verdict })}
              search={search}
              isStale={isStale}
            />
            <Account review={review} view={view} />
          </Toolbar>
          {counts.flagged > 0 && (
            <ViewSwitch
              name={LIST_WORDS.views}
              views={[
                { id: 'all', label: LIST_WORDS.all },
                { id: 'flagged', label: LIST_WORDS.flagged, count: counts.flagged },
                ...(counts.next > 0 ? [{ id: 'next', label: LIST_WORDS.next, count: counts.next } as const] : []),
              ]}
              chosen={filter.view}
              onChoose={(chosen) => setFilter({ ...filter, view: chosen })}
            />
          )}
        </>
      )}
    </>
  );
}

/** How far it has come, and *Cancel* while that is possible. */
export function workLine(session: PerformanceSession, { activity, progress }: PerformanceState): AtWork | undefined {
  const text = workOf(activity, progress);
  if (text === undefined) return undefined;
  const canStop = activity === 'reading' || activity === 'reviewing';
  return { text, ...(progress && { progress }), ...(canStop && { onCancel: () => session.cancel() }) };
}

/** The latest period of most KPIs. */
function titleOf({ review }: PerformanceState): string {
  const labels = (review?.variances ?? []).map(({ period }) => period.label);
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? PERFORMANCE_WORDS.page;
}

function aboutOf({ review, reviewedOn, isStale }: PerformanceState): string {
  if (!review) return PERFORMANCE_WORDS.notYet;
  if (isStale) return PERFORMANCE_WORDS.staleShort;
  return PERFORMANCE_WORDS.about(new Set(review.variances.map(({ service }) => service.id)).size, reviewedOn);
}

function entriesOf(
  session: PerformanceSession,
  { review, activity, toAccept = [], notAcceptable = [] }: PerformanceState,
  onPage: ReviewBandsProps['onPage'],
): readonly MenuEntry[] {
  const isDisabled = activity !== 'idle';
  return [
    ...(toAccept.length + notAcceptable.length > 0
      ? [{ label: PERFORMANCE_WORDS.acceptThese(toAccept.length), onChoose: () => onPage('accept') }]
      : []),
    ...(review ? [{ label: PERFORMANCE_WORDS.write, isDisabled, onChoose: () => void session.writeVariances() }] : []),
    { label: PERFORMANCE_WORDS.legend, onChoose: () => onPage('legend') },
  ];
}
