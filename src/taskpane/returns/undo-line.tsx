import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnsSession, ReturnsState } from '../../app/returns/returns-session';
import { isBusy } from '../shared/activity';
import { FIX_WORDS } from './fix-words';
import { PassingButton } from '../shared/passing-button';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface UndoLineProps {
  readonly session: ReturnsSession;
  readonly state: ReturnsState;
}

/** What the last fix changed, and the way back. */
export function UndoLine({ session, state }: UndoLineProps) {
  const styles = useStyles();
  const { lastFix } = state;
  if (!lastFix) return null;
  return (
    <p className={styles.line}>
      {FIX_WORDS.changed(lastFix.cells)}
      <PassingButton
        size="small"
        aria-label={FIX_WORDS.undoWhat(lastFix.label)}
        disabledFocusable={isBusy(state)}
        onClick={() => void session.undoFix()}
      >
        {FIX_WORDS.undo}
      </PassingButton>
    </p>
  );
}
