import { printReference } from '../../../src/cells/addresses';
import { createMemory } from '../../../src/adapters/excel/memory';
import { goTo } from '../../../src/adapters/excel/go-to';
import type { Requests } from '../../../src/adapters/excel/request';
import { selectedAreas, watchSelection } from '../../../src/adapters/excel/watch-selection';
import { area } from '../../support/workbooks';

type Handler = (event: { address: string; worksheetId: string }) => Promise<void>;

/** A watch with its events and the requests it makes in a test's hands. */
async function start() {
  const handlers: Handler[] = [];
  const range = { select: () => undefined };
  const sheet = {
    id: '{1}',
    name: 'Q1',
    visibility: 'Visible',
    load: () => sheet,
    activate: () => undefined,
    getRange: () => range,
  };
  const worksheets = {
    onSelectionChanged: { add: (handler: Handler) => handlers.push(handler) },
    getItemOrNullObject: () => sheet,
    getItem: () => sheet,
  };
  const context = { workbook: { worksheets } } as unknown as Excel.RequestContext;
  let sent = 0;
  let beforeAnswer = (): Promise<void> => Promise.resolve();
  const requests: Requests = {
    send: async (_next, queue) => {
      sent += 1;
      const queued = queue(context);
      await beforeAnswer();
      return queued;
    },
  };
  const memory = createMemory();
  const told: string[] = [];
  await watchSelection(requests, memory, ({ sheet: name, areas }) =>
    told.push(`${name} ${areas.map(printReference).join(' ')}`),
  );
  const select = async (address: string, worksheetId = '{1}'): Promise<void> => {
    await handlers[0]?.({ address, worksheetId });
  };
  return {
    told,
    memory,
    select,
    requests: () => sent,
    goTo: (address: string) => goTo(requests, memory, 'Q1', [area(address)]),
    beforeAnswer: (work: () => Promise<void>) => (beforeAnswer = work),
  };
}

test('asks for a sheet’s name once, and never where it is known', async () => {
  const { memory, select, told, requests } = await start();
  memory.sheetNames.set('{2}', 'As read');
  await select('A1', '{2}');
  await select('A2', '{2}');
  expect(requests()).toBe(1);
  await select('B1');
  await select('B2');
  expect(requests()).toBe(2);
  expect(told).toEqual(['As read A1', 'As read A2', 'Q1 B1', 'Q1 B2']);
});

test('what is told after something newer is left out', async () => {
  const { select, told, memory } = await start();
  const slow = select('A1', '{1}');
  memory.sheetNames.set('{2}', 'Known');
  await select('B2', '{2}');
  await slow;
  expect(told).toEqual(['Known B2']);
});

test('our own selecting is known by its cell, which merged cells make larger', async () => {
  const { select, told, goTo } = await start();
  await goTo('E7');
  await select('E7:F8');
  await select('E7');
  expect(told).toEqual(['Q1 E7']);
});

test('where the cell was selected already nothing is told of it, and what a person selects next is', async () => {
  const { select, told, goTo } = await start();
  await goTo('E7');
  await select('B2');
  await select('E7');
  expect(told).toEqual(['Q1 B2', 'Q1 E7']);
});

test('what a person selected just before us does not make ours a person’s', async () => {
  const { select, told, goTo, beforeAnswer, memory } = await start();
  memory.sheetNames.set('{1}', 'Q1');
  beforeAnswer(() => (memory.ownSelections.length > 0 ? select('B2') : Promise.resolve()));
  await goTo('E7');
  await select('E7');
  expect(told).toEqual(['Q1 B2']);
});

test('of two places asked for at once the last is gone to', async () => {
  const { select, told, goTo, requests } = await start();
  const before = requests();
  await Promise.all([goTo('E7'), goTo('B2')]);
  expect(requests() - before).toBe(3);
  await select('B2');
  await select('E7');
  expect(told).toEqual(['Q1 E7']);
});

test('both of two places gone to one after the other are ours, when Excel tells of them late', async () => {
  const { select, told, goTo } = await start();
  await goTo('E7');
  await goTo('B2');
  await select('E7');
  await select('B2');
  expect(told).toEqual([]);
  await select('B2');
  expect(told).toEqual(['Q1 B2']);
});

test('what we could not select is not waited for', async () => {
  const { select, told, goTo, beforeAnswer, memory } = await start();
  beforeAnswer(() => (memory.ownSelections.length > 0 ? Promise.reject(new Error('no')) : Promise.resolve()));
  await expect(goTo('E7')).rejects.toThrow();
  await select('E7');
  expect(told).toEqual(['Q1 E7']);
});

test.each([
  ['A1', ['A1']],
  ['B2,A5:C6', ['B2', 'A5:C6']],
  ['C:C,4:5', ['C:C', '4:5']],
  ["'B''s, 2'!$A$1:$B$2", ['A1:B2']],
  ['', []],
  ['Picture 1', []],
] as const)('the address “%s”', (address, areas) => {
  expect(selectedAreas(address).map(printReference)).toEqual(areas);
});
