import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fix } from '../../domain/model/fixes';
import { describeChange, isOnSeveralSheets } from './describe-change';
import { FIX_WORDS } from './fix-words';

const useStyles = makeStyles({
  table: {
    width: '100%',
    // Values share what the cells' names leave.
    tableLayout: 'auto',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { paddingBottom: tokens.spacingVerticalXXS, textAlign: 'start', color: tokens.colorNeutralForeground2 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'break-word',
    // Spaces may be what is wrong.
    whiteSpace: 'pre-wrap',
  },
  value: { width: '50%', wordBreak: 'break-word' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Rows shown of a fix of thousands of cells: enough to see what it does. */
const SHOWN = 6;

/** What each cell holds now and what it becomes: the first rows, and how many more there are. */
export function FixPreview({ fix: { changes, note } }: { readonly fix: Fix }) {
  const styles = useStyles();
  const saysSheet = isOnSeveralSheets(changes);
  const rest = changes.length - SHOWN;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{FIX_WORDS.preview(changes.length)}</caption>
        <thead>
          <tr>
            {[FIX_WORDS.cell, FIX_WORDS.before, FIX_WORDS.after].map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => {
            const { cell, before, after } = describeChange(change, saysSheet);
            return (
              <tr key={cell}>
                <td className={styles.cell}>{cell}</td>
                <td className={mergeClasses(styles.cell, styles.value)} dir="auto">
                  {before}
                </td>
                <td className={mergeClasses(styles.cell, styles.value)} dir="auto">
                  {after}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.text}>{FIX_WORDS.more(rest)}</p>}
      {note !== undefined && (
        <p className={styles.text} dir="auto">
          {note}
        </p>
      )}
      <p className={styles.text}>{FIX_WORDS.onlyThese}</p>
    </>
  );
}
