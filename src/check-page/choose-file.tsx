import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import type { Notice } from '../app/shared/notice';
import { NoticeBar } from '../taskpane/shared/notice-bar';
import { CHECK_WORDS } from './check-words';
import { FileChooser } from './file-chooser';
import type { Opening } from './opening';
import { StaysHere } from './stays-here';

const useStyles = makeStyles({
  main: {
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
  },
  zone: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    width: 'min(560px, 100%)',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'center',
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '40px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0, maxWidth: '60ch', textAlign: 'center' },
  notice: { width: 'min(560px, 100%)' },
});

interface ChooseFileProps {
  readonly opening: Opening;
  /** The file that is being read. */
  readonly wanted: string | undefined;
  readonly notice: Notice | undefined;
}

/** Before anything is open: where the return is dropped or chosen, and what the page does with it. */
export function ChooseFile({ opening, wanted, notice }: ChooseFileProps) {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      {notice && (
        <div className={styles.notice}>
          <NoticeBar notice={notice} onDismiss={opening.dismiss} />
        </div>
      )}
      <div className={styles.zone}>
        {wanted === undefined ? (
          <>
            <DocumentArrowUpRegular aria-hidden className={styles.icon} />
            <h2 className={styles.heading}>{CHECK_WORDS.dropHere}</h2>
            <p className={styles.text}>{CHECK_WORDS.orChoose}</p>
            <FileChooser opening={opening} appearance="primary" size="large">
              {CHECK_WORDS.choose}
            </FileChooser>
          </>
        ) : (
          <Spinner label={CHECK_WORDS.opening(wanted)} />
        )}
        <StaysHere />
      </div>
      <p className={styles.text}>{CHECK_WORDS.what}</p>
    </main>
  );
}
