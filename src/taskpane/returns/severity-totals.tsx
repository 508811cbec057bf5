import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../domain/model/findings';
import type { CheckReport } from '../../domain/model/check-report';
import { SEVERITY_WORDS } from '../shared/words';
import { SeverityIcon } from '../shared/severity-icon';
import { PRESSED_TILE, TILE } from '../shared/tile-looks';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(72px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  tile: {
    ...TILE,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalSNudge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  pressed: PRESSED_TILE,
  number: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  meaning: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SeverityTotalsProps {
  readonly summary: CheckReport['summary'];
  readonly only: Severity | undefined;
  readonly onOnly: (severity: Severity | undefined) => void;
}

/** How many findings of each severity and what that asks of a person. Pressing one shows only those; again shows all. */
export function SeverityTotals({ summary, only, onOnly }: SeverityTotalsProps) {
  const styles = useStyles();
  const counts = { error: summary.errors, query: summary.queries, advice: summary.advice };
  return (
    <div className={styles.group} role="group" aria-label="Show only one severity">
      {SEVERITIES.map((severity) => {
        const { one, many, meaning } = SEVERITY_WORDS[severity];
        return (
          <button
            key={severity}
            type="button"
            className={mergeClasses(styles.tile, only === severity && styles.pressed)}
            aria-pressed={only === severity}
            onClick={() => onOnly(only === severity ? undefined : severity)}
          >
            <span className={styles.number}>
              <SeverityIcon severity={severity} />
              {counts[severity].toLocaleString('en-GB')}
            </span>{' '}
            <span className={styles.word}>{counts[severity] === 1 ? one : many}</span>{' '}
            <span className={styles.meaning}>{meaning}</span>
          </button>
        );
      })}
    </div>
  );
}
