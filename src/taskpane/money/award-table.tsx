import { mergeClasses } from '@fluentui/react-components';
import type { Change } from '../../domain/money/compare';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { usePageOf } from '../shared/use-page-of';
import type { AwardGroup } from './award-rows';
import { changeFigure, figure, PROPOSAL_WORDS } from './money-words';
import { useTableStyles } from './use-table-styles';

interface AwardTableProps {
  readonly name: string;
  /** Over the two columns of amounts. */
  readonly headings: readonly [before: string, after: string];
  readonly groups: readonly AwardGroup[];
  /** What each fund pays in all. */
  readonly funds: AwardGroup;
  readonly sum: Change;
}

/** Awards as they are and as they would be: service by service, then fund by fund, and the sum of all at the foot. */
export function AwardTable({ name, headings: [before, after], groups, funds, sum }: AwardTableProps) {
  const styles = useTableStyles();
  const [page, setPage] = usePageOf(groups.length, -1);
  const isLast = (page + 1) * PAGE_SIZE >= groups.length;
  const number = mergeClasses(styles.heading, styles.number);
  return (
    <>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {PROPOSAL_WORDS.pair}
            </th>
            <th scope="col" className={number}>
              {before}
            </th>
            <th scope="col" className={number}>
              {after}
            </th>
            <th scope="col" className={number}>
              {PROPOSAL_WORDS.change}
            </th>
          </tr>
        </thead>
        {groups.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((group) => (
          <Group key={group.key} group={group} />
        ))}
        {isLast && funds.lines.length > 0 && <Group group={funds} />}
        <tfoot>
          <Line name={PROPOSAL_WORDS.sum} change={sum} isSum />
        </tfoot>
      </table>
      <Pager page={page} total={groups.length} things="services" onPage={setPage} />
    </>
  );
}

function Group({ group: { name, remark, lines } }: { readonly group: AwardGroup }) {
  const styles = useTableStyles();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.group} dir="auto">
          {name}
          {remark !== undefined && <span className={styles.quiet}> {remark}</span>}
        </th>
      </tr>
      {lines.map((line) => (
        <Line key={line.key} name={line.name} change={line} />
      ))}
    </tbody>
  );
}

interface LineProps {
  readonly name: string;
  readonly change: Change;
  readonly isSum?: boolean;
}

function Line({ name, change: { before, after }, isSum = false }: LineProps) {
  const styles = useTableStyles();
  const look = isSum ? styles.sum : undefined;
  const cell = mergeClasses(styles.cell, styles.number, look);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.name, isSum && styles.strong, look)} dir="auto">
        {name}
      </th>
      <td className={cell}>{figure(before)}</td>
      <td className={mergeClasses(cell, styles.strong)}>{figure(after)}</td>
      <td className={mergeClasses(cell, after < before && styles.less)}>{changeFigure(after - before)}</td>
    </tr>
  );
}
