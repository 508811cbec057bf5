import { makeStyles } from '@fluentui/react-components';
import type { CoFunded } from '../../domain/money/co-funding';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { usePageOf } from '../shared/use-page-of';
import { FUND_WORDS } from './fund-words';
import { CO_FUNDING_WORDS } from './money-words';
import { Part } from './part';
import { MoneySubPage, type SubPageFrame } from './money-sub-page';

const useStyles = makeStyles({ shares: { margin: 0, paddingInlineStart: '16px' } });

interface CoFundingPageProps extends SubPageFrame {
  readonly services: readonly CoFunded[];
}

/** Co-commissioned services, each with the share of its cost that every co-funder pays. */
export function CoFundingPage({ services, ...frame }: CoFundingPageProps) {
  const styles = useStyles();
  const [page, setPage] = usePageOf(services.length, -1);
  return (
    <MoneySubPage {...frame} title={CO_FUNDING_WORDS.heading} about={CO_FUNDING_WORDS.about} back={FUND_WORDS.back}>
      {services.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ service, name, cost, funders }) => (
        <Part key={service} heading={CO_FUNDING_WORDS.service(name, cost)}>
          <ul className={styles.shares}>
            {funders.map(({ funder, ...share }, index) => (
              <li key={index} dir="auto">
                {funder}: {CO_FUNDING_WORDS.share(share)}
              </li>
            ))}
          </ul>
        </Part>
      ))}
      <Pager page={page} total={services.length} things="co-funded services" onPage={setPage} />
    </MoneySubPage>
  );
}
