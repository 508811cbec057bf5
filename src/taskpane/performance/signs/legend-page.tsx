import { makeStyles, tokens } from '@fluentui/react-components';
import { MARK_STYLES } from '../../../domain/marks/mark-looks';
import type { Severity } from '../../../domain/model/findings';
import { cssBorder, describeMark } from '../../shared/describe-mark';
import { sentenceCase } from '../../shared/words';
import { LEGEND_WORDS } from '../performance-words';
import { agreedWords, changedWords, type Agreed, type Changed } from './sign-of';
import { AgreedSign, ChangedSign } from './signs';

const useStyles = makeStyles({
  body: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sample: {
    flexShrink: 0,
    width: '44px',
    boxSizing: 'border-box',
    padding: '2px 6px',
    textAlign: 'center',
    // The sheet keeps these colours with a contrast theme too, and the sample shows the sheet.
    forcedColorAdjust: 'none',
  },
});

const CHANGES: readonly Changed[] = ['worse', 'better', 'chance', 'few', 'explained'];
const AGREEMENTS: readonly Agreed[] = ['met', 'missed', 'mixed', 'few', 'none'];
const MARKS: readonly Severity[] = ['error', 'query', 'advice'];

/** What the signs in the list and the marks in cells mean, by sample and in words. */
export function LegendPage() {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <h2 className={styles.heading}>{LEGEND_WORDS.changed}</h2>
      <ul className={styles.list}>
        {CHANGES.map((changed) => (
          <li key={changed} className={styles.item}>
            <ChangedSign sign={{ changed, side: changed === 'better' ? 'high' : 'low', agreed: 'none' }} size={22} />
            {sentenceCase(changedWords(changed))}
          </li>
        ))}
      </ul>
      <p className={styles.item}>{LEGEND_WORDS.letters}</p>
      <h2 className={styles.heading}>{LEGEND_WORDS.agreed}</h2>
      <ul className={styles.list}>
        {AGREEMENTS.map((agreed) => (
          <li key={agreed} className={styles.item}>
            <AgreedSign agreed={agreed} size={22} />
            {sentenceCase(agreedWords(agreed))}
          </li>
        ))}
      </ul>
      <h2 className={styles.heading}>{LEGEND_WORDS.marks}</h2>
      <ul className={styles.list}>
        {MARKS.map((severity) => {
          const mark = MARK_STYLES[severity];
          const { fill: backgroundColor, font: color } = mark;
          const fontWeight = mark.bold ? 700 : 400;
          return (
            <li key={severity} className={styles.item}>
              <span
                className={styles.sample}
                style={{ backgroundColor, color, fontWeight, border: cssBorder(mark) }}
                aria-hidden
              >
                326
              </span>
              <span>
                {LEGEND_WORDS.mark[severity]}: {describeMark(mark)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
