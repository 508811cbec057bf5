import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHost } from '../../src/workbench/host/host';
import { HOST_INFO, installHost } from '../../src/workbench/host/install';
import type { ExcelHost, HostOptions } from '../../src/workbench/host/excel-host';
import type { Workbook } from '../../src/workbook/model/workbook';
import { habitsOfRun } from './host-habits';

export interface StartedHost {
  /** jest's own jsdom window: what is tested sees the same `Excel` and `Office` globals as in Excel. */
  readonly window: Window & typeof globalThis;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  /** Ends the host and takes everything off the window again, so that the next start finds it clean. */
  readonly close: () => void;
}

const LIBRARY = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

/** The texts of the library's files, read once per test file. */
const sources = new Map<string, string>();

function source(name: string): string {
  let text = sources.get(name);
  if (text === undefined) sources.set(name, (text = readFileSync(path.join(LIBRARY, name), 'utf8')));
  return text;
}

/**
 * Opens a workbook in the simulated Excel and loads Microsoft's own, unmodified office.js into jest's window.
 * Resolves after `Office.onReady`. One host at a time: close it before the next start.
 * @param options the profile, and how strict Excel is (`RULE_HABITS` and others of host-habits.ts).
 */
export async function startHost(workbook: Workbook, options: HostOptions = {}): Promise<StartedHost> {
  const host = createHost(workbook, { ...habitsOfRun(), ...options });
  const before = new Set(Object.getOwnPropertyNames(window));
  const name = window.name;
  window.name = JSON.stringify({ hostInfo: HOST_INFO });
  installHost(window as unknown as Parameters<typeof installHost>[0], host);
  const observer = runScriptsFromPackage();
  const script = document.createElement('script');
  script.src = 'http://localhost/office-js/office.js';
  document.head.append(script);
  run('office.js');

  const close = (): void => {
    observer.disconnect();
    host.dispose();
    for (const added of document.querySelectorAll('script[src*="/office-js/"]')) added.remove();
    for (const added of Object.getOwnPropertyNames(window)) {
      if (!before.has(added)) Reflect.deleteProperty(window, added);
    }
    restoreHistory();
    window.name = name;
    window.sessionStorage.clear();
  };
  try {
    await Office.onReady();
    await libraryIsSettled(host);
  } catch (error) {
    close();
    throw error;
  }
  restoreHistory();
  return { window, Excel: globalThis.Excel, Office: globalThis.Office, host, workbook, close };
}

/** After `onReady` the library makes one round trip of its own; waiting for it here keeps meters and faults of tests exact. */
async function libraryIsSettled({ meter }: ExcelHost): Promise<void> {
  if (meter.reading.housekeeping === 0) await new Promise((resolve) => meter.subscribe(resolve));
  meter.reset();
}

/** office.js puts null in the place of these two; the window's own come back when those go. */
function restoreHistory(): void {
  Reflect.deleteProperty(window.history, 'pushState');
  Reflect.deleteProperty(window.history, 'replaceState');
}

function run(name: string): void {
  // Indirect eval: the library's top-level variables become globals, as in a script element.
  (0, eval)(source(name));
}

/** office.js loads its further files by script elements beside its own; jsdom fetches nothing, so they run from the package. */
function runScriptsFromPackage(): MutationObserver {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      if (!(node instanceof HTMLScriptElement)) continue;
      const file = /\/office-js\/(.+\.js)$/.exec(node.src)?.[1];
      if (file === undefined || file === 'office.js') continue;
      run(file);
      node.dispatchEvent(new Event('load'));
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return observer;
}
