import { createThemeSource, type OfficeThemeColours } from '../../../src/taskpane/shell/theme-source';

/** A window whose system colours a test chooses. */
function windowWith(prefersDark: boolean) {
  const listeners = new Set<() => void>();
  const system = {
    matches: prefersDark,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  const fake = Object.assign(new EventTarget(), { matchMedia: () => system });
  return { window: fake as unknown as Window, system, changeSystem: () => listeners.forEach((listener) => listener()) };
}

test.each<[OfficeThemeColours | undefined, boolean, boolean]>([
  [{ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, false, true],
  [{ isDarkTheme: false }, true, false],
  [{ bodyBackgroundColor: '#262626' }, false, true],
  [{ bodyBackgroundColor: '#F0F0F0' }, true, false],
  [{ bodyBackgroundColor: '' }, true, true],
  [undefined, true, true],
  [undefined, false, false],
])('Office says %j, the system says dark: %s → dark: %s', (office, prefersDark, expected) => {
  expect(createThemeSource(windowWith(prefersDark).window, () => office).isDark()).toBe(expected);
});

test('it may have changed when the pane gets the focus or the system changes, until nobody listens', () => {
  const { window, changeSystem } = windowWith(false);
  const listener = jest.fn();
  const stop = createThemeSource(window, () => undefined).subscribe(listener);
  window.dispatchEvent(new Event('focus'));
  changeSystem();
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  window.dispatchEvent(new Event('focus'));
  changeSystem();
  expect(listener).toHaveBeenCalledTimes(2);
});
