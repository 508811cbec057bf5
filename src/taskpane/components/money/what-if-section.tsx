import { Button, makeStyles } from '@fluentui/react-components';
import type { MoneySession, MoneyState } from '../../../app/ports/money-session';
import type { MoneyBook } from '../../../domain/allocation/money-book';
import { WHAT_IF_WORDS, whatIfText } from '../../view/money-words';
import { DifferenceList } from './difference-list';
import { Section } from './section';
import { WhatIfPanel } from './what-if-panel';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
  button: { justifySelf: 'start' },
});

interface WhatIfSectionProps {
  readonly session: MoneySession;
  readonly state: MoneyState;
  readonly book: MoneyBook;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Changes that are tried, and who would gain and lose by them. */
export function WhatIfSection({ session, state, book, isOpen, onClose }: WhatIfSectionProps) {
  const styles = useStyles();
  const { activity, whatIf } = state;
  const isBusy = activity !== 'idle';
  const tried = whatIf?.changes ?? [];
  return (
    <>
      {isOpen && (
        <WhatIfPanel
          book={book}
          isBusy={isBusy}
          onTry={(change) => void session.tryWhatIf([...tried, change])}
          onCancel={onClose}
        />
      )}
      {whatIf && (
        <Section heading={WHAT_IF_WORDS.result}>
          <ul className={styles.list}>
            {tried.map((change, index) => (
              <li key={index} dir="auto">
                {whatIfText(change, book)}
              </li>
            ))}
          </ul>
          <DifferenceList difference={whatIf.difference} book={book} same={WHAT_IF_WORDS.nothing} />
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={isBusy}
            onClick={() => void session.tryWhatIf([])}
          >
            {WHAT_IF_WORDS.takeBack}
          </Button>
        </Section>
      )}
    </>
  );
}
