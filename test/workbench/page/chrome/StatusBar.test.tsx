import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createHost } from '../../../../src/workbench/host/host';
import { STATES } from '../../../../src/workbench/page/chrome/faults';
import { StatusBar } from '../../../../src/workbench/page/chrome/StatusBar';
import { Session } from '../../../../src/workbench/page/session/session';
import { buildWorkbook } from '../../../support/workbooks';

let session: Session;

function show(isProtected = false): void {
  const workbook = buildWorkbook({ name: 'One', rows: [[1]], isProtected });
  session = new Session(workbook, createHost(workbook), new Uint8Array());
  render(
    <FluentProvider theme={webLightTheme}>
      <StatusBar session={session} />
    </FluentProvider>,
  );
}
afterEach(() => session.dispose());

test('a fault that stays on is seen, and switched off from here', async () => {
  show();
  expect(screen.queryByText(/Fault on/)).not.toBeInTheDocument();
  STATES.find(({ name }) => name === 'protected')?.set(session, true);
  expect(await screen.findByText('Fault on: This sheet is protected')).toBeVisible();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Switch off' }));
  expect(session.sheet.isProtected).toBe(false);
  expect(screen.queryByText(/Fault on/)).not.toBeInTheDocument();
});

test("a file's own protection is no fault", () => {
  show(true);
  expect(screen.getByText('Ready')).toBeVisible();
  expect(screen.queryByText(/Fault on/)).not.toBeInTheDocument();
});
