import { useId, useState, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { PLACE } from './focus-near';

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: '24px',
    paddingBlock: '3px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  chevron: {
    flexShrink: 0,
    height: '20px',
    display: 'flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
  chevronQuiet: { height: '16px' },
  turned: { transform: 'rotate(90deg)' },
  summary: { flexGrow: 1, minWidth: 0 },
});

interface DisclosureProps {
  /** The heading level, so that screen readers can jump from one to the next. */
  readonly level: 2 | 3 | 4 | 5;
  readonly summary: ReactNode;
  /** Given together with `onToggle` when somebody else decides; else the disclosure does. */
  readonly isOpen?: boolean;
  readonly startsOpen?: boolean;
  readonly onToggle?: () => void;
  readonly isQuiet?: boolean;
  /** One of the places a person works down; see `PLACE`. */
  readonly isPlace?: boolean;
  /** Drawn only while open. */
  readonly children: ReactNode;
}

/** A heading whose button shows and hides what belongs to it. */
export function Disclosure({
  level,
  summary,
  isOpen,
  startsOpen = false,
  onToggle,
  isQuiet,
  isPlace,
  children,
}: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpenHere, setOpenHere] = useState(startsOpen);
  const open = isOpen ?? isOpenHere;
  const Heading = `h${level}` as const;
  const toggle = onToggle ?? (() => setOpenHere(!isOpenHere));

  return (
    <>
      <Heading className={styles.heading}>
        <button
          type="button"
          {...(isPlace && PLACE)}
          className={mergeClasses(styles.button, isQuiet && styles.quiet)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={toggle}
        >
          <span className={mergeClasses(styles.chevron, isQuiet && styles.chevronQuiet)}>
            <ChevronRight16Regular className={open ? styles.turned : undefined} />
          </span>
          <span className={styles.summary}>{summary}</span>
        </button>
      </Heading>
      {open && <div id={id}>{children}</div>}
    </>
  );
}
