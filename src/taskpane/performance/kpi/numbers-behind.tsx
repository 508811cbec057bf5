import { makeStyles } from '@fluentui/react-components';
import { sayInterval } from '../../../domain/messages/variance';
import type { Variance } from '../../../domain/variance/variance';
import { KPI_WORDS, valueText } from '../performance-words';
import { ComparisonTable } from './comparison-table';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '18px' },
});

/** What the page rests on, with probabilities: one press further, because a chance means nothing before what it is about. */
export function NumbersBehind({ variance }: { readonly variance: Variance }) {
  const styles = useStyles();
  const { interval, kpi, comparisons, notes, service } = variance;
  return (
    <>
      <p className={styles.text}>
        {valueText(variance)}. {interval && sayInterval(interval, kpi)}
      </p>
      {service.provider !== '' && (
        <p className={styles.text}>
          {KPI_WORDS.provider}: <bdi>{service.provider}</bdi>
        </p>
      )}
      <ComparisonTable comparisons={comparisons} kpi={kpi} />
      {notes.length > 0 && (
        <ul className={styles.list} aria-label={KPI_WORDS.notes}>
          {notes.map((note, index) => (
            <li key={index} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many comparisons were tested, and how many of them chance rarely gives. */
export function testedText({ comparisons }: Variance): string {
  const tested = comparisons.filter(({ p }) => p !== undefined);
  return KPI_WORDS.tested(tested.filter(({ isSignificant }) => isSignificant).length, tested.length);
}
