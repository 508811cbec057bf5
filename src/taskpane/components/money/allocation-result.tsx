import { makeStyles } from '@fluentui/react-components';
import type { Difference } from '../../../domain/allocation/compare';
import type { MoneyBook } from '../../../domain/allocation/money-book';
import type { Allocation } from '../../../domain/allocation/problem';
import { sayShortfall, sayUnmetMinimum, sayUnspent } from '../../../domain/messages/allocation';
import { MONEY_WORDS } from '../../view/money-words';
import { nameIn } from '../../view/name-in';
import { DifferenceList } from './difference-list';
import { Section } from './section';
import { SentenceList } from './sentence-list';

const useStyles = makeStyles({ text: { margin: 0 } });

interface AllocationResultProps {
  readonly book: MoneyBook;
  readonly allocation: Allocation;
  readonly difference: Difference | undefined;
}

/** What *Allocate* came to: who is short and why, what is left and why, and what writing it would change. */
export function AllocationResult({ book, allocation, difference }: AllocationResultProps) {
  const styles = useStyles();
  const { shortfalls, unspent, unmetMinimums } = allocation;
  return (
    <>
      {shortfalls.length === 0 && <p className={styles.text}>{MONEY_WORDS.noShortfall}</p>}
      <SentenceList
        heading={MONEY_WORDS.shortfalls}
        severity="error"
        told={shortfalls.map((one) => ({
          key: one.service,
          subject: nameIn(book.services, one.service),
          text: sayShortfall(one, book),
        }))}
      />
      <SentenceList
        heading={MONEY_WORDS.unspent}
        severity="advice"
        told={unspent.map((one) => ({
          key: one.fund,
          subject: nameIn(book.funds, one.fund),
          text: sayUnspent(one, book),
        }))}
      />
      <SentenceList
        heading={MONEY_WORDS.minimums}
        severity="query"
        told={unmetMinimums.map((one) => ({
          key: JSON.stringify([one.fund, one.service]),
          subject: nameIn(book.services, one.service),
          text: sayUnmetMinimum(one, book),
        }))}
      />
      {difference && (
        <Section heading={MONEY_WORDS.difference}>
          <DifferenceList difference={difference} book={book} same={MONEY_WORDS.same} />
        </Section>
      )}
    </>
  );
}
