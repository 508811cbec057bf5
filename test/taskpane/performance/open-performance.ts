import { screen, within } from '@testing-library/react';
import type { PerformanceState } from '../../../src/app/performance/performance-session';
import type { Spc, Variance } from '../../../src/domain/variance/variance';
import { createFakePerformanceSession, type FakePerformanceSession } from '../../support/fake-performance-session';
import { createFakeSession } from '../../support/fake-session';
import { openTab, renderPane, type RenderedPane } from '../support/render-pane';
import { LIMITS, PEERS, reviewOf, series, sessions, variance } from '../support/variances';

export const shores = variance();
export const youth = sessions();

export const REVIEWED: Partial<PerformanceState> = {
  review: reviewOf([youth, shores]),
  reviewedOn: '2019-10-18',
  hasMarks: true,
  by: 'Jo Bloggs',
};

const spc: Spc = { points: 8, isTrial: true, ...LIMITS, signals: [{ rule: 'outside', side: 'above' }] };

/** With a chart over time, and one among peers. */
export const charted = variance({
  key: 'charted',
  value: 390,
  spc,
  peers: PEERS,
  points: series([300, 290, 310, 305, 295, 300, 310, 390], LIMITS).map((point, index) =>
    index === 7 ? { ...point, signals: [{ rule: 'outside', side: 'above' }], superseded: [380] } : point,
  ),
});

export const explanation: NonNullable<Variance['explanation']> = {
  query: 'q1',
  text: 'Two posts were vacant from July.',
  by: 'Sam Green',
  date: '2019-10-12',
  status: 'adequate',
  covered: 20,
};

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const absent = (name: string | RegExp): void =>
  expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();

/** The rows of the list from top to bottom, by what they say. */
export const rows = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'KPIs by service' }))
    .getAllByRole('button')
    .map(heardOf);

export async function open(performance: FakePerformanceSession): Promise<RenderedPane> {
  const pane = renderPane(createFakeSession(), { performance });
  await openTab('Performance');
  return pane;
}

export type OpenedKpi = RenderedPane & { readonly performance: FakePerformanceSession };

/** The page of one KPI. */
export async function openKpi(only: Variance, more: Partial<PerformanceState> = {}): Promise<OpenedKpi> {
  const performance = createFakePerformanceSession({ ...REVIEWED, review: reviewOf([only]), ...more });
  const pane = await open(performance);
  const row = () => screen.queryByRole('button', { name: new RegExp(`^${only.kpi.name}`) });
  // Its service is closed where nothing stands out.
  if (!row()) await pane.user.click(button(new RegExp(`^${only.service.name}`)));
  await pane.user.click(row()!);
  return { ...pane, performance };
}

/** Chooses what is behind the three dots. */
export async function choose({ user }: Pick<RenderedPane, 'user'>, entry: string | RegExp): Promise<void> {
  await user.click(button('More for Performance'));
  await user.click(button(entry));
}

/** What a row says to who does not see it: its text but for what is only drawn. */
function heardOf(row: HTMLElement): string {
  const copy = row.cloneNode(true) as HTMLElement;
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"]')) drawn.remove();
  return copy.textContent.trim();
}
