import { act, fireEvent, render, screen, type RenderResult } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import type { ComparisonSession } from '../../../src/app/comparison/comparison-session';
import type { MoneySession } from '../../../src/app/money/money-session';
import type { PerformanceSession } from '../../../src/app/performance/performance-session';
import type { ReturnsSession } from '../../../src/app/returns/returns-session';
import type { SetUpSession } from '../../../src/app/set-up/set-up-session';
import { App, type AppProps } from '../../../src/taskpane/shell/app';
import type { Unsupported } from '../../../src/taskpane/shell/unsupported-page';
import { createFakeComparisonSession } from '../../support/fake-comparison-session';
import { createFakeMoneySession } from '../../support/fake-money-session';
import { createFakePerformanceSession } from '../../support/fake-performance-session';
import { createFakeSetUpSession } from '../../support/fake-set-up-session';
import type { ThemeSource } from '../../../src/taskpane/shell/theme-source';
import type { ToldOnce } from '../../../src/taskpane/shared/told-once';

// jsdom lays nothing out, so it has neither of these; what the pane does with them is asserted where it matters.
Element.prototype.scrollIntoView = jest.fn();
globalThis.ResizeObserver = class {
  observe = jest.fn();
  unobserve = jest.fn();
  disconnect = jest.fn();
};

/** Nothing is in sight but what is drawn from the start. */
globalThis.IntersectionObserver = class {
  observe = jest.fn();
  unobserve = jest.fn();
  disconnect = jest.fn();
  takeRecords = () => [];
  root = null;
  rootMargin = '';
  thresholds = [];
} as unknown as typeof IntersectionObserver;

export const LIGHT: ThemeSource = { isDark: () => false, subscribe: () => () => undefined };

interface PaneOptions extends Pick<AppProps, 'remembered' | 'loadSample' | 'slowness'> {
  readonly theme?: ThemeSource;
  readonly money?: MoneySession;
  readonly performance?: PerformanceSession;
  readonly setUp?: SetUpSession;
  readonly comparison?: ComparisonSession;
  readonly undoCost?: ToldOnce;
}

export interface RenderedPane extends RenderResult {
  readonly user: UserEvent;
  readonly onReload: jest.Mock;
}

/** The whole pane, as the composition root draws it, over sessions or the reason why there are none. */
export function renderPane(
  session: ReturnsSession | Unsupported,
  {
    theme = LIGHT,
    money = createFakeMoneySession(),
    performance = createFakePerformanceSession(),
    setUp = createFakeSetUpSession(),
    comparison = createFakeComparisonSession(),
    undoCost,
    ...more
  }: PaneOptions = {},
): RenderedPane {
  const onReload = jest.fn();
  // Asking jsdom for the computed style of every ancestor takes most of a test's time; nothing here blocks the pointer.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const sessions = typeof session === 'string' ? session : { returns: session, money, performance, setUp, comparison };
  const rendered = render(
    <App sessions={sessions} theme={theme} version="0.1.0" undoCost={undoCost} onReload={onReload} {...more} />,
  );
  return { ...rendered, user, onReload };
}

/** Goes to a page by way of the header's menu. */
export async function openPage(user: UserEvent, page: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More' }));
  // A page that is loaded when it is opened is waited for while it is drawn, and React asks for an act that is awaited then.
  await act(() => {
    fireEvent.click(screen.getByRole('button', { name: page }));
    return Promise.resolve();
  });
}

/** Fills a field as people do who have the text already: faster than key by key. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

/** Goes to a page by way of its tab. */
export async function openTab(tab: string): Promise<void> {
  // As above: a page that waits for its session.
  await act(() => {
    fireEvent.click(screen.getByRole('button', { name: tab }));
    return Promise.resolve();
  });
}
