import { useEffect, useRef } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/model/findings';
import { usePageOf } from '../shared/use-page-of';
import { MONEY_WORDS } from './money-words';
import { PAGE_SIZE, Pager } from '../shared/pager';
import { SeverityIcon } from '../shared/severity-icon';
import { Section } from '../shared/section';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    scrollMarginBlock: '64px',
  },
  current: { outline: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { height: '20px', display: 'flex', alignItems: 'center' },
  body: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: 'anywhere' },
  text: { margin: 0 },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { justifySelf: 'start', minWidth: 'auto' },
});

interface MoneyFindingsProps {
  readonly findings: readonly Finding[];
  readonly currentKey: string | undefined;
  readonly isBusy: boolean;
  /** There was something to find anything wrong in. */
  readonly isAnythingThere: boolean;
  readonly onGoTo: (key: string) => void;
}

/** What is wrong in the money tables, worst first, each with the way to its cells. */
export function MoneyFindings({ findings, currentKey, isBusy, isAnythingThere, onGoTo }: MoneyFindingsProps) {
  const styles = useStyles();
  const current = findings.findIndex(({ key }) => key === currentKey);
  const [page, setPage] = usePageOf(findings.length, current);
  if (findings.length === 0) return isAnythingThere ? <p className={styles.text}>{MONEY_WORDS.allRight}</p> : null;
  return (
    <Section heading={MONEY_WORDS.findings(findings.length)}>
      <ul className={styles.list}>
        {findings.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((finding) => (
          <MoneyFinding
            key={finding.key}
            finding={finding}
            isCurrent={finding.key === currentKey}
            isBusy={isBusy}
            onGoTo={() => onGoTo(finding.key)}
          />
        ))}
      </ul>
      <Pager page={page} total={findings.length} things="findings" onPage={setPage} />
    </Section>
  );
}

interface MoneyFindingProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly onGoTo: () => void;
}

/** One finding, brought into view when a person comes to it, also from the ribbon. */
function MoneyFinding({ finding, isCurrent, isBusy, onGoTo }: MoneyFindingProps) {
  const styles = useStyles();
  const ref = useRef<HTMLLIElement>(null);
  const { severity, message, whatToDo, sheet } = finding;
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={ref}
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <span className={styles.icon}>
        <SeverityIcon severity={severity} />
      </span>
      <div className={styles.body}>
        <p className={styles.text} dir="auto">
          {message}
        </p>
        <p className={styles.detail}>
          <bdi>{sheet}</bdi>. {whatToDo}
        </p>
        <Button
          className={styles.button}
          size="small"
          aria-label={MONEY_WORDS.goToNamed(message)}
          disabledFocusable={isBusy}
          onClick={onGoTo}
        >
          {MONEY_WORDS.goTo}
        </Button>
      </div>
    </li>
  );
}
