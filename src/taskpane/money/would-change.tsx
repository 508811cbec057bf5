import { makeStyles } from '@fluentui/react-components';
import type { Difference } from '../../domain/money/compare';
import type { MoneyBook } from '../../domain/money/money-book';
import { MONEY_WORDS } from './money-words';
import { DifferenceList } from './difference-list';
import { Section } from '../shared/section';

const useStyles = makeStyles({ text: { margin: 0 } });

interface WouldChangeProps {
  readonly difference: Difference;
  readonly book: MoneyBook;
  readonly remark?: string;
}

/** What *Write awards* would change in `Awards` as it stands, by service and fund. */
export function WouldChange({ difference, book, remark }: WouldChangeProps) {
  const styles = useStyles();
  return (
    <Section heading={MONEY_WORDS.difference}>
      {remark !== undefined && <p className={styles.text}>{remark}</p>}
      <DifferenceList difference={difference} book={book} same={MONEY_WORDS.same} />
    </Section>
  );
}
