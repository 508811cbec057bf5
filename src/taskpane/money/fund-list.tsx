import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MoneyState } from '../../app/money/money-session';
import type { FundPage } from '../../domain/money/fund-page';
import { useArrowKeys } from '../shared/frame/use-arrow-keys';
import { wayTo } from '../shared/frame/use-sub-page';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { usePageOf } from '../shared/use-page-of';
import { FundBar } from './fund-bar';
import { FundTotals } from './fund-totals';
import { partsOf, sumOfParts } from './fund-parts';
import { FUND_WORDS } from './fund-words';
import type { Proposal } from './proposal';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `3px ${tokens.spacingHorizontalS}`,
    alignItems: 'baseline',
    width: '100%',
    padding: `6px ${tokens.spacingHorizontalM} 7px`,
    boxSizing: 'border-box',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'break-word', minWidth: 0 },
  figure: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  over: { color: tokens.colorStatusDangerForeground1 },
  wide: { gridColumn: '1 / -1', minWidth: 0, lineHeight: 0 },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  figureQuiet: { whiteSpace: 'nowrap', textAlign: 'end' },
  proposed: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FundListProps {
  readonly state: MoneyState;
  /** Those that the search lets through. */
  readonly shown: readonly FundPage[];
  /** Awards that are not written; absent where there are none, or they change nothing. */
  readonly proposal: Proposal | undefined;
  readonly onOpen: (fund: string) => void;
}

/** The year's money part by part, then fund by fund. */
export function FundList({ state: { pages = [], book }, shown, proposal, onOpen }: FundListProps) {
  const styles = useStyles();
  const arrows = useArrowKeys();
  const [page, setPage] = usePageOf(shown.length, -1);
  const sum = sumOfParts(pages);
  const hasLedger = book !== undefined && book.spend.length + book.uncounted.length > 0;
  return (
    <>
      <FundTotals parts={sum} proposed={proposal?.say(proposal.awarded, proposal.amount)} />
      {shown.length === 0 && <p className={styles.text}>{FUND_WORDS.noneFound}</p>}
      <ul {...arrows} className={styles.list} aria-label={FUND_WORDS.list}>
        {shown.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((fund) => (
          <li key={fund.fund}>
            <FundRow page={fund} proposal={proposal} onOpen={() => onOpen(fund.fund)} />
          </li>
        ))}
      </ul>
      <Pager page={page} total={shown.length} things="funds" onPage={setPage} />
      {hasLedger && <p className={styles.text}>{FUND_WORDS.ledger(sum.spent, book.uncounted.length)}</p>}
    </>
  );
}

interface FundRowProps {
  readonly page: FundPage;
  readonly proposal: Proposal | undefined;
  readonly onOpen: () => void;
}

/** One fund: what is free of it, its bar, what kind it is; and what it would be with awards that are not written. */
function FundRow({ page, proposal, onOpen }: FundRowProps) {
  const styles = useStyles();
  const parts = partsOf(page);
  const proposed = proposal?.funds.get(page.fund);
  return (
    <button type="button" {...wayTo(`fund ${page.fund}`)} className={styles.row} onClick={onOpen}>
      <span className={styles.name} dir="auto">
        {page.name}
      </span>{' '}
      <span className={mergeClasses(styles.figure, parts.free < 0 && styles.over)}>{FUND_WORDS.free(parts.free)}</span>{' '}
      <span className={styles.wide}>
        <FundBar parts={parts} />
      </span>{' '}
      <span className={styles.quiet}>{FUND_WORDS.kind(page)}</span>{' '}
      <span className={mergeClasses(styles.quiet, styles.figureQuiet)}>{FUND_WORDS.of(page.amount)}</span>
      {proposal && proposed && (
        <span className={mergeClasses(styles.quiet, styles.proposed)}>
          {' '}
          {proposal.say(proposed.awarded, proposed.amount)}
        </span>
      )}
    </button>
  );
}
