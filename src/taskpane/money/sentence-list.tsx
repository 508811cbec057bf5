import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../domain/model/findings';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { SeverityIcon } from '../shared/severity-icon';
import { usePageOf } from '../shared/use-page-of';
import { Part } from './part';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { height: '16px', display: 'flex', alignItems: 'center' },
  text: { minWidth: 0, overflowWrap: 'break-word' },
});

/** One sentence, with what it is about. */
export interface ListedSentence {
  readonly key: string;
  /** A name from the workbook. */
  readonly subject: string;
  readonly text: string;
}

interface SentenceListProps {
  readonly heading: string;
  readonly severity: Severity;
  readonly sentences: readonly ListedSentence[];
}

/** Sentences under a heading, each with its subject in front; nothing where there is nothing to say. */
export function SentenceList({ heading, severity, sentences }: SentenceListProps) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(sentences.length, -1);
  if (sentences.length === 0) return null;
  return (
    <Part heading={heading} count={sentences.length}>
      <ul className={styles.list}>
        {sentences.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ key, subject, text }) => (
          <li key={key} className={styles.item}>
            <span className={styles.icon}>
              <SeverityIcon severity={severity} />
            </span>
            <span className={styles.text} dir="auto">
              <b>{subject}:</b> {text}
            </span>
          </li>
        ))}
      </ul>
      <Pager page={page} total={sentences.length} things={heading.toLowerCase()} onPage={setPage} />
    </Part>
  );
}
