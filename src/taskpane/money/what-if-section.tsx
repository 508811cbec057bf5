import { Button, makeStyles } from '@fluentui/react-components';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import type { MoneyBook } from '../../domain/money/money-book';
import { WHAT_IF_WORDS, whatIfText } from './money-words';
import { AllocationOutcome } from './allocation-outcome';
import { DifferenceList } from './difference-list';
import { Section } from '../shared/section';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
  button: { justifySelf: 'start' },
});

interface WhatIfSectionProps {
  readonly session: MoneySession;
  readonly whatIf: NonNullable<MoneyState['whatIf']>;
  readonly book: MoneyBook;
  readonly isBusy: boolean;
}

/** Changes that are tried, who would gain and lose by them, and who would be short and why. */
export function WhatIfSection({ session, whatIf, book, isBusy }: WhatIfSectionProps) {
  const styles = useStyles();
  const { changes, allocation, parties, difference } = whatIf;
  return (
    <>
      <Section heading={WHAT_IF_WORDS.result}>
        <ul className={styles.list}>
          {changes.map((change, index) => (
            <li key={index} dir="auto">
              <b>{whatIfText(change, book)}</b>
            </li>
          ))}
        </ul>
        <DifferenceList difference={difference} book={book} same={WHAT_IF_WORDS.nothing} />
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void session.tryWhatIf([])}
        >
          {WHAT_IF_WORDS.takeBack}
        </Button>
      </Section>
      <AllocationOutcome parties={parties} allocation={allocation} headingFor={WHAT_IF_WORDS.ifSo} />
    </>
  );
}
