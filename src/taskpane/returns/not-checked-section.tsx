import { makeStyles, tokens } from '@fluentui/react-components';
import type { NotChecked } from '../../domain/model/returns';
import { usePageOf } from '../shared/use-page-of';
import { Disclosure } from '../shared/disclosure';
import { PAGE_SIZE, Pager } from '../shared/pager';

const useStyles = makeStyles({
  body: { paddingInlineStart: '22px', paddingBlockEnd: tokens.spacingVerticalS },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  what: { fontWeight: tokens.fontWeightSemibold },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface NotCheckedSectionProps {
  readonly notChecked: readonly NotChecked[];
  /** Open from the start where there are no findings: that is when it is most easily taken for "all right". */
  readonly startsOpen: boolean;
}

/** What nobody looked at, and why. */
export function NotCheckedSection({ notChecked, startsOpen }: NotCheckedSectionProps) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(notChecked.length, -1);
  const shown = notChecked.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return (
    <Disclosure level={2} startsOpen={startsOpen} summary={`What was not checked (${notChecked.length})`}>
      <div className={styles.body}>
        {notChecked.length === 0 ? (
          <p className={styles.text}>Every cell of the returns was checked.</p>
        ) : (
          <ul className={styles.list}>
            {shown.map(({ sheet, what, why }) => (
              <li key={`${sheet} ${what}`} className={styles.item} dir="auto">
                <bdi className={styles.what}>{sheet}</bdi>: {what}
                <span className={styles.why}>{why}</span>
              </li>
            ))}
          </ul>
        )}
        <Pager page={page} total={notChecked.length} things="what was not checked" onPage={setPage} />
      </div>
    </Disclosure>
  );
}
