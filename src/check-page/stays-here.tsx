import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { CHECK_WORDS } from './check-words';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The promise of the page, which its policy keeps: it may connect to nothing. */
export function StaysHere() {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <LockClosed16Regular aria-hidden />
      {CHECK_WORDS.stays}
    </p>
  );
}
