import { makeStyles, tokens } from '@fluentui/react-components';
import type { Fix } from '../../domain/model/fixes';
import { describeChange } from './describe-change';
import { FIX_WORDS } from './fix-words';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalSNudge} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { margin: 0, color: tokens.colorNeutralForeground3 },
  // Spaces may be what is wrong.
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  now: { textDecorationLine: 'line-through' },
  then: { fontWeight: tokens.fontWeightSemibold },
});

/** What a fix makes of the first of its cells, and of how many more. */
export function NowThen({ fix: { changes, note, asOthers } }: { readonly fix: Fix }) {
  const styles = useStyles();
  const [first] = changes;
  if (!first) return null;
  const { before, after } = describeChange(first, false);
  const rest = changes.length - 1;
  return (
    <dl className={styles.box}>
      <dt className={styles.label}>{FIX_WORDS.before}</dt>
      <dd className={styles.value} dir="auto">
        <span className={styles.now}>{before}</span>
      </dd>
      <dt className={styles.label}>{FIX_WORDS.then}</dt>
      <dd className={styles.value} dir="auto">
        <span className={styles.then}>{after}</span>
        {asOthers !== undefined && ` ${FIX_WORDS.asOthers(asOthers)}`}
        {note !== undefined && ` ${note}`}
        {rest > 0 && ` ${FIX_WORDS.andMore(rest)}`}
      </dd>
    </dl>
  );
}
