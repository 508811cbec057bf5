import { commandFor } from '../../../../src/workbench/page/grid/keyboard';

/** `Ctrl+Shift+Home` → what it does. */
function press(keys: string) {
  const parts = keys.split('+');
  return commandFor({
    key: parts.at(-1) ?? '',
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  });
}

const move = (kind: string, direction?: string, extend = false) => ({
  kind: 'move',
  move: direction ? { kind, direction } : { kind },
  extend,
});

test.each([
  ['ArrowDown', move('step', 'down')],
  ['Shift+ArrowLeft', move('step', 'left', true)],
  ['Ctrl+ArrowUp', move('edge', 'up')],
  ['Ctrl+Shift+ArrowRight', move('edge', 'right', true)],
  ['Home', move('row-start')],
  ['Ctrl+Home', move('sheet-start')],
  ['Ctrl+Shift+End', move('sheet-end', undefined, true)],
  ['PageDown', move('page', 'down')],
  ['Alt+PageUp', move('page', 'left')],
  ['Ctrl+PageDown', { kind: 'next-sheet' }],
  ['Ctrl+PageUp', { kind: 'previous-sheet' }],
  ['Tab', { kind: 'advance', direction: 'right' }],
  ['Shift+Tab', { kind: 'advance', direction: 'left' }],
  ['Enter', { kind: 'advance', direction: 'down' }],
  ['Shift+Enter', { kind: 'advance', direction: 'up' }],
  ['F2', { kind: 'edit' }],
  ['Backspace', { kind: 'edit', text: '' }],
  ['é', { kind: 'edit', text: 'é' }],
  ['Ctrl+Alt+€', { kind: 'edit', text: '€' }],
  ['Delete', { kind: 'clear' }],
  ['Escape', { kind: 'drop-copied' }],
  ['Ctrl+z', { kind: 'undo' }],
  ['Ctrl+Y', { kind: 'redo' }],
  ['Alt+ArrowDown', { kind: 'open-filter' }],
  ['Ctrl+Shift+L', { kind: 'toggle-filter' }],
  ['Ctrl+a', { kind: 'select', what: 'all' }],
  ['Shift+ ', { kind: 'select', what: 'rows' }],
  ['Ctrl+ ', { kind: 'select', what: 'columns' }],
])('%s', (keys, command) => {
  expect(press(keys)).toEqual(command);
});

test.each(['Ctrl+c', 'Ctrl+v', 'Ctrl+s', 'Shift', 'F6', 'Ctrl+l', 'Alt+F4'])(
  'leaves %s to the browser or the page',
  (keys) => {
    expect(press(keys)).toBeUndefined();
  },
);
