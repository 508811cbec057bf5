import { findObstacle } from '../../../src/taskpane/shell/find-obstacle';

const page = window as Window & { Office?: unknown };
afterEach(() => delete page.Office);

const office = (onReady: () => Promise<unknown>, isSupported = true) => ({
  onReady,
  HostType: { Excel: 'Excel' },
  context: { requirements: { isSetSupported: (set: string) => set === 'ExcelApi' && isSupported } },
});

test.each([
  ['no library', undefined, 'no-office'],
  ['another program', office(() => Promise.resolve({ host: null })), 'not-excel'],
  ['an older Excel', office(() => Promise.resolve({ host: 'Excel' }), false), 'old-excel'],
  ['a library that fails to start', office(() => Promise.reject(new Error('boom'))), 'no-answer'],
  ['Excel', office(() => Promise.resolve({ host: 'Excel' })), undefined],
])('%s', async (_, library, obstacle) => {
  if (library) page.Office = library;
  expect(await findObstacle(page)).toBe(obstacle);
});
