import { makeStyles, tokens } from '@fluentui/react-components';
import type { AllocationParties, Shortfall } from '../../domain/allocation/problem';
import { tellShortfall } from '../../domain/messages/shortfall-by-fund';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { usePageOf } from '../shared/use-page-of';
import { Part } from './part';

const useStyles = makeStyles({
  text: { margin: 0 },
  funds: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
});

interface ShortfallListProps {
  readonly shortfalls: readonly Shortfall[];
  readonly parties: AllocationParties;
}

/** Who is short, why, what each fund has to do with it, and what would help. */
export function ShortfallList({ shortfalls, parties }: ShortfallListProps) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(shortfalls.length, -1);
  return (
    <>
      {shortfalls.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((shortfall) => {
        const { short, why, byFund, help } = tellShortfall(shortfall, parties);
        return (
          <Part key={shortfall.service} heading={short}>
            <p className={styles.text} dir="auto">
              {why}
            </p>
            <ul className={styles.funds}>
              {byFund.map(({ fund, name, text }) => (
                <li key={fund} dir="auto">
                  <b>{name}:</b> {text}
                </li>
              ))}
            </ul>
            {help !== '' && (
              <p className={styles.text} dir="auto">
                {help}
              </p>
            )}
          </Part>
        );
      })}
      <Pager page={page} total={shortfalls.length} things="services" onPage={setPage} />
    </>
  );
}
