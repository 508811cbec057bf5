import { screen } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import type { PerformanceState } from '../../../src/app/performance/performance-session';
import { createFakePerformanceSession } from '../../support/fake-performance-session';
import { PEERS, reviewOf, sessions } from '../support/variances';
import { button, charted, choose, explanation, open, openKpi, REVIEWED } from './open-performance';

expect.extend(toHaveNoViolations);

describe('axe finds nothing', () => {
  test.each<[string, Partial<PerformanceState>]>([
    ['before a review', {}],
    ['while reviewing', { ...REVIEWED, activity: 'reviewing', progress: { done: 1, total: 3 } }],
    ['nothing to review', { review: reviewOf([], { notReviewed: ['Why'] }) }],
    [
      'a list, stale, with returns to accept and an error',
      {
        ...REVIEWED,
        isStale: true,
        undo: 'accept',
        toAccept: ['April', 'May'],
        notice: { kind: 'error', message: 'Excel does not answer.' },
      },
    ],
  ])('%s', async (_, state) => {
    const { container } = await open(createFakePerformanceSession(state));
    expect(await axe(container)).toHaveNoViolations();
  });

  test.each(['Accept into History (2)', 'What the signs mean'])('%s', async (entry) => {
    const pane = await open(createFakePerformanceSession({ ...REVIEWED, toAccept: ['April', 'May'] }));
    await choose(pane, entry);
    expect(await axe(pane.container)).toHaveNoViolations();
  });

  test.each(['Record step', 'Record answer', 'Draft a letter'])(
    'a KPI with everything unfolded, and %s open',
    async (task) => {
      const thin = { ...explanation, status: 'too thin', lacks: 'It names no cause.' } as const;
      const all = sessions({
        explanation: thin,
        spc: charted.spc!,
        peers: PEERS,
        points: charted.points,
        notes: ['A note.'],
      });
      const { container, user, performance } = await openKpi(all);
      performance.calls.draftsFor.mockReturnValue({ informal: 'Dear Sam', formal: 'Dear Ms Green', askedFor: '' });
      for (const folded of screen.getAllByRole('button', { name: /^(The numbers|Figures|Explanation|Escalation)/ }))
        await user.click(folded);
      await user.click(button(task));
      if (task.startsWith('Record')) await user.click(screen.getAllByRole('button', { name: task }).at(-1)!);
      expect(await axe(container)).toHaveNoViolations();
    },
  );
});
