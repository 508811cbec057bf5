import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readManifest } from '../../../../src/workbench/page/ribbon/read-manifest';
import { Ribbon } from '../../../../src/workbench/page/ribbon/Ribbon';
import { giveElementsSize } from '../layout';

const manifest = readManifest(readFileSync(path.resolve('manifest.xml'), 'utf8'));

const press = jest.fn();
const iconMissing = jest.fn();

function show(running: readonly string[] = []): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <Ribbon manifest={manifest} running={new Set(running)} press={press} iconMissing={iconMissing} />
    </FluentProvider>,
  );
}

const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  giveElementsSize(1440, 900);
  press.mockClear();
  iconMissing.mockClear();
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('shows what manifest.xml says: the tab, the group and its five buttons in order', () => {
  show();
  expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Home');
  const group = screen.getByRole('group', { name: 'Ringfence' });
  expect(
    within(group)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Open pane', 'Check this sheet', 'Check all returns', 'Next finding', 'Remove marks']);
});

test('a press hands over the button with what it does', async () => {
  show();
  await userEvent.click(button('Open pane'));
  await userEvent.click(button('Check this sheet'));
  expect(press.mock.calls.map(([pressed]) => (pressed as { action: unknown }).action)).toEqual([
    { kind: 'pane', url: 'https://localhost:3000/taskpane.html' },
    { kind: 'function', name: 'checkThisSheet' },
  ]);
});

test('a button whose function is running is busy', () => {
  const running = manifest.tabs[0]!.groups[0]!.buttons[1]!;
  show([running.id]);
  expect(button(running.label)).toHaveAttribute('aria-busy', 'true');
  expect(button('Remove marks')).toHaveAttribute('aria-busy', 'false');
});

test('an icon that is not there is drawn as missing and told', () => {
  show();
  const image = button('Next finding').querySelector('img')!;
  fireEvent.error(image);
  expect(iconMissing).toHaveBeenCalledWith(expect.objectContaining({ label: 'Next finding' }));
  expect(button('! Next finding').querySelector('img')).toBeNull();
});
