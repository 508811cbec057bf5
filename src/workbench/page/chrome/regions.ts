/** The parts of the page in the order F6 goes through them, as in Excel; Tab belongs to the cells. */
const ORDER = ['grid', 'sheets', 'status', 'pane', 'title', 'ribbon', 'formula', 'find'];
const CAN_FOCUS = 'button:not(:disabled):not([tabindex="-1"]), input:not([hidden]), textarea, select, [tabindex="0"]';

function entrance(region: string): HTMLElement | undefined {
  const element = document.querySelector<HTMLElement>(`[data-region="${region}"]`);
  if (!element || element.closest('[hidden]')) return undefined;
  const takesFocus = element.tabIndex >= 0;
  return takesFocus ? element : (element.querySelector<HTMLElement>(CAN_FOCUS) ?? undefined);
}

/** Moves the keyboard to the next or previous part of the page that can take it. */
export function focusBeside(backwards: boolean): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? 'grid';
  const step = backwards ? -1 : 1;
  for (let count = 1; count <= ORDER.length; count++) {
    const index = (ORDER.indexOf(here) + step * count + ORDER.length * 2) % ORDER.length;
    const element = entrance(ORDER[index] ?? '');
    if (!element) continue;
    element.focus();
    return;
  }
}

/** Puts the keyboard on the cells. */
export function focusGrid(): void {
  entrance('grid')?.focus({ preventScroll: true });
}
