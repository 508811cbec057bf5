import type { Frame } from 'playwright-core';

/** How much wider than the pane its document is, and which of its elements reach beyond it. */
export const overflowOf = (frame: Frame) =>
  frame.evaluate(() => ({
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    wide: [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 &&
          getComputedStyle(element).position !== 'absolute' &&
          // What is only heard is cut to a pixel.
          element.closest('[aria-live], [role="status"], [role="alert"]') === null,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  }));
