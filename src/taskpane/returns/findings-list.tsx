import { useMemo } from 'react';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { CheckReport } from '../../domain/model/check-report';
import type { Finding } from '../../domain/model/findings';
import { ThemedList } from '../shared/list/themed-list';
import { AnsweredCard } from './answered-card';
import { FindingCard, tasksOf } from './finding-card';
import { findingLooks, isOnSeveral } from '../shared/list/theme-findings';
import { groupFindings, groupId } from '../shared/list/group-findings';
import { RETURNS_WORDS } from './returns-words';
import type { FindingActions } from './use-finding-actions';
import type { FindingsList as ListState } from './use-findings-list';

interface FindingsListProps {
  readonly report: CheckReport;
  readonly list: ListState;
  readonly actions: FindingActions;
}

/** Everything that was found, by theme and kind, and what was answered. */
export function FindingsList({ report, list, actions }: FindingsListProps) {
  const { shown } = list;
  const byKey = useMemo(() => new Map(shown.map((finding) => [finding.key, finding])), [shown]);
  const groups = useMemo(() => new Map(groupFindings(shown).map((group) => [group.id, group])), [shown]);
  const answered = useMemo(() => new Map(report.answered.map((one) => [one.finding.key, one])), [report]);
  const saysSheet = isOnSeveral(shown);

  const open = (key: string | undefined): void => {
    list.setOpenItem(key);
    const finding = key === undefined ? undefined : byKey.get(key);
    // Whoever opens a finding wants to see its cell; the focus stays in the pane.
    if (finding && actions.currentKey !== finding.key) actions.onGoTo(finding);
  };

  const command = (key: string, letter: string): void => {
    const finding = byKey.get(key);
    if (!finding) return;
    if (letter === 'g') actions.onGoTo(finding);
    const task = taskOfLetter(finding, letter);
    if (!task) return;
    open(key);
    actions.toggle(task);
  };

  const cardOf = (key: string) => {
    const finding = byKey.get(key);
    const group = finding && groups.get(groupId(finding));
    if (finding && group) return <FindingCard finding={finding} group={group} actions={actions} />;
    const one = answered.get(key);
    if (!one) return null;
    return (
      <AnsweredCard answered={one} isBusy={actions.isBusy} onTakeBack={(of) => void actions.session.restore(of)} />
    );
  };

  return (
    <ThemedList
      name={RETURNS_WORDS.findings}
      themes={list.themes}
      isOpen={list.isOpen}
      openItem={list.openItem}
      onToggle={list.toggle}
      onOpenItem={open}
      looksOf={(key) => {
        const finding = byKey.get(key);
        if (finding) return findingLooks(finding, saysSheet);
        const name = answered.get(key)?.finding.message ?? '';
        return { sign: <CheckmarkCircle16Filled aria-hidden />, name };
      }}
      cardOf={cardOf}
      onCommand={command}
    />
  );
}

const LETTERS: Readonly<Record<string, 'fix' | 'explain' | 'ignore'>> = { f: 'fix', e: 'explain', i: 'ignore' };

const taskOfLetter = (finding: Finding, letter: string) =>
  tasksOf(finding).find(({ kind }) => kind === LETTERS[letter]);
