import { makeStyles, tokens } from '@fluentui/react-components';
import type { Change, Difference, ServiceChange } from '../../domain/money/compare';
import type { MoneyBook } from '../../domain/money/money-book';
import { usePageOf } from '../shared/use-page-of';
import { CHANGE_WORDS, changeText } from './money-words';
import { nameIn } from './name-in';
import { PAGE_SIZE, Pager } from '../shared/pager';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalXXS },
  item: { overflowWrap: 'anywhere' },
  text: { margin: 0 },
  // A sign must not be parted from its amount.
  more: { whiteSpace: 'nowrap' },
});

interface DifferenceListProps {
  readonly difference: Difference;
  readonly book: MoneyBook;
  /** Said where there is no difference. */
  readonly same: string;
}

/** Who gains and who loses, and from which fund; then what each fund pays in all. */
export function DifferenceList({ difference, book, same }: DifferenceListProps) {
  const styles = useStyles();
  const { services, funds } = difference;
  const [page, setPage] = usePageOf(services.length, -1);
  if (services.length === 0) return <p className={styles.text}>{same}</p>;
  return (
    <>
      <ul className={styles.list}>
        {services.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((change) => (
          <ServiceItem key={change.service} change={change} book={book} />
        ))}
      </ul>
      <Pager page={page} total={services.length} things="changes" onPage={setPage} />
      {funds.length > 0 && page === 0 && (
        <ul className={styles.list}>
          {funds.slice(0, PAGE_SIZE).map((one) => (
            <li key={one.fund} className={styles.item} dir="auto">
              <ChangeText subject={CHANGE_WORDS.inAll(nameIn(book.funds, one.fund))} change={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One line where one fund pays all of it; else the service's total, and a line for each fund that pays it another amount. */
function ServiceItem({ change, book }: { readonly change: ServiceChange; readonly book: MoneyBook }) {
  const styles = useStyles();
  const { service, before, after, from } = change;
  const fundName = (id: string) => CHANGE_WORDS.from(nameIn(book.funds, id));
  const name = nameIn(book.services, service);
  const only = from.length === 1 ? from.find((one) => one.before === before && one.after === after) : undefined;
  return (
    <li className={styles.item} dir="auto">
      {before === after ? (
        `${name}: ${CHANGE_WORDS.asBefore(after)}`
      ) : (
        <ChangeText subject={only ? `${name}, ${fundName(only.fund)}` : name} change={change} />
      )}
      {!only && (
        <ul className={styles.list}>
          {from.map((one) => (
            <li key={one.fund} className={styles.item} dir="auto">
              <ChangeText subject={fundName(one.fund)} change={one} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ChangeText({ subject, change }: { readonly subject: string; readonly change: Change }) {
  const styles = useStyles();
  const { text, more } = changeText(change);
  return (
    <>
      {subject}: {text} <span className={styles.more}>{more}</span>
    </>
  );
}
