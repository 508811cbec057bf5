import { makeStyles, tokens } from '@fluentui/react-components';
import type { AllocationParties, Shortfall } from '../../domain/allocation/problem';
import { tellShortfall } from '../../domain/messages/shortfall-by-fund';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { usePageOf } from '../shared/use-page-of';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

interface ShortLinesProps {
  readonly shortfalls: readonly Shortfall[];
  readonly parties: AllocationParties;
}

/** Who would be short, why, and what would help: a few sentences each. */
export function ShortLines({ shortfalls, parties }: ShortLinesProps) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(shortfalls.length, -1);
  if (shortfalls.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {shortfalls.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((shortfall) => {
          const { short, why, help } = tellShortfall(shortfall, parties);
          return (
            <li key={shortfall.service} dir="auto">
              <b>{short}</b> {why} {help}
            </li>
          );
        })}
      </ul>
      <Pager page={page} total={shortfalls.length} things="services" onPage={setPage} />
    </>
  );
}
