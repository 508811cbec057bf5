import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/model/findings';
import { describeCells, describePlaces } from '../shared/describe-cells';
import { onlyItem, type ListTheme, type RowLooks } from '../shared/list/list-model';
import { ThemedList } from '../shared/list/themed-list';
import { PassingButton } from '../shared/passing-button';
import { SeverityIcon } from '../shared/severity-icon';
import { MONEY_WORDS } from './money-words';
import type { FindingsShown } from './use-findings';

const useStyles = makeStyles({
  none: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  text: { margin: 0, overflowWrap: 'break-word' },
  detail: {
    margin: 0,
    overflowWrap: 'break-word',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { justifySelf: 'start', minWidth: 'auto', minHeight: '28px' },
});

interface FindingsViewProps {
  readonly findings: readonly Finding[];
  readonly view: FindingsShown;
  readonly currentKey: string | undefined;
  readonly isBusy: boolean;
  readonly onGoTo: (key: string) => void;
}

/** The row that stands for an item: that of its kind, where it is the only one. */
function rowOf(themes: readonly ListTheme[], item: string): string {
  const kind = themes.flatMap(({ kinds }) => kinds).find(({ items }) => items.includes(item));
  return kind && onlyItem(kind) === item ? kind.id : item;
}

/** A finding's own row, below that of its kind: here places tell findings apart, what is said of them is much alike. */
function looksOfFinding(finding: Finding): RowLooks {
  const { severity, sheet, message } = finding;
  return { sign: <SeverityIcon severity={severity} />, name: `${sheet} ${describeCells(finding)}`, line: message };
}

/** What is wrong in the money tables, theme by theme, each with the way to its cells. */
export function FindingsView({ findings, view, currentKey, isBusy, onGoTo }: FindingsViewProps) {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  const { themes } = view;
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  const current = currentKey === undefined ? undefined : rowOf(themes, currentKey);
  // Brought into view, also from the ribbon; the focus stays where it is.
  useEffect(() => {
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    rows.find(({ dataset }) => dataset['row'] === current)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (themes.length === 0) {
    return (
      <div className={styles.none}>
        <p className={styles.text}>{MONEY_WORDS.noneShown}</p>
        <PassingButton onClick={view.showAll}>{MONEY_WORDS.showAll}</PassingButton>
      </div>
    );
  }
  return (
    <div ref={ref}>
      <ThemedList
        name={MONEY_WORDS.findings}
        themes={themes}
        isOpen={view.isOpen}
        openItem={view.openItem}
        onToggle={view.toggle}
        onOpenItem={view.setOpenItem}
        looksOf={(key) => {
          const finding = byKey.get(key);
          return finding ? looksOfFinding(finding) : { sign: <span />, name: key };
        }}
        cardOf={(key) => {
          const finding = byKey.get(key);
          return finding && <FindingCard finding={finding} isBusy={isBusy} onGoTo={() => onGoTo(key)} />;
        }}
        onCommand={(key, letter) => {
          if (letter === 'g' && !isBusy) onGoTo(key);
        }}
      />
    </div>
  );
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly onGoTo: () => void;
}

function FindingCard({ finding, isBusy, onGoTo }: FindingCardProps) {
  const styles = useStyles();
  const { message, whatToDo } = finding;
  return (
    <div className={styles.card}>
      <p className={styles.text} dir="auto">
        {message}
      </p>
      <p className={styles.detail} dir="auto">
        {whatToDo} <bdi>{describePlaces(finding)}</bdi>.
      </p>
      <Button
        className={styles.button}
        size="small"
        appearance="primary"
        data-filled=""
        aria-label={MONEY_WORDS.goToNamed(message)}
        title={`${MONEY_WORDS.goTo} (G)`}
        disabledFocusable={isBusy}
        onClick={onGoTo}
      >
        {MONEY_WORDS.goTo}
      </Button>
    </div>
  );
}
