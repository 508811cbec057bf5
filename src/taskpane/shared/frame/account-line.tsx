import { useId, useState, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { APART } from './use-arrow-keys';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { flexShrink: 0 },
  turned: { transform: 'rotate(90deg)' },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  why: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, maxHeight: '40vh', overflowY: 'auto' },
});

interface AccountLineProps {
  /** The sum, closing to the unit: “611 cells: 443 checked, 115 not, 53 headings”. */
  readonly children: ReactNode;
  /** Nothing is wrong with what was checked. */
  readonly isClean?: boolean;
  readonly startsOpen?: boolean;
  /** What each part of the sum is, and why what is left out is left out. Drawn only while open. */
  readonly why: ReactNode;
}

/** What has been accounted for, in one line that opens. */
export function AccountLine({ children, isClean = false, startsOpen = false, why }: AccountLineProps) {
  const styles = useStyles();
  const id = useId();
  const lineId = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <>
      <button
        type="button"
        id={lineId}
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isClean && <CheckmarkCircle16Filled aria-hidden className={styles.tick} />}
        <span className={styles.text}>{children}</span>
        <ChevronRight16Regular aria-hidden className={mergeClasses(styles.chevron, isOpen && styles.turned)} />
      </button>
      {isOpen && (
        // It scrolls where it is long: the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div id={id} {...APART} className={styles.why} role="region" aria-labelledby={lineId} tabIndex={0}>
          {why}
        </div>
      )}
    </>
  );
}
