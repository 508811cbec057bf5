import { moveFor, type Key } from '../../../sheet-view/grid-keys';
import type { MoveDirection, Move } from '../../../sheet-view/navigation';

/** What a key means on the grid while no cell is being edited. */
export type GridCommand =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'advance'; readonly direction: MoveDirection }
  /** `text`: what the editor starts with instead of the cell's contents. */
  | { readonly kind: 'edit'; readonly text?: string }
  | {
      readonly kind:
        | 'clear'
        | 'undo'
        | 'redo'
        | 'next-sheet'
        | 'previous-sheet'
        | 'go-to'
        | 'drop-copied'
        | 'open-filter'
        | 'toggle-filter';
    }
  | { readonly kind: 'select'; readonly what: 'all' | 'rows' | 'columns' };

const WITH_CTRL: Readonly<Record<string, GridCommand>> = {
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  a: { kind: 'select', what: 'all' },
  g: { kind: 'go-to' },
  PageUp: { kind: 'previous-sheet' },
  PageDown: { kind: 'next-sheet' },
  ' ': { kind: 'select', what: 'columns' },
};

const WITH_ALT: Readonly<Record<string, GridCommand>> = { ArrowDown: { kind: 'open-filter' } };

const PLAIN: Readonly<Record<string, GridCommand>> = {
  F2: { kind: 'edit' },
  F5: { kind: 'go-to' },
  Delete: { kind: 'clear' },
  Escape: { kind: 'drop-copied' },
  Backspace: { kind: 'edit', text: '' },
};

function advanceFor({ key, shift }: Key): GridCommand | undefined {
  if (key === 'Tab') return { kind: 'advance', direction: shift ? 'left' : 'right' };
  return key === 'Enter' ? { kind: 'advance', direction: shift ? 'up' : 'down' } : undefined;
}

function withCtrl({ key, shift }: Key): GridCommand | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return name === 'l' && shift ? { kind: 'toggle-filter' } : WITH_CTRL[name];
}

/** What a key does; undefined for keys that are none of the grid's business and go on to the browser. */
export function commandFor(pressed: Key): GridCommand | undefined {
  const { key, ctrl, shift, alt } = pressed;
  const move = moveFor(pressed);
  if (move) return { kind: 'move', move, extend: shift };
  if (alt && !ctrl) return WITH_ALT[key];
  if (ctrl && !alt) return withCtrl(pressed);
  // AltGr gives both Ctrl and Alt with a character that is meant to be typed.
  const command = alt ? undefined : withoutCtrl(pressed);
  const isCharacter = /^.$/u.test(key);
  return command ?? (isCharacter ? { kind: 'edit', text: key } : undefined);
}

function withoutCtrl(pressed: Key): GridCommand | undefined {
  if (pressed.key === ' ' && pressed.shift) return { kind: 'select', what: 'rows' };
  return advanceFor(pressed) ?? PLAIN[pressed.key];
}
