import { runInNewContext } from 'node:vm';
import { FRAME_SCRIPT } from '../../../scripts/lib/pane-html.cjs';
import { createHost } from '../../../src/workbench/host/host';
import {
  exposeHost,
  HOST_INFO,
  installHost,
  withHostInfo,
  type ExposedHost,
} from '../../../src/workbench/host/install';
import { utf8Length } from '../../../src/workbench/host/meter';
import { workbookOf } from './workbook-of';

test.each([
  ['/pane/taskpane.html', `/pane/taskpane.html?_host_Info=${encodeURIComponent(HOST_INFO)}`],
  ['/pane.html?lang=en#help', `/pane.html?lang=en&_host_Info=${encodeURIComponent(HOST_INFO)}#help`],
])('%s gets the parameter office.js looks for', (url, wanted) => {
  expect(withHostInfo(url)).toBe(wanted);
});

test('a frame takes the host its page offers by the script that the server sends; a page without a host stays as it is', () => {
  const host = createHost(workbookOf({ Returns: [] }));
  const page: { ringfenceHost?: ExposedHost } = {};
  const frame: Record<string, unknown> & { parent: unknown } = { parent: page };
  // At the top of the page a window is its own parent.
  const alone: Record<string, unknown> = { ringfenceHost: { install: () => (alone['taken'] = true) } };
  alone['parent'] = alone;
  runInNewContext(FRAME_SCRIPT, { window: alone });
  expect(alone).not.toHaveProperty('taken');
  const load = (): unknown => runInNewContext(FRAME_SCRIPT, { window: frame });
  load();
  expect(frame).not.toHaveProperty('_osfHostAPI');
  const withdraw = exposeHost(page, host);
  load();
  expect(frame).toMatchObject({ _osfHostAPI: expect.any(Function), webkit: { messageHandlers: { Agave: {} } } });
  withdraw();
  expect(page).toEqual({});
  host.dispose();
});

test('a disposed host answers nobody', async () => {
  const host = createHost(workbookOf({ Returns: [] }));
  const window: { _osfHostAPI?: unknown } = {};
  installHost(window, host);
  const call = window._osfHostAPI as (handler: string, message: unknown, callback: (payload: unknown) => void) => void;
  const ask = (): Promise<string> =>
    Promise.race([
      new Promise<string>((resolve) => call('Agave', { methodId: 5, params: [] }, () => resolve('answered'))),
      new Promise<string>((resolve) => setTimeout(() => resolve('silent'), 30)),
    ]);
  expect(await ask()).toBe('answered');
  host.dispose();
  expect(await ask()).toBe('silent');
});

test.each(['', 'plain', '£12', 'naïve – “quoted”', '日本', '👍🏽 done'])('bytes of %p are those of UTF-8', (text) => {
  expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
});
