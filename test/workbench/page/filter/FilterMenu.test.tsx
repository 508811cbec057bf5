import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Workbook } from '../../../../src/workbook/model/workbook';
import { createHost } from '../../../../src/workbench/host/host';
import { FilterMenu } from '../../../../src/workbench/page/filter/FilterMenu';
import { SheetGrid } from '../../../../src/workbench/page/grid/SheetGrid';
import { Session } from '../../../../src/workbench/page/session/session';
import { buildWorkbook } from '../../../support/workbooks';
import { giveElementsSize } from '../layout';

const ROWS = [
  ['Provider', 'Day'],
  ['Kent', 43558],
  ['essex', 43559],
  ['', 43558],
  ['Essex', 43560],
];
const DATES = { numberFormat: 'dd/mm/yyyy' };

let session: Session;
let workbook: Workbook;

function show(tables: Record<string, string> = { Work: 'A1:B5' }): ReturnType<typeof userEvent.setup> {
  giveElementsSize(800, 400);
  const styles = { B2: DATES, B3: DATES, B4: DATES, B5: DATES };
  workbook = buildWorkbook({ name: 'Return', rows: ROWS, styles, tables });
  session = new Session(workbook, createHost(workbook), new Uint8Array());
  render(
    <FluentProvider theme={webLightTheme}>
      <SheetGrid session={session} goTo={() => undefined} />
      <FilterMenu session={session} />
    </FluentProvider>,
  );
  screen.getByRole('grid').focus();
  return userEvent.setup();
}
afterEach(() => {
  session.dispose();
  jest.restoreAllMocks();
});

const menu = (name = 'Provider') => screen.findByRole('dialog', { name: `Filter ${name}` });
const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole('checkbox', { name });
const hidden = () => workbook.sheets[0]!.filteredRows.hiddenRows;
const boxes = async () =>
  within(await menu())
    .getAllByRole('checkbox')
    .map((one) => (one.closest('span') ?? one).textContent);

test('a header cell has a button whose menu lists the values once each, blanks last', async () => {
  const user = show();
  await user.click(button('Filter Provider'));
  expect(await boxes()).toEqual(['(Select all)', 'essex', 'Kent', '(Blanks)']);
  expect((await axe(await menu())).violations).toEqual([]);
});

test('what is unticked is hidden, the status says how many are left, and Ctrl+Z brings them back', async () => {
  const user = show();
  await user.click(button('Filter Provider'));
  await user.click(box('Kent'));
  await user.click(button('OK'));
  expect(hidden()).toEqual([1]);
  expect(session.announcement).toBe('3 of 4 records found');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('grid')).toHaveFocus();
  expect(button('Filter Provider (filtered)')).toBeVisible();
  await user.keyboard('{Control>}z{/Control}');
  expect(hidden()).toEqual([]);
  await user.keyboard('{Control>}y{/Control}');
  expect(hidden()).toEqual([1]);
});

test('by the keyboard: Alt and down opens, space unticks, Enter takes, Escape leaves all as it was', async () => {
  const user = show();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await menu();
  box('(Select all)').focus();
  await user.keyboard(' ');
  expect(screen.getByText('Tick at least one value.')).toBeVisible();
  box('(Blanks)').focus();
  await user.keyboard(' {Enter}');
  expect(hidden()).toEqual([1, 2, 4]);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(await boxes()).toHaveLength(4);
  expect(box('Kent')).not.toBeChecked();
  expect(box('(Select all)')).toBePartiallyChecked();
  box('Kent').focus();
  await user.keyboard('{Escape}');
  expect([hidden(), screen.queryByRole('dialog')]).toEqual([[1, 2, 4], null]);
});

test('another column lists only what is still shown; clearing shows all', async () => {
  const user = show();
  await user.click(button('Filter Provider'));
  await user.type(screen.getByRole('searchbox'), 'ess{Enter}');
  expect(hidden()).toEqual([1, 3]);
  await user.click(button('Filter Day'));
  await menu('Day');
  expect(screen.getAllByRole('checkbox')).toHaveLength(3);
  await user.click(box('04/04/2019'));
  await user.click(button('OK'));
  expect(hidden()).toEqual([1, 2, 3]);
  expect(workbook.sheets[0]!.filters[0]?.criteria[1]).toMatchObject({ dates: ['2019-04-05'], values: [] });
  await user.click(button('Filter Provider (filtered)'));
  await menu();
  await user.click(button('Clear filter from Provider'));
  expect(hidden()).toEqual([1, 2, 3]);
  await user.click(button('Filter Day (filtered)'));
  await menu('Day');
  await user.click(button('Clear filter from Day'));
  expect([hidden(), session.announcement]).toEqual([[], 'All records are shown']);
});

test('Ctrl+Shift+L gives a list its filter buttons, and takes them off with what they hide', async () => {
  const user = show({});
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  await user.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
  expect(workbook.sheets[0]!.filters[0]?.area).toEqual({ top: 0, left: 0, bottom: 4, right: 1 });
  await user.click(button('Filter Provider'));
  await menu();
  await user.click(box('Kent'));
  await user.click(button('OK'));
  await user.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
  expect([hidden(), screen.queryByRole('button')]).toEqual([[], null]);
});

test('a protected sheet says why it cannot be filtered', async () => {
  const user = show();
  workbook.sheets[0]!.isProtected = true;
  await user.click(button('Filter Provider'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(session.notices[0]?.text).toMatch(/Return is protected, so it cannot be filtered/);
});
