import { makeStyles, tokens } from '@fluentui/react-components';
import type { Difference } from '../../../domain/allocation/compare';
import type { MoneyBook } from '../../../domain/allocation/money-book';
import { usePageOf } from '../../hooks/use-page-of';
import { changeText } from '../../view/money-words';
import { nameIn } from '../../view/name-in';
import { PAGE_SIZE, Pager } from '../pager';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalXXS },
  item: { overflowWrap: 'anywhere' },
  text: { margin: 0 },
});

interface DifferenceListProps {
  readonly difference: Difference;
  readonly book: MoneyBook;
  /** Said where there is no difference. */
  readonly same: string;
}

/** Who gains and who loses: services first, then what each fund pays. */
export function DifferenceList({ difference, book, same }: DifferenceListProps) {
  const styles = useStyles();
  const lines = linesOf(difference, book);
  const [page, setPage] = usePageOf(lines.length, -1);
  if (lines.length === 0) return <p className={styles.text}>{same}</p>;
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ key, text }) => (
          <li key={key} className={styles.item} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      <Pager page={page} total={lines.length} things="changes" onPage={setPage} />
    </>
  );
}

function linesOf({ services, funds, awards }: Difference, book: MoneyBook) {
  const serviceName = (id: string) => nameIn(book.services, id);
  const fundName = (id: string) => nameIn(book.funds, id);
  // What changes hands between funds alone is told award by award.
  const isSwapOnly = services.length === 0 && funds.length === 0;
  return [
    ...services.map((one) => ({
      key: `service ${one.service}`,
      text: `${serviceName(one.service)}: ${changeText(one)}`,
    })),
    ...funds.map((one) => ({ key: `fund ${one.fund}`, text: `From ${fundName(one.fund)}: ${changeText(one)}` })),
    ...(isSwapOnly ? awards : []).map((one) => ({
      key: JSON.stringify([one.fund, one.service]),
      text: `${fundName(one.fund)} for ${serviceName(one.service)}: ${changeText(one)}`,
    })),
  ];
}
