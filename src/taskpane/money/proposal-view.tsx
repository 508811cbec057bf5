import { makeStyles, tokens } from '@fluentui/react-components';
import type { Allocation } from '../../domain/allocation/problem';
import type { Difference } from '../../domain/money/compare';
import type { MoneyBook } from '../../domain/money/money-book';
import { AwardTable } from './award-table';
import { fundsIn, groupsOf, sumOfAwards } from './award-rows';
import { PROPOSAL_WORDS } from './money-words';
import { OutcomeLists } from './outcome-lists';

const useStyles = makeStyles({
  view: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  text: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

interface ProposalViewProps {
  readonly book: MoneyBook;
  readonly allocation: Allocation;
  readonly difference: Difference;
}

/** What *Write* would change in `Awards` as it stands; below it what the awards leave open. */
export function ProposalView({ book, allocation, difference }: ProposalViewProps) {
  const styles = useStyles();
  return (
    // What scrolls has to be in reach of the keyboard, and a table has nothing to press.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" aria-label={PROPOSAL_WORDS.table} tabIndex={0} className={styles.view}>
      {difference.services.length === 0 && <p className={styles.text}>{PROPOSAL_WORDS.same}.</p>}
      {allocation.shortfalls.length === 0 && <p className={styles.text}>{PROPOSAL_WORDS.noShortfall}</p>}
      <AwardTable
        name={PROPOSAL_WORDS.table}
        headings={[PROPOSAL_WORDS.now, PROPOSAL_WORDS.then]}
        groups={groupsOf(difference, book)}
        funds={fundsIn(difference, book)}
        sum={sumOfAwards(book, book.awards, allocation.awards)}
      />
      <OutcomeLists parties={book} allocation={allocation} />
    </div>
  );
}
