/** What Office tells about its theme; every part may be missing, by host and version. */
export interface OfficeThemeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Whether the pane should be dark, now and after changes. */
export interface ThemeSource {
  readonly isDark: () => boolean;
  /** Calls back when it may have changed; answers the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

const HEX = /^#?([0-9a-f]{6})$/i;

/** Perceived lightness under a half; undefined for what is not a colour such as `#FFFFFF`. */
function isDarkColour(colour: string | undefined): boolean | undefined {
  const digits = HEX.exec(colour ?? '')?.[1];
  if (!digits) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/**
 * Office's theme where it tells one, else the system's. Excel has no event for a change of theme, so it is read again
 * whenever the pane gets the focus.
 */
export function createThemeSource(window: Window, officeTheme: () => OfficeThemeColours | undefined): ThemeSource {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    isDark() {
      const theme = officeTheme();
      return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor) ?? system.matches;
    },
    subscribe(listener) {
      window.addEventListener('focus', listener);
      system.addEventListener('change', listener);
      return () => {
        window.removeEventListener('focus', listener);
        system.removeEventListener('change', listener);
      };
    },
  };
}
