import { useEffect, useMemo, useState } from 'react';
import type { MoneySession } from '../../app/money/money-session';
import type { Finding, Severity } from '../../domain/model/findings';
import { useSearch } from '../shared/frame/use-search';
import { describeCells } from '../shared/describe-cells';
import { holdersOf } from '../shared/list/list-model';
import { themesOf } from '../shared/list/theme-findings';

function matches(finding: Finding, text: string): boolean {
  const { title, message, sheet } = finding;
  return `${title} ${message} ${sheet} ${describeCells(finding)}`.toLowerCase().includes(text);
}

/** What of the findings is shown, and what is open in their list. All of it survives a new check. */
export function useFindings(session: MoneySession, all: readonly Finding[], currentKey: string | undefined) {
  const [only, setOnly] = useState<Severity>();
  const [text, setText] = useState('');
  const search = useSearch(text, setText);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [openItem, setOpenItem] = useState<string>();
  const [followed, setFollowed] = useState<string>();

  const wanted = text.trim().toLowerCase();
  const shown = useMemo(
    () => all.filter((one) => (only === undefined || one.severity === only) && (wanted === '' || matches(one, wanted))),
    [all, only, wanted],
  );
  const themes = useMemo(() => themesOf(shown), [shown]);
  const isFiltered = shown.length !== all.length;
  useEffect(() => {
    session.showOnly(isFiltered ? new Set(shown.map(({ key }) => key)) : undefined);
  }, [session, shown, isFiltered]);

  // Arriving at a finding opens it, once: a person may close it again and stay there.
  if (currentKey !== followed) {
    setFollowed(currentKey);
    if (currentKey !== undefined) {
      const opened = new Map(toggled);
      for (const id of holdersOf(themes, currentKey)) opened.set(id, true);
      setToggled(opened);
      setOpenItem(currentKey);
    }
  }
  // The first theme with anything is open until somebody closes it; what is searched for is not hidden.
  const isOpen = (id: string): boolean => toggled.get(id) ?? (id === themes[0]?.id || wanted !== '');
  return {
    only,
    setOnly,
    text,
    search,
    shown,
    themes,
    isOpen,
    openItem,
    setOpenItem,
    toggle: (id: string) => setToggled(new Map(toggled).set(id, !isOpen(id))),
    showAll: () => {
      setOnly(undefined);
      setText('');
    },
  };
}

export type FindingsShown = ReturnType<typeof useFindings>;
