import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { printNumber } from '../../../domain/messages/grammar';
import type { Verdict } from '../../../domain/variance/variance';
import type { VariancesView } from '../../hooks/use-variances-view';
import { PERFORMANCE_WORDS, VERDICT_WORDS } from '../../view/performance-words';
import { VerdictIcon } from './verdict-icon';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  tile: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // A shadow is not drawn with a contrast theme, so the border has to say it.
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  text: { minWidth: 0 },
});

interface VerdictTotalsProps {
  readonly totals: VariancesView['totals'];
  readonly only: Verdict | undefined;
  readonly onOnly: (verdict: Verdict | undefined) => void;
}

/** How many KPIs of each verdict. Pressing one shows only those; again shows all. */
export function VerdictTotals({ totals, only, onOnly }: VerdictTotalsProps) {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label={PERFORMANCE_WORDS.totals}>
      {totals.map(({ verdict, count }) => (
        <button
          key={verdict}
          type="button"
          className={mergeClasses(styles.tile, only === verdict && styles.pressed)}
          aria-pressed={only === verdict}
          onClick={() => onOnly(only === verdict ? undefined : verdict)}
        >
          <VerdictIcon verdict={verdict} />
          <span className={styles.text}>
            <b>{printNumber(count)}</b> {VERDICT_WORDS[verdict].total}
          </span>
        </button>
      ))}
    </div>
  );
}
