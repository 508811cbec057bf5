import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Comparison, Variance } from '../../../domain/variance/variance';
import { COMPARISON_WORDS, changeText, comparedWith, meaningOf, referenceText } from './comparison-words';
import { CardPart } from './card-part';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    // Words stay whole, so that columns are as wide as they need; zoomed in so far, there is no room for that.
    overflowWrap: 'break-word',
    '@media (max-width: 240px)': { overflowWrap: 'anywhere' },
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} 0 0`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2 },
  number: { textAlign: 'end', '@media (min-width: 241px)': { whiteSpace: 'nowrap' } },
  meaning: {
    padding: `0 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0 },
});

interface ComparisonTableProps {
  readonly comparisons: readonly Comparison[];
  readonly kpi: Variance['kpi'];
}

/** The value beside its target, its past and its peers; below each what it means, because a fourth column would not fit a pane. */
export function ComparisonTable({ comparisons, kpi }: ComparisonTableProps) {
  const styles = useStyles();
  if (comparisons.length === 0) return <p className={styles.text}>{COMPARISON_WORDS.none}</p>;
  const head = mergeClasses(styles.cell, styles.head);
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <CardPart heading={COMPARISON_WORDS.heading}>
      <table className={styles.table} aria-label={COMPARISON_WORDS.heading}>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {COMPARISON_WORDS.with}
            </th>
            <th scope="col" className={mergeClasses(head, styles.number)}>
              {COMPARISON_WORDS.reference}
            </th>
            <th scope="col" className={mergeClasses(head, styles.number)}>
              {COMPARISON_WORDS.change}
            </th>
          </tr>
        </thead>
        {comparisons.map((comparison) => (
          <tbody key={comparison.with}>
            <tr>
              <th scope="rowgroup" className={styles.cell}>
                {comparedWith(comparison, kpi)}
              </th>
              <td className={number}>{referenceText(comparison, kpi)}</td>
              <td className={number}>{changeText(comparison, kpi)}</td>
            </tr>
            <tr>
              <td colSpan={3} className={styles.meaning}>
                {meaningOf(comparison)}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </CardPart>
  );
}
