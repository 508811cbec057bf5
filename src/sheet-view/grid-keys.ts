import type { Move, MoveDirection } from './navigation';

/** The part of a keyboard event that matters. `ctrl` stands for Command on a Mac too. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const ARROWS: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const PAGES: Readonly<Record<string, readonly [plain: MoveDirection, alt: MoveDirection]>> = {
  PageUp: ['up', 'left'],
  PageDown: ['down', 'right'],
};

/** Where a key moves to, undefined for one that moves nothing; with Shift it keeps its meaning and extends the selection. */
export function moveFor({ key, ctrl, alt }: Key): Move | undefined {
  const direction = ARROWS[key];
  if (direction && !alt) return { kind: ctrl ? 'edge' : 'step', direction };
  const pages = PAGES[key];
  if (pages && !ctrl) return { kind: 'page', direction: pages[alt ? 1 : 0] };
  if (alt) return undefined;
  if (key === 'Home') return { kind: ctrl ? 'sheet-start' : 'row-start' };
  return key === 'End' && ctrl ? { kind: 'sheet-end' } : undefined;
}
