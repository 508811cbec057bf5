import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { createHost } from '../../../../src/workbench/host/host';
import { FindBar } from '../../../../src/workbench/page/find/FindBar';
import { Session } from '../../../../src/workbench/page/session/session';
import { buildWorkbook } from '../../../support/workbooks';

let session: Session;
let close: jest.Mock<void, []>;
const place = () => [session.sheet.name, session.selection.active.row, session.selection.active.column];
const said = () => screen.getByRole('status').textContent;

beforeEach(() => {
  const workbook = buildWorkbook(
    {
      name: 'One',
      rows: [
        ['Kent', 'x'],
        ['Essex', 'kent'],
      ],
    },
    { name: 'Two', rows: [['-'], ['Kent']] },
  );
  session = new Session(workbook, createHost(workbook), new Uint8Array());
  close = jest.fn();
  render(
    <FluentProvider theme={webLightTheme}>
      <FindBar session={session} asked={1} close={close} />
    </FluentProvider>,
  );
});
afterEach(() => session.dispose());

test('Enter goes from one to the next and round, Shift and Enter back; it says which of how many', async () => {
  const user = userEvent.setup();
  expect(screen.getByRole('textbox', { name: 'Find what' })).toHaveFocus();
  await user.keyboard('kent{Enter}');
  expect([place(), said()]).toEqual([['One', 1, 1], '2 of 2']);
  await user.keyboard('{Enter}');
  expect([place(), said()]).toEqual([['One', 0, 0], '1 of 2']);
  await user.keyboard('{Shift>}{Enter}{/Shift}');
  expect([place(), said()]).toEqual([['One', 1, 1], '2 of 2']);
});

test('looks through the workbook, with the case, and says where nothing is', async () => {
  const user = userEvent.setup();
  await user.keyboard('kent');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Look within' }), 'Workbook');
  await user.click(screen.getByRole('button', { name: 'Previous' }));
  expect([place(), said()]).toEqual([['Two', 1, 0], '3 of 3']);
  await user.click(screen.getByRole('checkbox', { name: 'Match case' }));
  expect(said()).toBe('');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect([place(), said()]).toEqual([['One', 1, 1], '1 of 1']);
  await user.clear(screen.getByRole('textbox'));
  await user.type(screen.getByRole('textbox'), 'Surrey{Enter}');
  expect(said()).toBe('“Surrey” is not in this workbook');
  expect((await axe(screen.getByRole('search'))).violations).toEqual([]);
});

test('Escape closes it', async () => {
  await userEvent.setup().keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(1);
});
