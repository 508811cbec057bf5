import { createRoot } from 'react-dom/client';
import { createHost } from '../host/host';
import { App } from './App';
import { readManifest } from './ribbon/read-manifest';
import { OpenFile } from './session/open-file';
import bottomBarsCss from './chrome/bottom-bars.css';
import titleBarCss from './chrome/title-bar.css';
import filterCss from './filter/filter.css';
import findCss from './find/find.css';
import editorCss from './grid/editor.css';
import sheetCss from '../../sheet-view/sheet-view.css';
import css from './workbench.css';

const DEFAULT_FILE = 'messy-records.xlsx';

/** Only a name, so that the address cannot point the page at anything but the server's samples. */
function wantedSample(samples: readonly string[]): string {
  const wanted = new URLSearchParams(window.location.search).get('file');
  return wanted ?? (samples.includes(DEFAULT_FILE) ? DEFAULT_FILE : (samples[0] ?? DEFAULT_FILE));
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  return response;
}

async function start(root: HTMLElement): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([sheetCss, css, titleBarCss, editorCss, bottomBarsCss, filterCss, findCss].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const [manifest, samples] = await Promise.all([
    get('/manifest.xml').then((response) => response.text()),
    get('/samples/index.json').then((response) => response.json() as Promise<string[]>),
  ]);
  // As Microsoft tells it, so that what an add-in costs a person who types can be seen here.
  const file = new OpenFile((workbook, options) => createHost(workbook, { undo: 'strict', ...options }));
  createRoot(root).render(<App file={file} manifest={readManifest(manifest)} samples={samples} />);
  await file.openSample(wantedSample(samples));
}

function tellFailure(root: HTMLElement): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent =
    'The workbench could not be started: its server did not send what it needs. See the terminal where npm start runs, start it again if it has ended, then load this page again.';
  root.replaceChildren(line);
}

const root = document.getElementById('workbench');
if (root) start(root).catch(() => tellFailure(root));
