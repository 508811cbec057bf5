import type { ReactElement } from 'react';

/** What a row shows. Names wrap to two lines; lines are cut, figures never. */
export interface RowLooks {
  readonly sign?: ReactElement;
  readonly name: string;
  /** Column, cells, an example with what is personal masked. */
  readonly line?: string | undefined;
  /** At the right: how many, or which cell. */
  readonly figure?: string | undefined;
  /** At the right, before the figure: a small drawing, signs. What they say is in `label`. */
  readonly trail?: ReactElement;
  /** All that the row says, where drawings say some of it; begins with the name. */
  readonly label?: string;
  /** One line of 28 pixels instead of 44. */
  readonly isSlim?: boolean;
}

/** Things that are alike, under one row: it opens to them, or at once to the only one. */
export interface ListKind {
  readonly id: string;
  readonly looks: RowLooks;
  /** Ids of its items, in the order in which one steps through them. */
  readonly items: readonly string[];
}

/** What a person deals with together. */
export interface ListTheme {
  readonly id: string;
  readonly name: string;
  /** Items in all its kinds. */
  readonly count: number;
  /** In place of the count. */
  readonly trail?: ReactElement;
  /** All that the heading says, where drawings say some of it; begins with the name. */
  readonly label?: string;
  readonly kinds: readonly ListKind[];
}

/** A row that can have the focus, as the list stands: which are open is the page's to say. */
export interface VisibleRow {
  readonly id: string;
  readonly level: 'theme' | 'kind' | 'item';
  /** The row it belongs to. */
  readonly parent?: string;
  readonly isOpen: boolean;
  /** The item whose card it opens. */
  readonly item?: string;
  /** What is typed to jump to it; undefined for items, whose letters are commands. */
  readonly name?: string;
}

/** Which parts of the list are open. */
export interface ListOpen {
  readonly isOpen: (id: string) => boolean;
  /** The item whose card is open: one at most. */
  readonly openItem: string | undefined;
}

/** The only item of a kind that has just one: its kind's row stands for it. */
export const onlyItem = ({ items }: ListKind): string | undefined => (items.length === 1 ? items[0] : undefined);

/** The rows from top to bottom, those that are not drawn too. */
export function visibleRows(themes: readonly ListTheme[], { isOpen, openItem }: ListOpen): VisibleRow[] {
  return themes.flatMap((theme): VisibleRow[] => {
    const themeRow: VisibleRow = { id: theme.id, level: 'theme', isOpen: isOpen(theme.id), name: theme.name };
    if (!themeRow.isOpen) return [themeRow];
    return [themeRow, ...theme.kinds.flatMap((kind) => kindRows(kind, theme.id, { isOpen, openItem }))];
  });
}

function kindRows(kind: ListKind, parent: string, { isOpen, openItem }: ListOpen): VisibleRow[] {
  const item = onlyItem(kind);
  const { name } = kind.looks;
  if (item !== undefined) return [{ id: kind.id, level: 'kind', parent, isOpen: openItem === item, item, name }];
  const row: VisibleRow = { id: kind.id, level: 'kind', parent, isOpen: isOpen(kind.id), name };
  if (!row.isOpen) return [row];
  return [
    row,
    ...kind.items.map((id): VisibleRow => ({ id, level: 'item', parent: kind.id, isOpen: openItem === id, item: id })),
  ];
}

/** Theme and kind that hold an item, to be opened before it can be seen. */
export function holdersOf(themes: readonly ListTheme[], item: string): readonly string[] {
  for (const theme of themes) for (const kind of theme.kinds) if (kind.items.includes(item)) return [theme.id, kind.id];
  return [];
}
