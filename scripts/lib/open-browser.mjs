import { spawn } from 'node:child_process';

const OPENERS = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** True where somebody can see a browser window: not on a build machine, not over a bare terminal. */
export function hasDesktop(platform = process.platform, environment = process.env) {
  if (environment.CI) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
}

/** Opens the address in the person's browser; a machine without an opener is no error, the address was printed. */
export function openBrowser(url) {
  const [command, ...before] = OPENERS[process.platform] ?? OPENERS.linux;
  spawn(command, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
