import { useMemo, useState } from 'react';
import type { CheckReport } from '../../domain/model/check-report';
import { holdersOf, type ListTheme } from '../shared/list/list-model';
import { useSearch } from '../shared/frame/use-search';
import { themesOf } from '../shared/list/theme-findings';
import { answeredTheme } from './answered-theme';
import { searchFindings, type FindingFilter } from './search-findings';

const ALL: FindingFilter = { text: '' };

/** Which themes and kinds are open. Of themes nobody has met the first is, and it stays so when another comes before it. */
function useOpen(themes: readonly ListTheme[], isSearching: boolean) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [first] = themes;
  if (first && !themes.some(({ id }) => toggled.has(id))) setToggled(new Map(toggled).set(first.id, true));
  // What was searched for is shown, wherever it is.
  const isOpen = (id: string): boolean => isSearching || (toggled.get(id) ?? false);
  const openAll = (ids: readonly string[]): void =>
    setToggled((before) => new Map([...before, ...ids.map((id): [string, boolean] => [id, true])]));
  return { isOpen, openAll, toggle: (id: string) => setToggled(new Map(toggled).set(id, !isOpen(id))) };
}

/** What of the report is listed: filter, themes, which of them are open, whose card is. All of it survives a new check. */
export function useFindingsList(report: CheckReport, currentKey: string | undefined) {
  const [filter, setFilter] = useState(ALL);
  const [followed, setFollowed] = useState<string>();
  const [openItem, setOpenItem] = useState<string>();
  const search = useSearch(filter.text, (text) => setFilter({ ...filter, text }));
  const shown = useMemo(() => searchFindings(report.findings, filter), [report, filter]);
  const themes = useMemo(() => themesOf(shown), [shown]);
  const isFiltered = shown !== report.findings;
  const answered = useMemo(() => (isFiltered ? [] : answeredTheme(report.answered)), [report, isFiltered]);
  // One list until the report or the filter is another: rows are worked out from it.
  const listed = useMemo(() => [...themes, ...answered], [themes, answered]);
  const { isOpen, openAll, toggle } = useOpen(themes, filter.text !== '');

  // Arriving at a finding opens its card, once: a person may close it again and stay there.
  if (currentKey !== followed) {
    setFollowed(currentKey);
    if (currentKey !== undefined) {
      setOpenItem(currentKey);
      openAll(holdersOf(themes, currentKey));
    }
  }

  const show = (key: string): void => {
    setOpenItem(key);
    openAll(holdersOf(themes, key));
  };

  return {
    show,
    filter,
    setFilter,
    search,
    shown,
    isFiltered,
    themes: listed,
    isOpen,
    toggle,
    openItem,
    setOpenItem,
  };
}

export type FindingsList = ReturnType<typeof useFindingsList>;
