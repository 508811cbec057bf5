import { useRef } from 'react';
import type { PerformanceSession } from '../../app/performance/performance-session';
import { AcceptSection } from './accept-section';
import { PerformanceActions } from './performance-actions';
import { ReviewResults } from './review-results';
import { NoticeBar, StaleBar } from '../shared/notice-bar';
import { useAnnouncements } from '../shared/use-announcements';
import { FocusHome } from '../shared/use-focus-kept';
import { usePageStyles } from '../shared/use-page-styles';
import { useStore } from '../shared/use-store';
import { performanceAnnouncement } from './performance-announcement';
import { PERFORMANCE_WORDS } from './performance-words';

interface PerformancePageProps {
  readonly session: PerformanceSession;
}

/** Journey 3: which KPIs ask for a person, why, what the provider said, and the next step. */
export function PerformancePage({ session }: PerformancePageProps) {
  const styles = usePageStyles();
  const homeRef = useRef<HTMLButtonElement>(null);
  const state = useStore(session);
  const { activity, notice, review, isStale, toAccept = [], notAcceptable = [] } = state;
  const isBusy = activity !== 'idle';
  useAnnouncements(state, performanceAnnouncement);

  return (
    <FocusHome.Provider value={homeRef}>
      <main className={styles.page}>
        {notice && <NoticeBar notice={notice} onDismiss={() => session.dismissNotice()} />}
        {isStale && (
          <StaleBar
            text={PERFORMANCE_WORDS.stale}
            again={PERFORMANCE_WORDS.reviewAgain}
            isBusy={isBusy}
            onCheckAgain={() => void session.review()}
          />
        )}
        {!review && <p className={styles.text}>{PERFORMANCE_WORDS.what}</p>}
        <PerformanceActions session={session} state={state} homeRef={homeRef} />
        {toAccept.length + notAcceptable.length > 0 && (
          <AcceptSection
            sheets={toAccept}
            refused={notAcceptable}
            isBusy={isBusy}
            onAccept={(sheets) => void session.accept(sheets)}
          />
        )}
        {review && <ReviewResults session={session} state={state} review={review} />}
      </main>
    </FocusHome.Provider>
  );
}
