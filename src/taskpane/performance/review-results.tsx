import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { PerformanceSession, PerformanceState } from '../../app/performance/performance-session';
import type { Review } from '../../domain/variance/variance';
import { usePageOf } from '../shared/use-page-of';
import { useVarianceActions } from './use-variance-actions';
import { useVariancesView } from './use-variances-view';
import { PERFORMANCE_WORDS } from './performance-words';
import { Section } from '../shared/section';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { NotReviewed } from './not-reviewed';
import { VarianceCard } from './variance-card';
import { VarianceFilters } from './variance-filters';
import { VerdictTotals } from './verdict-totals';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyle: 'none', margin: 0, padding: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { display: 'flex', gap: tokens.spacingHorizontalS, margin: 0 },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

interface ReviewResultsProps {
  readonly session: PerformanceSession;
  readonly state: PerformanceState;
  readonly review: Review;
}

/** What a review came to: totals, how far to trust them, and each KPI in the review's order. */
export function ReviewResults({ session, state, review }: ReviewResultsProps) {
  const styles = useStyles();
  const { currentKey, reviewedOn } = state;
  const view = useVariancesView(review, currentKey);
  const actions = useVarianceActions(session, state);
  const { shown, filter, setFilter, totals } = view;
  const [page, setPage] = usePageOf(
    shown.length,
    shown.findIndex(({ key }) => key === currentKey),
  );
  const { variances, caution, notReviewed } = review;
  const isQuiet = !variances.some(({ verdict }) => verdict === 'escalate' || verdict === 'watch');
  if (variances.length === 0) {
    return (
      <>
        <p className={styles.text}>{PERFORMANCE_WORDS.nothing}</p>
        <NotReviewed sentences={notReviewed} />
      </>
    );
  }
  return (
    <>
      <Section heading={PERFORMANCE_WORDS.variances(variances.length)}>
        {isQuiet && (
          <p className={styles.quiet}>
            <CheckmarkCircle20Filled aria-hidden className={styles.tick} />
            <span>{PERFORMANCE_WORDS.allQuiet}</span>
          </p>
        )}
        <VerdictTotals totals={totals} only={filter.verdict} onOnly={(verdict) => setFilter({ ...filter, verdict })} />
        <p className={styles.detail}>
          {reviewedOn !== undefined && `${PERFORMANCE_WORDS.reviewedOn(reviewedOn)} `}
          {PERFORMANCE_WORDS.caution(caution)}
        </p>
        <VarianceFilters view={view} total={variances.length} />
        {shown.length > 0 && (
          <ul className={styles.list}>
            {shown.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((variance) => (
              <VarianceCard
                key={variance.key}
                variance={variance}
                isOpen={view.isOpen(variance.key)}
                onToggle={() => view.toggle(variance.key)}
                actions={actions}
              />
            ))}
          </ul>
        )}
        <Pager page={page} total={shown.length} things="KPIs" onPage={setPage} />
      </Section>
      <NotReviewed sentences={notReviewed} />
    </>
  );
}
