import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { VisibleRow } from './list-model';

/** What a key on a row asks for. */
export type RowAsk =
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'press'; readonly row: VisibleRow }
  /** The filled action of an open item's card; where it has none, to close it. */
  | { readonly kind: 'act'; readonly item: string; readonly row: VisibleRow }
  | { readonly kind: 'command'; readonly item: string; readonly letter: string };

/** How long letters belong to one name. */
const TYPING_MS = 700;

/** Where a key moves the focus to, among rows; undefined for other keys and where there is nothing further on. */
function rowOfKey(rows: readonly VisibleRow[], from: number, key: string): VisibleRow | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[from + 1];
    case 'ArrowUp':
      return rows[from - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}

/** What the key asks for on the row at `from`; undefined for keys that are none of the list's. */
export function askOfKey(rows: readonly VisibleRow[], from: number, key: string): RowAsk | undefined {
  const row = rows[from];
  if (!row) return undefined;
  const to = rowOfKey(rows, from, key);
  if (to) return { kind: 'focus', id: to.id };
  const press: RowAsk = { kind: 'press', row };
  if (key === 'ArrowRight') return row.isOpen ? undefined : press;
  if (key === 'ArrowLeft' && !row.isOpen)
    return row.parent === undefined ? undefined : { kind: 'focus', id: row.parent };
  if (key === 'ArrowLeft') return press;
  if (row.item === undefined) return undefined;
  if (key === 'Enter') return row.isOpen ? { kind: 'act', item: row.item, row } : undefined;
  if (key === 'Escape') return row.isOpen ? press : undefined;
  return /^[gfei]$/i.test(key) ? { kind: 'command', item: row.item, letter: key.toLowerCase() } : undefined;
}

/** The next row from `from` on whose name begins with what was typed; the same letter again goes to the one after. */
export function rowNamed(rows: readonly VisibleRow[], from: number, typed: string): VisibleRow | undefined {
  const first = typed.length > 1 ? from : from + 1;
  const order = [...rows.slice(first), ...rows.slice(0, first)];
  return order.find(({ name }) => name?.toLowerCase().startsWith(typed.toLowerCase()));
}

interface ListKeys {
  /** The row that the Tab key stops at. */
  readonly stop: string | undefined;
  /** For the element around the rows. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (id: string) => void;
}

/** Makes a list one stop of the Tab key; arrows, Home, End, Esc, letters as design 10 has them. */
export function useListKeys(
  around: RefObject<HTMLElement | null>,
  rows: readonly VisibleRow[],
  onAsk: (ask: Exclude<RowAsk, { kind: 'focus' }>) => void,
): ListKeys {
  const [at, setAt] = useState<string>();
  const wanted = useRef<string>(undefined);
  const typed = useRef({ text: '', at: 0 });
  const stop = rows.some(({ id }) => id === at) ? at : rows[0]?.id;

  // Only once it is drawn can a row take the focus.
  useEffect(() => {
    const id = wanted.current;
    if (id === undefined) return;
    wanted.current = undefined;
    const row = [...(around.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      ({ dataset }) => dataset['row'] === id,
    );
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  });

  const goTo = (id: string): void => {
    wanted.current = id;
    setAt(id);
  };

  return {
    stop,
    onFocus: setAt,
    onKeyDown: (event) => {
      const id = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
      if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const from = rows.findIndex((row) => row.id === id);
      const ask = askOfKey(rows, from, event.key);
      if (!ask) {
        if (!/^\p{L}$/u.test(event.key)) return;
        const isOn = event.timeStamp - typed.current.at < TYPING_MS;
        typed.current = { text: (isOn ? typed.current.text : '') + event.key, at: event.timeStamp };
        const found = rowNamed(rows, from, typed.current.text);
        if (found) goTo(found.id);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (ask.kind === 'focus') goTo(ask.id);
      // A key held down has opened the card; it is not to act in it as well.
      else if (ask.kind !== 'act' || !event.repeat) onAsk(ask);
    },
  };
}
