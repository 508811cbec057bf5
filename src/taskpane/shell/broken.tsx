import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../shared/disclosure';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  text: { margin: 0 },
  detail: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** What is shown when the pane itself broke; the workbook is not touched by that. */
export function Broken({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const styles = useStyles();
  return (
    <main className={styles.page} role="alert">
      <p className={styles.text}>
        The pane met a problem of its own and stopped. Your workbook is as it was. Load the pane again; marks that stand
        in the cells can be removed afterwards with <b>Remove marks</b>.
      </p>
      <Button appearance="primary" onClick={onReload}>
        Load the pane again
      </Button>
      <div>
        <Disclosure level={2} isQuiet summary="Details for a report to the people who look after Ringfence">
          <p className={styles.detail}>{error.stack ?? error.message}</p>
        </Disclosure>
      </div>
    </main>
  );
}
