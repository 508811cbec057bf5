import { makeStyles, tokens } from '@fluentui/react-components';
import { clip } from '../../domain/text/grammar';
import type { Finding } from '../../domain/model/findings';

const useStyles = makeStyles({
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
});

const SUGGESTED = 5;

/** What could stand there, as far as the message has not said it. */
export function Suggestions({ finding: { suggestions = [], message } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const unsaid = suggestions.filter((suggestion) => !message.includes(clip(suggestion))).slice(0, SUGGESTED);
  if (unsaid.length === 0) return null;
  return (
    <p className={styles.detail} dir="auto">
      <span className={styles.label}>{unsaid.length < suggestions.length ? 'Could also be:' : 'Could be:'}</span>{' '}
      {unsaid.join(' · ')}
    </p>
  );
}
