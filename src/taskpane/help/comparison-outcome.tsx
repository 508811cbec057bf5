import { useState } from 'react';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonResult } from '../../app/comparison/comparison-session';
import { useSaid } from '../shared/use-said';
import { COMPARISON_WORDS } from './comparison-words';
import { saveText } from './save-text';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Fluent's own widths are made for pages, not for panes.
  field: { width: '100%', minWidth: 0 },
});

/** What a run brought: counts, the ways of this Excel, what is new, and the file. */
export function ComparisonOutcome({ result }: { readonly result: ComparisonResult }) {
  const styles = useStyles();
  const { asExpected, differences, skipped, habits, leftBehind, fileName, text } = result;
  const [said, setSaid] = useState<string>();
  useSaid(said, false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(COMPARISON_WORDS.copied);
    } catch {
      setSaid(COMPARISON_WORDS.notCopied);
    }
  };
  return (
    <section className={styles.section} aria-label={COMPARISON_WORDS.result}>
      <h2 className={styles.heading}>{COMPARISON_WORDS.result}</h2>
      <p className={styles.text}>{COMPARISON_WORDS.counts(asExpected.length, differences.length, skipped.length)}</p>
      {leftBehind.length > 0 && <p className={styles.text}>{COMPARISON_WORDS.left(leftBehind)}</p>}
      <p className={styles.text}>{COMPARISON_WORDS.habits}</p>
      <ul className={styles.list}>
        {Object.entries(habits).map(([name, way]) => (
          <li key={name}>{COMPARISON_WORDS.habit(name, way)}</li>
        ))}
      </ul>
      {differences.length > 0 && (
        <>
          <h2 className={styles.heading}>{COMPARISON_WORDS.differences}</h2>
          <ul className={styles.list}>
            {differences.map(({ id, got, expected }) => (
              <li key={id}>
                <b>{id}</b>. {COMPARISON_WORDS.got(got)}; {COMPARISON_WORDS.expected(expected)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => saveText(document, fileName, text)}>
          {COMPARISON_WORDS.save}
        </Button>
        <Button onClick={() => void copy()}>{COMPARISON_WORDS.copy}</Button>
      </div>
      {said !== undefined && <p className={styles.text}>{said}</p>}
      <Field label={COMPARISON_WORDS.text}>
        <Textarea className={styles.field} value={text} readOnly rows={6} resize="vertical" />
      </Field>
    </section>
  );
}
