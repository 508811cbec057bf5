import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { MoneyParts } from './fund-parts';
import { FUND_WORDS } from './fund-words';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    display: 'flex',
    width: '100%',
    height: '14px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    // Windows contrast themes replace backgrounds, and with them the bar.
    forcedColorAdjust: 'none',
  },
  // What is there, however little, is seen.
  part: { flexShrink: 0, minWidth: '2px', boxSizing: 'border-box' },
  spent: { backgroundColor: tokens.colorCompoundBrandBackground },
  // A tint of the same colour: no token is one in the light theme and in the dark.
  committed: {
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    '::before': {
      content: '""',
      display: 'block',
      height: '100%',
      backgroundColor: tokens.colorCompoundBrandBackground,
      opacity: 0.35,
    },
  },
  free: { backgroundColor: tokens.colorNeutralBackground1 },
  // Crossed, beyond the line at which the fund ends.
  over: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineEnd: 0,
    minWidth: '4px',
    boxSizing: 'border-box',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: [45, 135]
      .map(
        (angle) =>
          `repeating-linear-gradient(${angle}deg, ${tokens.colorStatusDangerForeground1} 0 1px, transparent 1px 4px)`,
      )
      .join(', '),
  },
  swatch: {
    display: 'inline-block',
    flexShrink: 0,
    width: '12px',
    height: '12px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    forcedColorAdjust: 'none',
  },
});

/** The parts of a bar that a legend names. */
export type PartName = 'spent' | 'committed' | 'free';

/** A fund's money as a bar: spent solid, committed tinted, free empty; what is over the fund crossed, beyond its end. */
export function FundBar({ parts }: { readonly parts: MoneyParts }) {
  const styles = useStyles();
  const { amount, spent, committed, free } = parts;
  const over = Math.max(0, -free);
  const whole = Math.max(1, amount + over);
  const width = (part: number) => ({ width: `${(Math.max(0, part) / whole) * 100}%` });
  return (
    <span role="img" aria-label={FUND_WORDS.parts(parts)} className={styles.bar}>
      {spent > 0 && <span className={mergeClasses(styles.part, styles.spent)} style={width(spent)} />}
      {committed > 0 && <span className={mergeClasses(styles.part, styles.committed)} style={width(committed)} />}
      {over > 0 && <span className={styles.over} style={width(over)} />}
    </span>
  );
}

/** How a part looks in the bar, beside its name. */
export function Swatch({ part }: { readonly part: PartName }) {
  const styles = useStyles();
  return <span aria-hidden className={mergeClasses(styles.swatch, styles[part])} />;
}
