import { makeStyles, tokens } from '@fluentui/react-components';
import type { CodeList } from '../../domain/model/specification';
import { HELP_WORDS } from './help-words';
import { Disclosure } from '../shared/disclosure';

const useStyles = makeStyles({
  body: {
    paddingInlineStart: '22px',
    paddingBlockEnd: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyle: 'none', margin: `0 0 ${tokens.spacingVerticalXS}`, padding: 0, display: 'grid', gap: '2px' },
  also: { color: tokens.colorNeutralForeground2 },
});

/** One list's values, how else they are written, and where the list comes from. */
export function ListHelp({ list: { name, isClosed, entries, source } }: { readonly list: CodeList }) {
  const styles = useStyles();
  return (
    <li>
      <Disclosure level={3} summary={name}>
        <div className={styles.body}>
          <p className={styles.text}>{isClosed ? HELP_WORDS.closed : HELP_WORDS.open}</p>
          <ul className={styles.list}>
            {entries.map(({ label, aliases }) => (
              <li key={label}>
                {label}{' '}
                {aliases.length > 0 && <span className={styles.also}>({HELP_WORDS.alsoAccepted(aliases)})</span>}
              </li>
            ))}
          </ul>
          <p className={styles.text}>
            {HELP_WORDS.source} {source}
          </p>
        </div>
      </Disclosure>
    </li>
  );
}
