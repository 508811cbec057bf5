import type { ExcelHost, HostWindow } from './excel-host';

/** The name of the URL parameter by which office.js knows that it runs inside Office. */
const HOST_INFO_PARAMETER = '_host_Info';

/** Excel for Mac, 16.00, British English, not a dialog, logging off, shared runtime: the interface that needs no native code. */
export const HOST_INFO = 'Excel$Mac$16.00$en-GB$ringfence-workbench$isNotDialog$disableLogging$1';

/**
 * The pane's address with the parameter office.js looks for.
 * @param url absolute, or relative to the page.
 */
export function withHostInfo(url: string): string {
  const [address = '', hash] = url.split('#', 2);
  const separator = address.includes('?') ? '&' : '?';
  const parameter = `${HOST_INFO_PARAMETER}=${encodeURIComponent(HOST_INFO)}`;
  return `${address}${separator}${parameter}${hash === undefined ? '' : `#${hash}`}`;
}

/**
 * Puts Excel's side of the seam on a window, so that the real office.js, loaded into that window afterwards, finds an
 * Excel. Must run before office.js: the library looks for the seam once, when it starts.
 *
 * In the browser the window is the pane's frame, and a frame gets a new window whenever it navigates. So the page puts
 * `exposeHost(host)` on itself *before* it sets the frame's `src` to `withHostInfo(url)`, and the server writes a script
 * into the pane's html, in front of office.js, that takes the host from there (scripts/lib/pane-html.cjs).
 * In jsdom call `installHost(window, host)` and set `window.name`, see test/support/start-host.ts.
 */
export function installHost(window: HostWindow, host: ExcelHost): void {
  const connection = host.connect(window);
  window.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  window._osfHostAPI = connection.call;
  window._osfHostRegisterEvent = connection.registerEvent;
  window._osfHostUnregisterCallback = connection.unregisterCallback;
  window.ringfenceSimulatedExcel = true;
}

/** What the pane's frame finds on its parent. */
export interface ExposedHost {
  install(window: HostWindow): void;
}

/**
 * Offers the host to frames of this page. Call it again with another host when another file is opened.
 * @returns the function that takes the offer back.
 */
export function exposeHost(page: { ringfenceHost?: ExposedHost }, host: ExcelHost): () => void {
  const exposed: ExposedHost = {
    install(window) {
      installHost(window, host);
    },
  };
  page.ringfenceHost = exposed;
  return () => {
    if (page.ringfenceHost === exposed) delete page.ringfenceHost;
  };
}
