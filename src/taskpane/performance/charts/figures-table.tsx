import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    // Words stay whole, so that columns are as wide as they need; zoomed in so far, there is no room for that.
    overflowWrap: 'break-word',
    '@media (max-width: 240px)': { overflowWrap: 'anywhere' },
  },
  cell: {
    padding: '2px 4px 2px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: '2px 4px 2px 0',
    textAlign: 'start',
    verticalAlign: 'bottom',
    color: tokens.colorNeutralForeground2,
  },
});

/** One row: its heading first. */
export interface FigureRow {
  readonly key: string;
  readonly cells: readonly string[];
}

interface FiguresTableProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** All that a chart draws, to be read. */
export function FiguresTable({ label, headings, rows }: FiguresTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row" className={styles.cell} dir="auto">
              {first}
            </th>
            {others.map((text, index) => (
              <td key={index} className={styles.cell}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
