import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Document20Regular } from '@fluentui/react-icons/svg/document';
import { CHECK_WORDS } from './check-words';
import { FileChooser } from './file-chooser';
import type { Opening } from './opening';
import type { ReturnAtHand } from './return-at-hand';
import { StaysHere } from './stays-here';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 859px)': { paddingInline: tokens.spacingHorizontalM },
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  name: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground2 },
  right: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginInlineStart: 'auto',
    '@media (max-width: 859px)': { marginInlineStart: 0 },
  },
});

interface FileBarProps {
  readonly file: ReturnAtHand;
  readonly opening: Opening;
  /** A file is being read or written. */
  readonly isAtWork: boolean;
}

/** Which file is open, that it stays here, and how it is saved. */
export function FileBar({ file, opening, isAtWork }: FileBarProps) {
  const styles = useStyles();
  return (
    <section className={styles.bar} aria-label={CHECK_WORDS.file}>
      <Document20Regular aria-hidden className={styles.icon} />
      <p className={styles.name}>
        <b>{file.fileName}</b>{' '}
        <span className={styles.facts}>· {CHECK_WORDS.facts(file.workbook.sheets.length, file.bytes)}</span>
      </p>
      <FileChooser opening={opening} size="small" disabledFocusable={isAtWork}>
        {CHECK_WORDS.other}
      </FileChooser>
      {isAtWork && <Spinner size="tiny" />}
      <div className={styles.right}>
        <StaysHere />
        <Button disabledFocusable={isAtWork} onClick={() => void opening.saveMarked()}>
          {CHECK_WORDS.saveMarked}
        </Button>
        <Button disabledFocusable={isAtWork} onClick={() => void opening.saveReturn()}>
          {CHECK_WORDS.saveReturn}
        </Button>
      </div>
    </section>
  );
}
