import { configure, render, type RenderResult } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import type { ReturnsSession } from '../../../src/app/ports/returns-session';
import { App } from '../../../src/taskpane/app';
import type { Unsupported } from '../../../src/taskpane/pages/unsupported-page';
import type { ThemeSource } from '../../../src/taskpane/theme/theme-source';

// On a busy machine a lazy page or a check may take longer than the second that is waited for by default.
configure({ asyncUtilTimeout: 15_000 });

// jsdom lays nothing out, so it has neither of these; what the pane does with them is asserted where it matters.
Element.prototype.scrollIntoView = jest.fn();
globalThis.ResizeObserver = class {
  observe = jest.fn();
  unobserve = jest.fn();
  disconnect = jest.fn();
};

export const LIGHT: ThemeSource = { isDark: () => false, subscribe: () => () => undefined };

export interface RenderedPane extends RenderResult {
  readonly user: UserEvent;
  readonly onReload: jest.Mock;
}

/** The whole pane, as the composition root draws it, over a session or the reason why there is none. */
export function renderPane(session: ReturnsSession | Unsupported, theme: ThemeSource = LIGHT): RenderedPane {
  const onReload = jest.fn();
  // Asking jsdom for the computed style of every ancestor takes most of a test's time; nothing here blocks the pointer.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const rendered = render(<App session={session} theme={theme} version="0.1.0" onReload={onReload} />);
  return { ...rendered, user, onReload };
}
