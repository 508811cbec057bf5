import { makeStyles, tokens } from '@fluentui/react-components';
import type { FundPage } from '../../domain/money/fund-page';
import { usePageOf } from '../shared/use-page-of';
import { MONEY_WORDS } from './money-words';
import type { Proposal } from './proposal';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { FundBar } from './fund-bar';
import { FundItem } from './fund-item';
import { Section } from '../shared/section';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  text: { margin: 0 },
  total: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface FundListProps {
  readonly pages: readonly FundPage[];
  /** Awards that are not written; absent where there are none, or they change nothing. */
  readonly proposal: Proposal | undefined;
}

/** The year's money, and each fund; what is awarded now, and what would be. */
export function FundList({ pages, proposal }: FundListProps) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(pages.length, -1);
  const awarded = pages.reduce((sum, fund) => sum + fund.awarded, 0);
  const amount = pages.reduce((sum, fund) => sum + fund.amount, 0);
  if (pages.length === 0) return null;
  return (
    <Section heading={MONEY_WORDS.funds}>
      <p className={styles.total}>{MONEY_WORDS.fundsTotal(awarded, amount)}</p>
      <FundBar awarded={awarded} amount={amount} />
      {proposal && (
        <>
          <FundBar awarded={proposal.awarded} amount={proposal.amount} isProposed />
          <p className={styles.text}>{proposal.say(proposal.awarded, proposal.amount)}</p>
        </>
      )}
      <ul className={styles.list}>
        {pages.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((fund) => (
          <FundItem key={fund.fund} page={fund} proposal={proposal} />
        ))}
      </ul>
      <Pager page={page} total={pages.length} things="funds" onPage={setPage} />
    </Section>
  );
}
