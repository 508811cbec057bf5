import { useState } from 'react';
import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { PerformanceState } from '../../app/performance/performance-session';
import { usePageOf } from '../shared/use-page-of';
import { ACCEPT_WORDS } from './performance-words';
import { Disclosure } from '../shared/disclosure';
import { Section } from '../shared/section';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { PassingButton } from '../shared/passing-button';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { overflowWrap: 'anywhere' },
  button: { justifySelf: 'start', minWidth: 0, maxWidth: '100%' },
});

interface AcceptSectionProps {
  readonly sheets: readonly string[];
  /** Those that cannot be accepted as they are. */
  readonly refused: NonNullable<PerformanceState['notAcceptable']>;
  readonly isBusy: boolean;
  readonly onAccept: (sheets: readonly string[]) => void;
}

/** Returns whose values are not in `History` yet, and why others cannot be accepted. */
export function AcceptSection({ sheets, refused, isBusy, onAccept }: AcceptSectionProps) {
  const styles = useStyles();
  return (
    <Section heading={ACCEPT_WORDS.heading}>
      {sheets.length > 0 && <AcceptForm sheets={sheets} isBusy={isBusy} onAccept={onAccept} />}
      {refused.length > 0 && (
        <div>
          <Disclosure level={3} isQuiet summary={ACCEPT_WORDS.refused(refused.length)}>
            <ul className={styles.list}>
              {refused.map(({ sheet, why }) => (
                <li key={sheet} className={styles.item} dir="auto">
                  {why}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

/** All sheets are chosen to begin with; a person may leave some out. */
function AcceptForm({ sheets, isBusy, onAccept }: Omit<AcceptSectionProps, 'refused'>) {
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
    <>
      <p className={styles.text} dir="auto">
        {ACCEPT_WORDS.what(sheets)}
      </p>
      {sheets.length > 1 && (
        <div>
          <Disclosure
            level={3}
            isQuiet
            summary={`${ACCEPT_WORDS.choose} (${ACCEPT_WORDS.chosen(chosen.length, sheets.length)})`}
          >
            <ul className={styles.list}>
              {sheets.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((sheet) => (
                <li key={sheet} className={styles.item}>
                  <Checkbox
                    label={<bdi>{sheet}</bdi>}
                    checked={!leftOut.has(sheet)}
                    onChange={(_, { checked }) => choose(sheet, checked === true)}
                  />
                </li>
              ))}
            </ul>
            <Pager page={page} total={sheets.length} things="sheets" onPage={setPage} />
          </Disclosure>
        </div>
      )}
      {isMissing && (
        <p className={styles.text} role="alert">
          {ACCEPT_WORDS.none}
        </p>
      )}
      <PassingButton
        className={styles.button}
        disabledFocusable={isBusy}
        onClick={() => (chosen.length === 0 ? setMissing(true) : onAccept(chosen))}
      >
        {ACCEPT_WORDS.accept}
      </PassingButton>
    </>
  );
}
