import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CHECK_WORDS } from './check-words';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', padding: tokens.spacingHorizontalXXL },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** What is shown when the page itself broke. */
export function BrokenPage({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const styles = useStyles();
  return (
    <main className={styles.page} role="alert">
      <p className={styles.text}>{CHECK_WORDS.broken}</p>
      <Button appearance="primary" onClick={onReload}>
        {CHECK_WORDS.reload}
      </Button>
      <p className={styles.text}>{error.message}</p>
    </main>
  );
}
