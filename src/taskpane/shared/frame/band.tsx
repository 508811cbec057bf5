import type { ReactElement, ReactNode } from 'react';
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';

const useStyles = makeStyles({
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  sign: { flexShrink: 0 },
  question: { backgroundColor: tokens.colorBrandBackground2, ...shorthands.borderColor(tokens.colorBrandStroke2) },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  good: { backgroundColor: tokens.colorNeutralBackground1 },
  questionSign: { color: tokens.colorBrandForeground1 },
  warningSign: { color: tokens.colorStatusWarningForeground3 },
  errorSign: { color: tokens.colorStatusDangerForeground1 },
  goodSign: { color: tokens.colorStatusSuccessForeground1 },
});

/** What a band is about. */
export type BandKind = 'question' | 'warning' | 'error' | 'good';

const SIGNS: Readonly<Record<BandKind, typeof Warning16Filled>> = {
  question: QuestionCircle16Regular,
  warning: Warning16Filled,
  error: DismissCircle16Filled,
  good: CheckmarkCircle16Filled,
};

interface BandProps {
  readonly kind: BandKind;
  readonly children: ReactNode;
  /** The next step: one button, two at most. */
  readonly action?: ReactElement | undefined;
}

/** One line between totals and list, for what wants a person: a question that waits, or trouble until it is settled. */
export function Band({ kind, children, action }: BandProps) {
  const styles = useStyles();
  const Sign = SIGNS[kind];
  return (
    <div className={mergeClasses(styles.band, styles[kind])}>
      <Sign aria-hidden className={mergeClasses(styles.sign, styles[`${kind}Sign`])} />
      <div className={styles.text} dir="auto">
        {children}
      </div>
      {action}
    </div>
  );
}
