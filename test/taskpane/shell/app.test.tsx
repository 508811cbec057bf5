import { act, render, screen, within } from '@testing-library/react';
import { axe, toHaveNoViolations } from 'jest-axe';
import { SEX } from '../../../src/domain/codelists/sex';
import { RULES } from '../../../src/domain/rules/index';
import { App } from '../../../src/taskpane/shell/app';
import type { ThemeSource } from '../../../src/taskpane/shell/theme-source';
import { createFakeSession } from '../../support/fake-session';
import { openPage, renderPane } from '../support/render-pane';
import { finding, reportOf } from '../support/reports';

expect.extend(toHaveNoViolations);

describe('where the pane cannot work', () => {
  test.each([
    ['no-office', /allow appsforoffice\.microsoft\.com/],
    ['not-excel', /Open a workbook of returns in Excel/],
    ['old-excel', /Update Excel, or open the workbook in Excel on the web/],
    ['no-answer', /Excel has not answered.*Close the pane and open it again/],
  ] as const)('%s: it says so, and what is needed', (reason, sentence) => {
    renderPane(reason);
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByText(/Ringfence needs Excel 2021 or later/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Check/ })).not.toBeInTheDocument();
  });
});

describe('help', () => {
  test('tells every rule with why, what to do and source, and leads back to where one was', async () => {
    const session = createFakeSession({ report: reportOf([finding({ severity: 'query' })]), checkedAt: 1 });
    const { user, container } = renderPane(session);
    await user.click(screen.getByRole('button', { name: '1 query' }));
    await openPage(user, 'Help');

    expect(await screen.findByRole('heading', { name: 'How it works' })).toHaveFocus();
    expect(screen.getByRole('heading', { name: `What is checked (${RULES.length})` })).toBeVisible();
    const titles = new Map(screen.getAllByRole('button').map((button) => [button.textContent, button]));
    for (const { words, source } of RULES) {
      const button = titles.get(words.title)!;
      await user.click(button);
      const lines = [...button.closest('li')!.querySelectorAll('dd')].map((line) => line.textContent);
      expect(lines).toEqual([expect.any(String), words.why, words.whatToDo, source]);
    }
    await user.click(titles.get('Sex')!);
    const values = within(titles.get('Sex')!.closest('li')!).getAllByRole('listitem');
    expect(values.map((value) => value.textContent)).toEqual(
      SEX.entries.map(({ label, aliases }) => `${label} (also read: ${aliases.join(', ')})`),
    );
    expect(screen.getByText('Ringfence 0.1.0')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();

    await user.click(screen.getByRole('button', { name: 'Back to returns' }));
    expect(screen.getByRole('button', { name: 'More' })).toHaveFocus();
    expect(screen.getByRole('button', { name: '1 query' })).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('a mistake of ours while drawing', () => {
  test('leaves words and a way on instead of an empty pane', async () => {
    const session = createFakeSession();
    const broken = { ...session, getState: () => ({ ...session.getState(), staleSheets: undefined as never }) };
    // React reports what a boundary caught; here that is expected.
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user, onReload } = renderPane({ ...broken, getState: stable(broken.getState) });
    expect(screen.getByText(/Your workbook is as it was/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Load the pane again' }));
    expect(onReload).toHaveBeenCalledTimes(1);
    quiet.mockRestore();
  });
});

/** The same object at every call, as a store's snapshot has to be. */
function stable<T>(read: () => T): () => T {
  const value = read();
  return () => value;
}

test('the pane follows the theme', () => {
  let isDark = false;
  let changed: () => void = () => undefined;
  const theme: ThemeSource = {
    isDark: () => isDark,
    subscribe: (listener) => {
      changed = listener;
      return () => undefined;
    },
  };
  const { container } = render(
    <App sessions={{ returns: createFakeSession() }} theme={theme} version="1" onReload={jest.fn()} />,
  );
  const background = () =>
    getComputedStyle(container.querySelector('.fui-FluentProvider')!).getPropertyValue('--colorNeutralBackground1');
  const light = background();
  isDark = true;
  act(() => changed());
  expect(light).toBe('#ffffff');
  expect(background()).toBe('#292929');
});
