import type { RefObject } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PerformanceSession, PerformanceState } from '../../app/performance/performance-session';
import type { Variance } from '../../domain/variance/variance';
import { Band } from '../shared/frame/band';
import { StateLine } from '../shared/frame/state-line';
import { PassingButton } from '../shared/passing-button';
import { ReviewBands, workLine } from './list/review-bands';
import type { ReviewViewState } from './list/use-review-view';
import { ACCEPT_WORDS, KPI_WORDS, kpiName, PERFORMANCE_WORDS } from './performance-words';
import { signOf, signWords } from './signs/sign-of';
import { Signs } from './signs/signs';
import type { PagePlace } from './use-places';

const useStyles = makeStyles({
  signs: { display: 'flex', gap: tokens.spacingHorizontalXS, paddingInlineEnd: tokens.spacingHorizontalXS },
});

interface PerformanceBandsProps {
  readonly session: PerformanceSession;
  readonly state: PerformanceState;
  readonly view: ReviewViewState;
  /** The page below the list that is shown, and of which KPI. */
  readonly place: PagePlace | undefined;
  readonly variance: Variance | undefined;
  readonly homeRef: RefObject<HTMLButtonElement | null>;
  readonly onPage: (page: 'accept' | 'legend') => void;
  readonly onBack: () => void;
}

/** What stands above the list, or above a page below it; and trouble, until it is settled. */
export function PerformanceBands(props: PerformanceBandsProps) {
  const { session, state, view, place, homeRef, onPage } = props;
  return (
    <>
      {place === undefined ? (
        <ReviewBands session={session} state={state} view={view} homeRef={homeRef} onPage={onPage} />
      ) : (
        <PageBelow {...props} />
      )}
      <Trouble session={session} state={state} />
    </>
  );
}

function PageBelow({ session, state, place, variance, homeRef, onBack }: PerformanceBandsProps) {
  const styles = useStyles();
  const { toAccept = [], notAcceptable = [] } = state;
  const shared = {
    work: workLine(session, state),
    back: { label: PERFORMANCE_WORDS.back, onBack },
    backRef: homeRef,
  };
  if (place === 'accept') {
    const about = ACCEPT_WORDS.about(toAccept.length, notAcceptable.length);
    return <StateLine {...shared} title={ACCEPT_WORDS.heading} about={about} />;
  }
  if (!variance) return <StateLine {...shared} title={PERFORMANCE_WORDS.legend} about={PERFORMANCE_WORDS.page} />;
  const sign = signOf(variance);
  return (
    <StateLine
      {...shared}
      title={kpiName(variance)}
      about={KPI_WORDS.about(variance)}
      menu={
        <span className={styles.signs} role="img" aria-label={signWords(sign)}>
          <Signs sign={sign} size={22} />
        </span>
      }
    />
  );
}

function Trouble({ session, state: { notice } }: Pick<PerformanceBandsProps, 'session' | 'state'>) {
  if (notice?.kind !== 'error' && notice?.kind !== 'warning') return null;
  return (
    <Band
      kind={notice.kind}
      action={
        <PassingButton size="small" appearance="subtle" onClick={() => session.dismissNotice()}>
          {PERFORMANCE_WORDS.dismiss}
        </PassingButton>
      }
    >
      {notice.message}
    </Band>
  );
}
