import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Pence } from '../../domain/model/money';

const useStyles = makeStyles({
  bar: {
    height: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    // Windows contrast themes replace backgrounds, and with them the bar.
    forcedColorAdjust: 'none',
  },
  part: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  // Recognised by its stripes as well as by its place.
  proposed: {
    backgroundColor: 'transparent',
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorCompoundBrandBackground} 0 3px, transparent 3px 6px)`,
  },
});

interface FundBarProps {
  readonly awarded: Pence;
  readonly amount: Pence;
  /** Worked out or tried, and not written. */
  readonly isProposed?: boolean;
}

/** How much of an amount is awarded. Decoration beside words that say the same. */
export function FundBar({ awarded, amount, isProposed = false }: FundBarProps) {
  const styles = useStyles();
  const share = amount <= 0 ? 0 : Math.min(1, Math.max(0, awarded / amount));
  return (
    <div className={styles.bar} aria-hidden>
      <div className={mergeClasses(styles.part, isProposed && styles.proposed)} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
