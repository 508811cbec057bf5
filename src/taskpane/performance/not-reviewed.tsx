import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageOf } from '../shared/use-page-of';
import { PERFORMANCE_WORDS } from './performance-words';
import { Disclosure } from '../shared/disclosure';
import { PAGE_SIZE, Pager } from '../shared/pager';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** Values and rows that the review left out, and why; nothing where it took in all. */
export function NotReviewed({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(sentences.length, -1);
  if (sentences.length === 0) return null;
  return (
    <section aria-label={PERFORMANCE_WORDS.notReviewed(sentences.length)}>
      <Disclosure level={2} isQuiet summary={PERFORMANCE_WORDS.notReviewed(sentences.length)}>
        <ul className={styles.list}>
          {sentences.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((sentence, index) => (
            <li key={index} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
        <Pager page={page} total={sentences.length} things="sentences" onPage={setPage} />
      </Disclosure>
    </section>
  );
}
