import { makeStyles, tokens } from '@fluentui/react-components';
import { MARK_STYLES } from '../../domain/marks/mark-looks';
import { SEVERITIES } from '../../domain/model/findings';
import { cssBorder, describeMark } from './describe-mark';
import { SEVERITY_WORDS, sentenceCase } from './words';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  body: {
    paddingInlineStart: '22px',
    paddingBlockEnd: tokens.spacingVerticalS,
    '@media (max-width: 120px)': { paddingInlineStart: 0 },
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 120px)': { flexWrap: 'wrap' },
  },
  sample: {
    flexShrink: 0,
    width: '52px',
    boxSizing: 'border-box',
    padding: '2px 6px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    // The sheet keeps these colours with a contrast theme too, and the sample shows the sheet.
    forcedColorAdjust: 'none',
  },
  what: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  look: { color: tokens.colorNeutralForeground2 },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minWidth: 0 },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How marks look in the cells, by sample and in words: never by colour alone. */
export function Legend() {
  const styles = useStyles();
  return (
    <div className={styles.body}>
      <ul className={styles.list}>
        {SEVERITIES.map((severity) => {
          const mark = MARK_STYLES[severity];
          const { fill: backgroundColor, font: color } = mark;
          const fontWeight = mark.bold ? 700 : 400;
          const { one, meaning } = SEVERITY_WORDS[severity];
          return (
            <li key={severity} className={styles.item}>
              <span
                className={styles.sample}
                style={{ backgroundColor, color, fontWeight, border: cssBorder(mark) }}
                aria-hidden
              >
                326
              </span>
              <span className={styles.text}>
                <span className={styles.name}>
                  <SeverityIcon severity={severity} />
                  <span className={styles.what}>
                    {sentenceCase(one)}: {meaning}
                  </span>
                </span>
                <span className={styles.look}>{sentenceCase(describeMark(mark))}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>
        Marks lie over your own formats and change none of them. A cell with several findings shows the most serious.
      </p>
    </div>
  );
}
