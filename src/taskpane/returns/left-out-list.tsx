import { makeStyles, tokens } from '@fluentui/react-components';
import { printArea } from '../../cells/addresses';
import type { NotCheckedCells } from '../../domain/model/account';
import { allOf, counted } from '../../domain/text/grammar';
import { usePageOf } from '../shared/use-page-of';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { RETURNS_WORDS } from './returns-words';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  what: { fontWeight: tokens.fontWeightSemibold },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

/** Areas named of one reason; the others are counted. */
const PLACES_NAMED = 4;

/** What nobody looked at, and why. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly NotCheckedCells[] }) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(leftOut.length, -1);
  const shown = leftOut.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  if (leftOut.length === 0) return <p className={styles.text}>{RETURNS_WORDS.allChecked}</p>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={`${one.sheet} ${one.what ?? ''} ${one.why}`} className={styles.item} dir="auto">
            <bdi className={styles.what}>{one.sheet}</bdi>: {whatOf(one)}
            <span className={styles.why}>{one.why}</span>
          </li>
        ))}
      </ul>
      <Pager page={page} total={leftOut.length} things={RETURNS_WORDS.leftOut} onPage={setPage} />
    </>
  );
}

/** `A3:F9, 22 cells`. */
function whatOf({ areas, count, what }: NotCheckedCells): string {
  if (what !== undefined) return what;
  if (areas.length === 0) return RETURNS_WORDS.wholeSheet;
  const named = areas.slice(0, PLACES_NAMED).map(printArea);
  const more = areas.length - named.length;
  return `${allOf(more > 0 ? [...named, RETURNS_WORDS.morePlaces(more)] : named)}, ${counted(count, 'cell')}`;
}
