import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { latestKind } from '../../../domain/charts/point-kinds';
import { saySoWhat, sayWhat } from '../../../domain/messages/so-what';
import { counted } from '../../../domain/text/grammar';
import type { Variance } from '../../../domain/variance/variance';
import { chartTokens, CONTRAST } from '../../shared/chart-tokens';
import { Disclosure } from '../../shared/disclosure';
import { CHART_WORDS } from '../charts/chart-words';
import { KpiCharts } from '../charts/kpi-charts';
import { KpiFigures } from '../charts/kpi-figures';
import { EXPLANATION_WORDS, KPI_WORDS } from '../performance-words';
import { ExplanationPart, waitsForAnswer } from './explanation-part';
import { KpiActions } from './kpi-actions';
import { Ladder } from './ladder';
import { LADDER_WORDS, STAGE_WORDS } from './ladder-words';
import { NumbersBehind, testedText } from './numbers-behind';
import type { VarianceActions } from './use-variance-actions';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  what: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, margin: 0 },
  value: {
    fontSize: '28px',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  concern: { color: chartTokens.concern, [CONTRAST]: { color: 'CanvasText' } },
  improvement: { color: chartTokens.improvement, [CONTRAST]: { color: 'CanvasText' } },
  beside: { fontWeight: tokens.fontWeightSemibold },
  lead: { color: tokens.colorNeutralForeground3 },
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  part: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  aside: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  inside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface KpiPageProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** One KPI of one service: what, so what, what next; then the chart; the numbers one press further. Each fact once. */
export function KpiPage({ variance, actions }: KpiPageProps) {
  const styles = useStyles();
  const { advice, explanation, points, verdict, category } = variance;
  const { value, beside } = sayWhat(variance);
  const kind = latestKind(verdict);
  const isWaiting = waitsForAnswer(variance);
  const said = explanation && <ExplanationPart variance={variance} actions={actions} />;
  return (
    <div className={styles.page}>
      <p className={styles.what}>
        <span className={mergeClasses(styles.value, kind !== 'ordinary' && styles[kind])}>{value}</span>{' '}
        <span className={styles.beside}>{beside}</span>
      </p>
      <p className={styles.text} dir="auto">
        <span className={styles.lead}>{KPI_WORDS.soWhat}</span> {saySoWhat(variance).join(' ')}
      </p>
      {category === '' && <WhatNext variance={variance} />}
      {/* It comes first while it waits, and stays where it was once it was judged. */}
      {explanation && (isWaiting || explanation.status !== 'too thin') && said}
      <KpiActions variance={variance} actions={actions} />
      <KpiCharts key={variance.key} variance={variance} />
      <div className={styles.parts}>
        <Part name={KPI_WORDS.behind} aside={testedText(variance)}>
          <NumbersBehind variance={variance} />
        </Part>
        <Part name={CHART_WORDS.table} aside={counted(points.length, 'period')}>
          <KpiFigures variance={variance} />
        </Part>
        {explanation?.status === 'too thin' && (
          <Part name={EXPLANATION_WORDS.heading} aside={EXPLANATION_WORDS.status(explanation.status).toLowerCase()}>
            {said}
          </Part>
        )}
        {advice.taken.length > 0 && category === '' && (
          <Part name={LADDER_WORDS.heading} aside={counted(advice.taken.length, 'step')}>
            <Ladder advice={advice} />
          </Part>
        )}
      </div>
    </div>
  );
}

function WhatNext({ variance: { advice } }: { readonly variance: Variance }) {
  const styles = useStyles();
  const { step, due, because } = advice;
  return (
    <p className={styles.text} dir="auto">
      <span className={styles.lead}>{KPI_WORDS.whatNext}</span>{' '}
      {step !== 'none' && (
        <>
          <b>{STAGE_WORDS[step]}</b>
          {due === undefined ? '.' : KPI_WORDS.answerBy(due)}{' '}
        </>
      )}
      {because}
    </p>
  );
}

interface PartProps {
  readonly name: string;
  readonly aside: string;
  readonly children: ReactNode;
}

/** What is one press further, with how much there is of it. */
function Part({ name, aside, children }: PartProps) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Disclosure
        level={2}
        isPlace
        summary={
          <span className={styles.summary}>
            <span>{name}</span> <span className={styles.aside}>{aside}</span>
          </span>
        }
      >
        <div className={styles.inside}>{children}</div>
      </Disclosure>
    </div>
  );
}
