import { visibleRows, type ListTheme } from '../../../../src/taskpane/shared/list/list-model';
import { askOfKey, rowNamed } from '../../../../src/taskpane/shared/list/use-list-keys';

const looks = (name: string) => ({ sign: null as never, name });
const THEMES: readonly ListTheme[] = [
  {
    id: 'wrong',
    name: 'Wrong',
    count: 3,
    kinds: [
      { id: 'codes', looks: looks('Not in the list'), items: ['a', 'b'] },
      { id: 'dates', looks: looks('Not a date'), items: ['c'] },
    ],
  },
  { id: 'advice', name: 'Advice', count: 1, kinds: [{ id: 'spaces', looks: looks('Stray spaces'), items: ['d'] }] },
];

const rowsWith = (open: readonly string[], openItem?: string) =>
  visibleRows(THEMES, { isOpen: (id) => open.includes(id), openItem });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('rows', () => {
  it('are those of what is open', () => {
    expect(ids(rowsWith([]))).toEqual(['wrong', 'advice']);
    expect(ids(rowsWith(['wrong']))).toEqual(['wrong', 'codes', 'dates', 'advice']);
    expect(ids(rowsWith(['wrong', 'codes', 'advice']))).toEqual([
      'wrong',
      'codes',
      'a',
      'b',
      'dates',
      'advice',
      'spaces',
    ]);
  });

  it('of a kind with one item open that at once', () => {
    const [, , dates] = rowsWith(['wrong'], 'c');
    expect(dates).toMatchObject({ id: 'dates', level: 'kind', item: 'c', isOpen: true });
  });
});

describe('keys', () => {
  const rows = rowsWith(['wrong', 'codes'], 'b');
  const at = (id: string) => rows.findIndex((row) => row.id === id);
  it.each([
    ['ArrowDown', 'wrong', { kind: 'focus', id: 'codes' }],
    ['ArrowUp', 'a', { kind: 'focus', id: 'codes' }],
    ['Home', 'b', { kind: 'focus', id: 'wrong' }],
    ['End', 'wrong', { kind: 'focus', id: 'advice' }],
    ['ArrowLeft', 'a', { kind: 'focus', id: 'codes' }],
    ['ArrowLeft', 'dates', { kind: 'focus', id: 'wrong' }],
  ] as const)('%s on %s moves', (key, id, ask) => {
    expect(askOfKey(rows, at(id), key)).toEqual(ask);
  });

  it.each([
    ['ArrowRight', 'dates'],
    ['ArrowRight', 'advice'],
    ['ArrowLeft', 'codes'],
    ['ArrowLeft', 'b'],
    ['Escape', 'b'],
  ] as const)('%s on %s opens or closes it', (key, id) => {
    expect(askOfKey(rows, at(id), key)).toMatchObject({ kind: 'press', row: { id } });
  });

  it('are commands on items only', () => {
    expect(askOfKey(rows, at('a'), 'F')).toEqual({ kind: 'command', item: 'a', letter: 'f' });
    expect(askOfKey(rows, at('dates'), 'g')).toEqual({ kind: 'command', item: 'c', letter: 'g' });
    expect(askOfKey(rows, at('codes'), 'g')).toBeUndefined();
    expect(askOfKey(rows, at('a'), 'x')).toBeUndefined();
  });

  it.each([
    ['ArrowUp', 'wrong'],
    ['ArrowDown', 'advice'],
    ['ArrowLeft', 'advice'],
    ['Escape', 'a'],
    ['Tab', 'a'],
  ])('%s on %s is none of the list’s', (key, id) => {
    expect(askOfKey(rows, at(id), key)).toBeUndefined();
  });

  it('jump to names, round the end', () => {
    expect(rowNamed(rows, at('wrong'), 'n')?.id).toBe('codes');
    expect(rowNamed(rows, at('codes'), 'n')?.id).toBe('dates');
    expect(rowNamed(rows, at('advice'), 'not a')?.id).toBe('dates');
    expect(rowNamed(rows, 0, 'z')).toBeUndefined();
  });
});
