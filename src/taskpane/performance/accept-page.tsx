import { useState } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { PerformanceState } from '../../app/performance/performance-session';
import { usePageOf } from '../shared/use-page-of';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { ACCEPT_WORDS } from './performance-words';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  refused: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { justifySelf: 'start', minWidth: 0, maxWidth: '100%' },
});

interface AcceptPageProps {
  readonly sheets: readonly string[];
  /** Those that cannot be accepted as they are. */
  readonly refused: NonNullable<PerformanceState['notAcceptable']>;
  readonly isBusy: boolean;
  readonly onAccept: (sheets: readonly string[]) => void;
}

/** Returns whose values are not in `History` yet, and why others cannot be accepted. All are chosen to begin with. */
export function AcceptPage({ sheets, refused, isBusy, onAccept }: AcceptPageProps) {
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isMissing, setMissing] = useState(false);
  const [page, setPage] = usePageOf(sheets.length, -1);
  const chosen = sheets.filter((sheet) => !leftOut.has(sheet));
  const choose = (sheet: string, isChosen: boolean) => {
    const next = new Set(leftOut);
    if (isChosen) next.delete(sheet);
    else next.add(sheet);
    setLeftOut(next);
    setMissing(false);
  };
  return (
    <div className={styles.page}>
      <p className={styles.text} dir="auto">
        {sheets.length === 0 ? ACCEPT_WORDS.nothing : ACCEPT_WORDS.what(sheets)}
      </p>
      {sheets.length > 1 && (
        <>
          <ul className={styles.list} aria-label={ACCEPT_WORDS.choose}>
            {sheets.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((sheet) => (
              <li key={sheet}>
                <Checkbox
                  label={<bdi>{sheet}</bdi>}
                  checked={!leftOut.has(sheet)}
                  onChange={(_, { checked }) => choose(sheet, checked === true)}
                />
              </li>
            ))}
          </ul>
          <Pager page={page} total={sheets.length} things="sheets" onPage={setPage} />
        </>
      )}
      {isMissing && (
        <p className={styles.text} role="alert">
          {ACCEPT_WORDS.none}
        </p>
      )}
      {sheets.length > 0 && (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => (chosen.length === 0 ? setMissing(true) : onAccept(chosen))}
        >
          {ACCEPT_WORDS.accept(chosen.length)}
        </Button>
      )}
      {refused.length > 0 && (
        <>
          <h2 className={styles.heading}>{ACCEPT_WORDS.refused(refused.length)}</h2>
          <ul className={styles.refused}>
            {refused.map(({ sheet, why }) => (
              <li key={sheet} dir="auto">
                {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
