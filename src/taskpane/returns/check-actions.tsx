import type { RefObject } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import { isBusy } from '../shared/activity';
import { CheckStatus } from './check-status';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flex: '1 1 auto', minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

interface CheckActionsProps {
  readonly session: ReturnsSession;
  readonly state: ReturnsState;
  readonly homeRef: RefObject<HTMLButtonElement | null>;
}

/** The two checks, and what came of the last one or how far the present one is. */
export function CheckActions({ session, state, homeRef }: CheckActionsProps) {
  const styles = useStyles();
  // Focusable while disabled: the person who pressed it keeps the focus during the check.
  const shared = { className: styles.button, disabledFocusable: isBusy(state) };
  return (
    <section aria-label="Check">
      <div className={styles.buttons}>
        <Button {...shared} ref={homeRef} appearance="primary" onClick={() => void session.check('active')}>
          Check this sheet
        </Button>
        <Button {...shared} onClick={() => void session.check('all')}>
          Check all returns
        </Button>
      </div>
      <CheckStatus state={state} onCancel={() => session.cancel()} />
    </section>
  );
}
