import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  pager: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  text: { flexGrow: 1 },
});

/** Items drawn at a time: a list of thousands stays quick, and a screen reader meets a list of a size it can tell. */
export const PAGE_SIZE = 50;

interface PagerProps {
  readonly page: number;
  readonly total: number;
  /** What is listed, in the plural: `findings`. */
  readonly things: string;
  /** Items of a page. */
  readonly size?: number;
  readonly onPage: (page: number) => void;
}

/** Leafs through a long list; nothing for a short one. */
export function Pager({ page, total, things, size = PAGE_SIZE, onPage }: PagerProps) {
  const styles = useStyles();
  if (total <= size) return null;
  const first = page * size + 1;
  const last = Math.min(total, first + size - 1);
  const range = [first, last, total].map((number) => number.toLocaleString('en-GB'));
  return (
    <div className={styles.pager} role="group" aria-label={`Pages of ${things}`}>
      <span className={styles.text}>
        {range[0]}–{range[1]} of {range[2]}
      </span>
      <Button size="small" disabledFocusable={page === 0} onClick={() => onPage(page - 1)}>
        Show earlier
      </Button>
      <Button size="small" disabledFocusable={last === total} onClick={() => onPage(page + 1)}>
        Show more
      </Button>
    </div>
  );
}
