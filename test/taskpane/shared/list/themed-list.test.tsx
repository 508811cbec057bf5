import { useState } from 'react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ListTheme } from '../../../../src/taskpane/shared/list/list-model';
import { ThemedList } from '../../../../src/taskpane/shared/list/themed-list';

Element.prototype.scrollIntoView = jest.fn();

const looks = (name: string) => ({ sign: <svg aria-hidden />, name });
const manyItems = (count: number): string[] => Array.from({ length: count }, (_, index) => `item ${index}`);
const themesOf = (count: number): readonly ListTheme[] => [
  {
    id: 'wrong',
    name: 'Wrong',
    count: count + 1,
    kinds: [
      { id: 'codes', looks: { ...looks('Not in the list'), figure: String(count) }, items: manyItems(count) },
      { id: 'dates', looks: looks('Not a date'), items: ['date'] },
    ],
  },
  { id: 'advice', name: 'Advice', count: 1, kinds: [{ id: 'spaces', looks: looks('Stray spaces'), items: ['space'] }] },
];

interface BenchProps {
  readonly count: number;
  readonly onCommand: (item: string, letter: string) => void;
}

function Bench({ count, onCommand }: BenchProps) {
  const [themes] = useState(() => themesOf(count));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['wrong']));
  const [item, setItem] = useState<string>();
  const toggle = (id: string) => setOpen(new Set(open.has(id) ? [...open].filter((one) => one !== id) : [...open, id]));
  return (
    <>
      <button type="button">Before</button>
      <ThemedList
        name="Findings"
        themes={themes}
        isOpen={(id) => open.has(id)}
        openItem={item}
        onToggle={toggle}
        onOpenItem={setItem}
        onCommand={onCommand}
        looksOf={(id) => looks(`Row of ${id}`)}
        cardOf={(id) => (
          <>
            <button type="button">Fix {id}</button>
            {id === 'date' && (
              <button type="button" data-filled="" onClick={() => onCommand(id, 'filled')}>
                Write
              </button>
            )}
          </>
        )}
      />
      <button type="button">After</button>
    </>
  );
}

function open(count = 50) {
  const onCommand = jest.fn();
  const user = userEvent.setup();
  const { container } = render(<Bench count={count} onCommand={onCommand} />);
  return { user, onCommand, container };
}

const focused = () => document.activeElement?.textContent;

it('is one stop of the Tab key, with arrows inside', async () => {
  const { user } = open();
  await user.click(screen.getByText('Before'));
  await user.tab();
  expect(focused()).toBe('Wrong 51');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Not in the list50');
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
  expect(focused()).toBe('Row of item 0');
  await user.tab();
  expect(focused()).toBe('After');
  await user.tab({ shift: true });
  expect(focused()).toBe('Row of item 0');
});

it('draws what is near of ten thousand, and goes to the last all the same', async () => {
  const observed: Element[] = [];
  globalThis.IntersectionObserver = class {
    observe = (element: Element) => observed.push(element);
    disconnect = jest.fn();
  } as never;
  const { user } = open(10_000);
  await user.click(screen.getByRole('button', { name: /Not in the list/ }));
  const drawn = () => screen.getAllByRole('listitem').filter((one) => one.hasAttribute('aria-posinset'));
  expect(drawn()).toHaveLength(40);
  expect(drawn()[7]).toHaveAttribute('aria-setsize', '10000');
  expect(drawn()[7]).toHaveAttribute('aria-posinset', '8');
  expect(observed.length).toBe(250);
  act(() => screen.getByRole('button', { name: 'Not a date' }).focus());
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Row of item 9999');
  expect(drawn().length).toBeLessThanOrEqual(80);
  Reflect.deleteProperty(globalThis, 'IntersectionObserver');
});

it('opens one card at a time, closes it with Esc, and tells which letter was pressed on a row', async () => {
  const { user, onCommand } = open();
  await user.click(screen.getByRole('button', { name: /Not in the list/ }));
  await user.click(screen.getByRole('button', { name: 'Row of item 2' }));
  expect(screen.getByRole('button', { name: 'Fix item 2' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Not a date' }));
  expect(screen.queryByRole('button', { name: 'Fix item 2' })).toBeNull();
  const dates = screen.getByRole('button', { name: 'Not a date' });
  expect(dates).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('f');
  expect(onCommand).toHaveBeenCalledWith('date', 'f');
  await user.keyboard('{Escape}');
  expect(dates).toHaveAttribute('aria-expanded', 'false');
  // Letters in the card are the card's.
  await user.keyboard('{ArrowRight}');
  act(() => screen.getByRole('button', { name: 'Fix date' }).focus());
  await user.keyboard('g');
  expect(onCommand).toHaveBeenCalledTimes(1);
});

it('opens a card with Enter, presses its filled action with the next, and closes one that has none', async () => {
  const { user, onCommand } = open();
  const dates = screen.getByRole('button', { name: 'Not a date' });
  act(() => dates.focus());
  // Held down, the key opens the card and does no more.
  await user.keyboard('{Enter>3/}');
  expect(dates).toHaveAttribute('aria-expanded', 'true');
  expect(onCommand).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(onCommand).toHaveBeenCalledWith('date', 'filled');
  expect(dates).toHaveFocus();
  await user.click(screen.getByRole('button', { name: /^Advice/ }));
  const spaces = screen.getByRole('button', { name: 'Stray spaces' });
  act(() => spaces.focus());
  await user.keyboard('{Enter}');
  expect(spaces).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{Enter}');
  expect(spaces).toHaveAttribute('aria-expanded', 'false');
});

it('jumps to a name that is typed', async () => {
  const { user } = open();
  act(() => screen.getByRole('button', { name: /Wrong/ }).focus());
  await user.keyboard('adv');
  expect(focused()).toBe('Advice 1');
});

it('has headings for themes and kinds, and nothing that axe minds', async () => {
  const { container, user } = open();
  await user.click(screen.getByRole('button', { name: /Stray|Advice/ }));
  const [themes, kinds] = [2, 3].map((level) => screen.getAllByRole('heading', { level }));
  expect(themes).toHaveLength(2);
  expect(kinds).toHaveLength(3);
  expect(within(screen.getByRole('list', { name: 'Findings' })).getAllByRole('heading')).toHaveLength(5);
  expect((await axe(container)).violations).toEqual([]);
});
