import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { PassingButton } from '../passing-button';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  plain: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface StatusLineProps {
  /** The words the live region has said. */
  readonly text: string;
  readonly isGood: boolean;
  readonly undo?: { readonly name: string; readonly isDisabled: boolean; readonly onUndo: () => void } | undefined;
}

/** What came of the last step, above the foot and never over the work; the way back beside it. */
export function StatusLine({ text, isGood, undo }: StatusLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {isGood ? (
        <CheckmarkCircle16Filled aria-hidden className={styles.good} />
      ) : (
        <Info16Filled aria-hidden className={styles.plain} />
      )}
      <span className={styles.text} dir="auto">
        {text}
      </span>
      {undo && (
        <PassingButton
          size="small"
          appearance="subtle"
          aria-label={undo.name}
          disabledFocusable={undo.isDisabled}
          onClick={undo.onUndo}
        >
          Undo
        </PassingButton>
      )}
    </div>
  );
}
