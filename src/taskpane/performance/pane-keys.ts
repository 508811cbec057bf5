import type { KeyboardEvent } from 'react';

interface PaneKeys {
  readonly onStep: (direction: 1 | -1) => void;
  readonly onUndo: () => void;
  /** Undefined on the list, from which there is no way back. */
  readonly onBack: (() => void) | undefined;
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Keys that hold anywhere on the page: Alt with arrows steps, Esc goes back, Ctrl+Z takes back, / searches. */
export function paneKeys({ onStep, onUndo, onBack }: PaneKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) onStep(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape' && onBack) onBack();
    else if (isTyping(target)) return;
    else if (key.toLowerCase() === 'z' && (ctrlKey || metaKey)) onUndo();
    else if (key === '/' && !altKey) event.currentTarget.querySelector<HTMLElement>('[data-search]')?.click();
    else return;
    event.preventDefault();
  };
}
