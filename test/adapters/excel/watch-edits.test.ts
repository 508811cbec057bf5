import { createMemory } from '../../../src/adapters/excel/memory';
import { watchEdits } from '../../../src/adapters/excel/watch-edits';
import type { SheetEdit } from '../../../src/ports/workbook-port';

type Handler = (event: unknown) => Promise<void>;

/** What the watch makes of an event, whatever Excel may put into it. */
async function heard(event: Readonly<Record<string, unknown>>): Promise<readonly SheetEdit[]> {
  const handlers: Handler[] = [];
  const onChanged = { add: (handler: Handler) => handlers.push(handler) };
  const context = { workbook: { worksheets: { onChanged } } } as unknown as Excel.RequestContext;
  const memory = createMemory();
  memory.sheetNames.set('{1}', 'Q1');
  const edits: SheetEdit[] = [];
  await watchEdits({ send: (_next, queue) => Promise.resolve(queue(context)) }, memory, (edit) => edits.push(edit));
  await handlers[0]?.({ worksheetId: '{1}', changeType: 'RangeEdited', address: 'A1', ...event });
  return edits;
}

const A1 = { sheet: 'Q1', area: { top: 0, left: 0, bottom: 0, right: 0 } };

test.each([
  ['a person here', { source: 'Local', triggerSource: 'Unknown' }, [A1]],
  ['a person in an Excel that names no trigger', { source: 'Local' }, [A1]],
  ['this add-in here', { source: 'Local', triggerSource: 'ThisLocalAddin' }, []],
  ['a co-author', { source: 'Remote', triggerSource: 'Unknown' }, [{ ...A1, isRemote: true }]],
  [
    'the same add-in of a co-author',
    { source: 'Remote', triggerSource: 'ThisLocalAddin' },
    [{ ...A1, isRemote: true }],
  ],
])('%s', async (_who, event, edits) => {
  expect(await heard(event)).toEqual(edits);
});
