import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { giveLostFocus, isFocusLost } from '../give-focus';
import { onlyItem, type ListTheme } from './list-model';

/** Where the focus was: at an item's row or in its card, or at the row of a theme or kind. */
interface Left {
  readonly item: string | undefined;
  readonly row: string | undefined;
}

/** The first of these rows that is drawn. */
function rowAmong(list: HTMLElement, ids: readonly string[]): HTMLElement | undefined {
  const rows = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [row.dataset['row'] ?? '', row]),
  );
  return ids.map((id) => rows.get(id)).find((row) => row !== undefined);
}

/** The items in the order of the list, each with the rows that may stand for it, the nearest first. */
function itemsOf(themes: readonly ListTheme[]): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const theme of themes) {
    for (const kind of theme.kinds) {
      for (const item of kind.items) {
        rows.set(item, onlyItem(kind) === undefined ? [item, kind.id, theme.id] : [kind.id, theme.id]);
      }
    }
  }
  return rows;
}

/**
 * Keeps the focus in a list whose items go away under it, because they were mended or answered: it goes to the next item that is
 * still there, or the one before.
 */
export function useListFocus(around: RefObject<HTMLElement | null>, themes: readonly ListTheme[]) {
  const left = useRef<Left>(undefined);
  const before = useRef(itemsOf([]));

  useLayoutEffect(() => {
    const now = itemsOf(themes);
    const was = [...before.current.keys()];
    const items = before.current;
    before.current = now;
    const list = around.current;
    const from = left.current;
    // While its item is there, whatever closed in the card says where the focus goes.
    if (!list || !from || (from.item !== undefined && now.has(from.item)) || !isFocusLost(list.ownerDocument)) return;
    const at = from.item === undefined ? -1 : was.indexOf(from.item);
    const near = at < 0 ? was.filter((item) => items.get(item)?.includes(from.row ?? '')) : was.slice(at);
    const order = [...near, ...was.slice(0, Math.max(at, 0)).reverse()];
    const stays = order.find((item) => now.has(item)) ?? [...now.keys()][0];
    if (stays === undefined) return;
    // The person may be in the sheet while more goes: from there it goes on.
    left.current = { item: stays, row: undefined };
    const stand = now.get(stays) ?? [];
    giveLostFocus(list.ownerDocument, () => rowAmong(list, stand), true);
  }, [around, themes]);

  return {
    onFocus: ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
      left.current = { row, item: target.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? row };
    },
    onBlur: ({ relatedTarget }: FocusEvent): void => {
      // To something else, by the person; not lost with what had it.
      if (relatedTarget instanceof Node && !around.current?.contains(relatedTarget)) left.current = undefined;
    },
  };
}
