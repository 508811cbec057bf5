import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { printNumber } from '../../domain/text/grammar';
import type { Verdict } from '../../domain/variance/verdict';
import type { VariancesView } from './use-variances-view';
import { PERFORMANCE_WORDS, VERDICT_WORDS } from './performance-words';
import { VerdictIcon } from './verdict-icon';
import { PRESSED_TILE, TILE } from '../shared/tile-looks';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  tile: {
    ...TILE,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  pressed: PRESSED_TILE,
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
