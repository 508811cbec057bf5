import { COMMANDS } from '../../src/commands/register-commands';
import { startHost } from '../support/start-host';
import { buildWorkbook } from '../support/workbooks';

type Press = (event: { completed(): void }) => void;
const page = window as Window & { Office?: unknown; RINGFENCE_VERSION?: string };

beforeEach(() => {
  // jsdom knows no media.
  page.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
  page.RINGFENCE_VERSION = '1.0.0';
  document.body.innerHTML = '<div id="pane"><p role="status">Starting Ringfence …</p></div>';
});
afterEach(() => {
  jest.useRealTimers();
  document.body.innerHTML = '';
  delete page.RINGFENCE_VERSION;
});

/** What the page runs first, as a script element would: to its end before anything else. */
const runScript = (): void => {
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be a promise, a script is not
    require('../../src/taskpane/index');
  });
};

/** Office before it is ready: it can be told of functions, and says nothing else yet. */
function startingOffice() {
  const functions = new Map<string, Press>();
  const showAsTaskpane = jest.fn(() => Promise.resolve());
  let ready: (host: string | null) => void = () => undefined;
  const onReady = new Promise<{ host: string | null }>((resolve) => (ready = (host) => resolve({ host })));
  page.Office = {
    onReady: () => onReady,
    HostType: { Excel: 'Excel' },
    context: { requirements: { isSetSupported: () => true } },
    actions: { associate: (name: string, run: Press) => functions.set(name, run) },
    addin: { showAsTaskpane },
  };
  return { functions, showAsTaskpane, ready };
}

/** The clock's own, also while a test holds the timers. */
const later = window.setTimeout.bind(window);
const turn = (): Promise<void> => new Promise((resolve) => later(resolve, 5));
const pane = () => document.getElementById('pane')?.textContent ?? '';
const until = async (isSo: () => boolean): Promise<void> => {
  for (let turns = 0; turns < 2_000 && !isSo(); turns += 1) await turn();
  expect(isSo()).toBe(true);
};

describe('before Office is ready', () => {
  afterEach(() => delete page.Office);

  test('every function of the ribbon is known when the script has run', () => {
    const { functions } = startingOffice();
    runScript();
    expect([...functions.keys()]).toEqual(Object.keys(COMMANDS));
  });

  test('a button that is pressed waits, and is released where Ringfence cannot work; the pane says why', async () => {
    const { functions, showAsTaskpane, ready } = startingOffice();
    runScript();
    const completed = jest.fn();
    functions.get('removeMarks')?.({ completed });
    await turn();
    expect(completed).not.toHaveBeenCalled();
    ready('Word');
    await until(() => completed.mock.calls.length > 0);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    await until(() => pane().includes('Ringfence works inside Excel'));
  });

  test('where Office never becomes ready the pane says so after a while, and goes on waiting', async () => {
    jest.useFakeTimers();
    const { ready } = startingOffice();
    runScript();
    // The script of the pane arrives first, then half a minute passes.
    await until(() => {
      jest.advanceTimersByTime(1_000);
      return pane().includes('Excel has not answered');
    });
    expect(pane()).toContain('allow everything from appsforoffice.microsoft.com');
    ready(null);
    await until(() => {
      jest.advanceTimersByTime(100);
      return pane().includes('Ringfence works inside Excel');
    });
  });
});

test('without Microsoft’s library the pane says so', async () => {
  runScript();
  await until(() => pane().includes('could not be loaded from Microsoft'));
});

test('in Excel, a button pressed as soon as the page is there does its work', async () => {
  const rows = [
    ['Provider', 'The Shores'],
    ['Period', '2019-20 Q2'],
    [],
    ['Case', 'Gender', 'Age', 'Ethnicity', 'Referral in'],
    ['A1', 'Female', 34, 'White British', 'Police'],
    ['A2', 'Femail', 41, 'White British', 'Self'],
  ];
  const { host, workbook, close } = await startHost(buildWorkbook({ name: 'April', rows }));
  try {
    runScript();
    await host.runRibbonCommand('checkThisSheet');
    expect(workbook.sheets[0]?.conditionalFormats.length).toBeGreaterThan(0);
  } finally {
    close();
  }
});
