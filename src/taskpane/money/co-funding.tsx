import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoFunded } from '../../domain/money/co-funding';
import { usePageOf } from '../shared/use-page-of';
import { CO_FUNDING_WORDS } from './money-words';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { Section } from '../shared/section';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  shares: { margin: 0, paddingInlineStart: '20px' },
  item: { overflowWrap: 'anywhere' },
});

/** Co-commissioned services, each with the share of its cost that every co-funder pays. */
export function CoFunding({ services }: { readonly services: readonly CoFunded[] }) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(services.length, -1);
  if (services.length === 0) return null;
  return (
    <Section heading={CO_FUNDING_WORDS.heading}>
      <ul className={styles.list}>
        {services.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ service, name, cost, funders }) => (
          <li key={service} className={styles.item} dir="auto">
            <b>{CO_FUNDING_WORDS.service(name, cost)}</b>
            <ul className={styles.shares}>
              {funders.map(({ funder, ...share }, index) => (
                <li key={index} dir="auto">
                  {funder}: {CO_FUNDING_WORDS.share(share)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Pager page={page} total={services.length} things="co-funded services" onPage={setPage} />
    </Section>
  );
}
