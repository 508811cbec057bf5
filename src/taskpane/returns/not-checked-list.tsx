import { makeStyles, tokens } from '@fluentui/react-components';
import type { NotChecked } from '../../domain/model/returns';
import { usePageOf } from '../shared/use-page-of';
import { PAGE_SIZE, Pager } from '../shared/pager';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  what: { fontWeight: tokens.fontWeightSemibold },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

/** What nobody looked at, and why. */
export function NotCheckedList({ notChecked }: { readonly notChecked: readonly NotChecked[] }) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(notChecked.length, -1);
  const shown = notChecked.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  if (notChecked.length === 0) return <p className={styles.text}>Every cell of the returns was checked.</p>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ sheet, what, why }) => (
          <li key={`${sheet} ${what}`} className={styles.item} dir="auto">
            <bdi className={styles.what}>{sheet}</bdi>: {what}
            <span className={styles.why}>{why}</span>
          </li>
        ))}
      </ul>
      <Pager page={page} total={notChecked.length} things="what was not checked" onPage={setPage} />
    </>
  );
}
