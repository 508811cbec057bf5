import type { Page } from 'playwright-core';

export interface Look {
  readonly text: string;
  readonly fill: string;
  readonly colour: string;
  readonly weight: string;
  /** Style and colour of the frame drawn over the cell; empty without one. */
  readonly frame: string;
}

/** How each drawn cell looks, by its name: what a person sees of the sheet. */
export async function looksOf(page: Page): Promise<Record<string, Look>> {
  return page.evaluate(() => {
    const looks: Record<string, { text: string; fill: string; colour: string; weight: string; frame: string }> = {};
    for (const cell of document.querySelectorAll<HTMLElement>('[role="gridcell"]')) {
      const text = cell.querySelector<HTMLElement>('.sheet-text');
      const frame = cell.querySelector<HTMLElement>('.sheet-frame');
      const style = getComputedStyle(text ?? cell);
      const border = frame ? getComputedStyle(frame) : undefined;
      looks[cell.id.replace('cell-', '')] = {
        text: cell.textContent,
        fill: getComputedStyle(cell).backgroundColor,
        colour: style.color,
        weight: style.fontWeight,
        frame: border ? `${border.borderTopStyle} ${border.borderTopColor}` : '',
      };
    }
    return looks;
  });
}

/** `#FFC7CE` → `rgb(255, 199, 206)`, as browsers answer. */
export function rgb(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}

/** Selects a cell by way of the name box. */
export async function goToCell(page: Page, cell: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Name box' });
  await box.fill(cell);
  await box.press('Enter');
}
