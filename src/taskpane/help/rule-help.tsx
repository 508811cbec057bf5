import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../shared/disclosure';
import { SeverityIcon } from '../shared/severity-icon';
import { linesOf, type ExplainedRule } from './sorted-rules';

const useStyles = makeStyles({
  summary: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { height: '20px', display: 'flex', alignItems: 'center' },
  body: { margin: 0, paddingInlineStart: '22px', paddingBlockEnd: tokens.spacingVerticalS },
  term: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  text: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RuleHelpProps {
  readonly rule: ExplainedRule;
}

/** One check, from its metadata. */
export function RuleHelp({ rule }: RuleHelpProps) {
  const styles = useStyles();
  return (
    <li>
      <Disclosure
        level={3}
        summary={
          <span className={styles.summary}>
            <span className={styles.icon}>
              <SeverityIcon severity={rule.severity} />
            </span>
            {rule.words.title}
          </span>
        }
      >
        <dl className={styles.body}>
          {linesOf(rule).map(([term, text]) => (
            <div key={term}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </li>
  );
}
