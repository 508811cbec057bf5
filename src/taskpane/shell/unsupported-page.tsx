import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM, maxWidth: '40em' },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** Why the pane cannot work where it was opened. */
export type Unsupported = 'no-office' | 'not-excel' | 'old-excel' | 'no-answer';

const REASONS: Readonly<Record<Unsupported, string>> = {
  'no-office':
    'The part of Ringfence that speaks with Excel could not be loaded from Microsoft. Check the internet connection and open the pane again. Where a firewall decides what may be loaded, it has to allow appsforoffice.microsoft.com.',
  'not-excel':
    'Ringfence works inside Excel. Open a workbook of returns in Excel and choose Open pane in the Ringfence group on the Home tab.',
  'old-excel': 'This Excel is older than Ringfence needs. Update Excel, or open the workbook in Excel on the web.',
  'no-answer':
    'Excel has not answered since Ringfence started. Your workbook is as it was. Close the pane and open it again; if it stays, close Excel and open it again. Where a firewall decides what may be loaded, it has to allow everything from appsforoffice.microsoft.com.',
};

/** One plain sentence instead of a pane that fails at the first press. */
export function UnsupportedPage({ reason }: { readonly reason: Unsupported }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <p className={styles.text}>{REASONS[reason]}</p>
      <p className={styles.text}>
        Ringfence needs Excel 2021 or later for Windows or Mac, Excel for Microsoft 365, or Excel on the web (ExcelApi
        1.14).
      </p>
    </main>
  );
}
