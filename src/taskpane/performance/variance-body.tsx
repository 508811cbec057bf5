import { makeStyles, tokens } from '@fluentui/react-components';
import { sayInterval } from '../../domain/messages/variance';
import type { Variance } from '../../domain/variance/variance';
import type { VarianceActions } from './use-variance-actions';
import { CARD_WORDS, valueText } from './performance-words';
import { CardActions } from './card-actions';
import { ComparisonTable } from './comparison-table';
import { ExplanationPart } from './explanation-part';
import { FunnelFigure } from './funnel-figure';
import { Ladder } from './ladder';
import { SeriesFigure } from './series-figure';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '@media (max-width: 240px)': { paddingInline: 0 },
  },
  text: { margin: 0 },
  value: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface VarianceBodyProps {
  readonly variance: Variance;
  readonly actions: VarianceActions;
}

/** An open card: the value and why it matters first, then what it rests on, what was said, and the next step. */
export function VarianceBody({ variance, actions }: VarianceBodyProps) {
  const styles = useStyles();
  const { because, notes, service, peers, category, points, advice, interval } = variance;
  return (
    <div className={styles.body}>
      <div>
        <p className={styles.value}>{valueText(variance)}</p>
        {interval && <p className={styles.text}>{sayInterval(interval, variance.kpi)}</p>}
        {service.provider !== '' && (
          <p className={styles.text}>
            {CARD_WORDS.provider}: <bdi>{service.provider}</bdi>
          </p>
        )}
      </div>
      <p className={styles.text} dir="auto">
        {because}
      </p>
      {points.length > 1 && <SeriesFigure variance={variance} />}
      <ComparisonTable comparisons={variance.comparisons} kpi={variance.kpi} />
      {peers && <FunnelFigure peers={peers} kpi={variance.kpi} />}
      {notes.length > 0 && (
        <ul className={styles.list} aria-label={CARD_WORDS.notes}>
          {notes.map((note, index) => (
            <li key={index} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
      <ExplanationPart variance={variance} actions={actions} />
      {category === '' ? <Ladder advice={advice} /> : <p className={styles.text}>{CARD_WORDS.breakdown}</p>}
      <CardActions variance={variance} actions={actions} />
    </div>
  );
}
