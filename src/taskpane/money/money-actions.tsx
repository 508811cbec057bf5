import type { RefObject } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { MoneySession, MoneyState } from '../../app/money/money-session';
import { lacksTables } from './lacks-tables';
import { MONEY_WORDS } from './money-words';
import { PassingButton } from '../shared/passing-button';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flex: '1 1 auto', minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  busy: { justifyContent: 'start', paddingTop: tokens.spacingVerticalS },
});

interface MoneyActionsProps {
  readonly session: MoneySession;
  readonly state: MoneyState;
  readonly homeRef: RefObject<HTMLButtonElement | null>;
  readonly isTrying: boolean;
  readonly onTry: () => void;
}

/** Check, allocate, try, write: in the order in which they are needed. Nothing is offered before it makes sense. */
export function MoneyActions({ session, state, homeRef, isTrying, onTry }: MoneyActionsProps) {
  const styles = useStyles();
  const { activity, allocation, book, canUndo, hasMarks, difference } = state;
  const canAllocate = !lacksTables(state);
  const wouldChange = difference !== undefined && difference.services.length > 0;
  // Focusable while disabled: the person who pressed it keeps the focus meanwhile.
  const shared = { className: styles.button, disabledFocusable: activity !== 'idle' };
  const doing = MONEY_WORDS.activity(activity);
  return (
    <section aria-label={MONEY_WORDS.actions}>
      <div className={styles.buttons}>
        <Button
          {...shared}
          ref={homeRef}
          appearance={canAllocate ? 'secondary' : 'primary'}
          onClick={() => void session.check()}
        >
          {MONEY_WORDS.check}
        </Button>
        {canAllocate && (
          <PassingButton
            {...shared}
            appearance={allocation ? 'secondary' : 'primary'}
            onClick={() => void session.allocate()}
          >
            {MONEY_WORDS.allocate}
          </PassingButton>
        )}
        {allocation && (
          <>
            <Button {...shared} aria-expanded={isTrying} onClick={onTry}>
              {MONEY_WORDS.whatIf}
            </Button>
            <PassingButton
              {...shared}
              appearance={wouldChange ? 'primary' : 'secondary'}
              onClick={() => void session.writeAwards()}
            >
              {MONEY_WORDS.write}
            </PassingButton>
          </>
        )}
        {canUndo && (
          <PassingButton {...shared} onClick={() => void session.undoAwards()}>
            {MONEY_WORDS.undo}
          </PassingButton>
        )}
        {book && canAllocate && (
          <PassingButton {...shared} onClick={() => void session.writeStatement()}>
            {MONEY_WORDS.statement}
          </PassingButton>
        )}
        {hasMarks && (
          <PassingButton {...shared} onClick={() => void session.removeMarks()}>
            {MONEY_WORDS.removeMarks}
          </PassingButton>
        )}
      </div>
      {doing !== undefined && <Spinner className={styles.busy} size="tiny" label={doing} />}
    </section>
  );
}
