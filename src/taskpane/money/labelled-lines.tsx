import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LabelledLine } from './fund-words';

const useStyles = makeStyles({
  lines: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    padding: '5px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Label above value, so that neither is broken where the pane is narrow.
  stacked: { '@media (max-width: 299px)': { display: 'block' } },
  label: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    overflowWrap: 'break-word',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'break-word',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  figure: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

interface LabelledLinesProps {
  readonly lines: readonly (LabelledLine & { readonly sign?: ReactNode })[];
  /** Figures stay beside their labels at any width; words go below them under 300 px. */
  readonly areFigures?: boolean;
}

/** Labels and values, a line below each. */
export function LabelledLines({ lines, areFigures = false }: LabelledLinesProps) {
  const styles = useStyles();
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, value, sign }, index) => (
        <div key={index} className={mergeClasses(styles.line, !areFigures && styles.stacked)}>
          <dt className={styles.label} dir="auto">
            {sign}
            {label}
          </dt>
          <dd className={mergeClasses(styles.value, areFigures && styles.figure)} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
