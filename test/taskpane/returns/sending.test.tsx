import { screen } from '@testing-library/react';
import { createFakeSession } from '../../support/fake-session';
import { renderPane } from '../support/render-pane';
import { finding, reportOf, returnSheet } from '../support/reports';

const error = finding({ key: 'e' });
const query = finding({ key: 'q', severity: 'query' });
const advice = finding({ key: 'v', severity: 'advice' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test.each([
  ['errors and queries', [error, query], 'Before this is ready to send: fix 1 error and fix or explain 1 query.'],
  ['errors', [error], 'Before this is ready to send: fix 1 error.'],
  ['queries', [query, { ...query, key: 'r' }], 'Before this is ready to send: fix or explain 2 queries.'],
])('while %s are open it says what is left, and offers nothing', (_, findings, sentence) => {
  renderPane(createFakeSession({ report: reportOf(findings), checkedAt: 1 }));
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Ready to send/ })).not.toBeInTheDocument();
});

test('advice does not stand in the way: the name is asked and the receipt written', async () => {
  const session = createFakeSession({ report: reportOf([advice]), checkedAt: 1 });
  session.calls.writeReceipt.mockImplementation((by: string) => {
    session.set({ by, receipt: { writtenAt: '24 July 2019, 14:05', changedSheets: [] } });
    return Promise.resolve();
  });
  const { user } = renderPane(session);
  await user.click(button('Ready to send…'));
  expect(await screen.findByText(/which queries are explained and by whom/)).toBeVisible();
  await user.click(button('Write receipt'));
  expect(screen.getByText('Enter your name.')).toBeVisible();
  await user.paste('Jo Bright');
  await user.keyboard('{Enter}');
  expect(session.calls.writeReceipt.mock.calls).toEqual([['Jo Bright']]);
  expect(screen.getByText('Unchanged since the receipt of 24 July 2019, 14:05.')).toBeVisible();
  expect(button('Ready to send…')).toHaveFocus();
});

test('what was not checked at all is not ready to send', () => {
  renderPane(createFakeSession({ report: reportOf([], { returns: [] }), checkedAt: 1 }));
  expect(screen.queryByRole('region', { name: 'Sending' })).not.toBeInTheDocument();
});

test('a receipt in the workbook is told before any check', () => {
  const receipt = { writtenAt: '24 July 2019, 14:05', changedSheets: ['April', 'May'] };
  renderPane(createFakeSession({ recognised: [returnSheet()], receipt }));
  expect(screen.getByText(/^Changed since the receipt of 24 July 2019, 14:05: “April” and “May”\./)).toBeVisible();
});
