import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Variance } from '../../domain/variance/variance';
import type { VarianceActions } from './use-variance-actions';
import { headlineOf, headlineText } from './comparison-words';
import { hasNextStep } from './filter-variances';
import { LADDER_WORDS } from './ladder-words';
import { VERDICT_WORDS, kpiName } from './performance-words';
import { printAmount } from './print-value';
import { Disclosure } from '../shared/disclosure';
import { VarianceBody } from './variance-body';
import { VerdictIcon } from './verdict-icon';

const useStyles = makeStyles({
  card: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, scrollMarginBlock: '64px' },
  current: { outline: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  name: {
    flexBasis: '100%',
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  kpi: { fontWeight: tokens.fontWeightSemibold },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  verdict: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

interface VarianceCardProps {
  readonly variance: Variance;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly actions: VarianceActions;
}

/** One KPI of one service in its latest period; opened, all that there is to say about it. */
export function VarianceCard({ variance, isOpen, onToggle, actions }: VarianceCardProps) {
  const styles = useStyles();
  const isCurrent = variance.key === actions.state.currentKey;
  return (
    <li className={mergeClasses(styles.card, isCurrent && styles.current)} aria-current={isCurrent || undefined}>
      <Disclosure level={3} isPlace isOpen={isOpen} onToggle={onToggle} summary={<Summary variance={variance} />}>
        <VarianceBody variance={variance} actions={actions} />
      </Disclosure>
    </li>
  );
}

function Summary({ variance }: { readonly variance: Variance }) {
  const styles = useStyles();
  const { kpi, service, value, verdict, advice } = variance;
  const headline = headlineOf(variance);
  // Spaces and commas are for those who hear it all in a row.
  return (
    <span className={styles.summary}>
      <span className={styles.name}>
        <bdi className={styles.kpi}>{kpiName(variance)}</bdi>, <bdi>{service.name}</bdi>
      </span>{' '}
      <span>
        <span className={styles.value}>{printAmount(value, kpi)}</span>
        {headline && `, ${headlineText(headline, kpi)}`}
      </span>{' '}
      <span className={styles.verdict}>
        <VerdictIcon verdict={verdict} />
        {VERDICT_WORDS[verdict].one}
      </span>{' '}
      {advice.step !== 'none' && hasNextStep(variance) && <span>{LADDER_WORDS.nextShort(advice.step)}</span>}
    </span>
  );
}
