import { startHost, type StartedHost } from '../../support/start-host';
import { workbookOf } from './workbook-of';

let started: StartedHost;

beforeEach(async () => {
  started = await startHost(workbookOf({ Returns: [] }), { patienceMilliseconds: 400 });
});

afterEach(() => {
  started.close();
});

test('a button runs the associated function and waits for event.completed()', async () => {
  const order: string[] = [];
  Office.actions.associate('checkSheet', (event: Office.AddinCommands.Event) => {
    order.push(event.source.id);
    setTimeout(() => {
      order.push('completed');
      event.completed();
    }, 10);
  });
  await started.host.runRibbonCommand('checkSheet');
  expect(order).toEqual(['checkSheet', 'completed']);
});

test('where Excel is known to wait, a button waits for an add-in that associates its functions a little later', async () => {
  started.close();
  started = await startHost(workbookOf({ Returns: [] }), { unknownFunctions: 'wait', patienceMilliseconds: 4_000 });
  const pressed = started.host.runRibbonCommand('removeMarks');
  setTimeout(() => {
    Office.actions.associate('removeMarks', (event: Office.AddinCommands.Event) => event.completed());
  }, 80);
  await expect(pressed).resolves.toBeUndefined();
});

test('a button whose function nobody knows fails at once, as office.js answers, naming the function', async () => {
  started.close();
  started = await startHost(workbookOf({ Returns: [] }), { patienceMilliseconds: 60_000 });
  const begun = performance.now();
  await expect(started.host.runRibbonCommand('nobodyKnows')).rejects.toThrow('nobodyKnows');
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('the add-in shows and hides its pane, and the page is told', async () => {
  const told: boolean[] = [];
  started.host.onShowTaskpane((isVisible) => told.push(isVisible));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  expect(told).toEqual([false, true]);
  expect(started.host.isPaneVisible).toBe(true);
});

test('the add-in learns that the person closed its pane', async () => {
  const mode = new Promise<string>((resolve) => {
    void Office.addin
      .onVisibilityModeChanged(({ visibilityMode }) => resolve(visibilityMode))
      .then(() => {
        started.host.setPaneVisible(false);
      });
  });
  await expect(mode).resolves.toBe('Hidden');
});
