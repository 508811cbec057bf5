import { makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../../../domain/variance/variance';
import type { Verdict } from '../../../domain/variance/verdict';
import { AccountLine } from '../../shared/frame/account-line';
import { TotalsBar } from '../../shared/frame/totals-bar';
import { PAGE_SIZE, Pager } from '../../shared/pager';
import { usePageOf } from '../../shared/use-page-of';
import { PERFORMANCE_WORDS } from '../performance-words';
import { totalOf } from './totals';
import { countSigns } from './review-list';
import type { ReviewViewState } from './use-review-view';

const useStyles = makeStyles({
  // The bar has its own sides.
  totals: { marginInline: `-${tokens.spacingHorizontalM}` },
  text: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Verdicts that have no place among the totals: nobody has to do anything about them. */
export const QUIET_VERDICTS: readonly Verdict[] = ['explained', 'too little data', 'within chance'];

/** Every KPI accounted for; opened: the verdicts that ask for nobody, how far to trust the flags, and what was left out. */
export function Account({ review, view }: { readonly review: Review; readonly view: ReviewViewState }) {
  const styles = useStyles();
  const { filter, setFilter, totals } = view;
  const { variances, caution, notReviewed } = review;
  const counts = countSigns(variances);
  const quiet = totals.filter(({ verdict }) => QUIET_VERDICTS.includes(verdict));
  return (
    <AccountLine
      isClean={counts.flagged === 0}
      why={
        <>
          {quiet.length > 0 && (
            <div className={styles.totals}>
              <TotalsBar
                isInToolbar
                name={PERFORMANCE_WORDS.otherTotals}
                totals={quiet.map(totalOf)}
                only={filter.verdict}
                onOnly={(verdict) => setFilter({ ...filter, verdict })}
              />
            </div>
          )}
          <p className={styles.text}>{PERFORMANCE_WORDS.caution(caution)}</p>
          <NotReviewed sentences={notReviewed} />
        </>
      }
    >
      {PERFORMANCE_WORDS.account(variances.length, counts)}
      {notReviewed.length > 0 && ` · ${PERFORMANCE_WORDS.leftOut(notReviewed.length)}`}
    </AccountLine>
  );
}

/** Values and rows that the review left out, and why; nothing where it took in all. */
export function NotReviewed({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(sentences.length, -1);
  if (sentences.length === 0) return null;
  return (
    <section aria-label={PERFORMANCE_WORDS.notReviewed(sentences.length)}>
      <p className={styles.text}>{PERFORMANCE_WORDS.notReviewed(sentences.length)}</p>
      <ul className={styles.list}>
        {sentences.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((sentence, index) => (
          <li key={index} className={styles.text} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      <Pager page={page} total={sentences.length} things="sentences" onPage={setPage} />
    </section>
  );
}
