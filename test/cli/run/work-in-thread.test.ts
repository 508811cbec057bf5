import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createThreadWorker, type BoundedWorker } from '../../../src/cli/run/work-in-thread';

/** A thread that does to each file what its name says. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, work, task }) => {
  if (work === 'specification') return parentPort.postMessage({ id, answer: task === 'good' ? { kind: 'done', result: { warnings: ['odd'] } } : { kind: 'refused', result: { refused: 'bad', warnings: [] } } });
  if (task.file === 'hangs') for (;;);
  if (task.file === 'exits') process.exit(0);
  if (task.file === 'throws') throw new Error('boom');
  if (task.file === 'fills memory') { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  parentPort.postMessage({ id, answer: { kind: 'done', result: { report: { file: task.file, status: 'checked' }, warnings: [] } } });
});`;

let folder = '';
/** Time enough on any machine; a test that waits for the bound sets its own. */
const ENOUGH = 100_000;
const bounds = { time: ENOUGH, memory: 64 };
let worker: BoundedWorker;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringfence-worker-'));
  const script = join(folder, 'worker.js');
  await writeFile(script, SCRIPT);
  bounds.time = ENOUGH;
  worker = createThreadWorker(script, bounds);
});
afterEach(async () => {
  await worker.close();
  await rm(folder, { recursive: true, force: true });
});

it('answers question after question', async () => {
  expect(await worker.work('specification', 'good')).toEqual({ kind: 'done', result: { warnings: ['odd'] } });
  expect(await worker.work('specification', 'other')).toEqual({
    kind: 'refused',
    result: { refused: 'bad', warnings: [] },
  });
  for (const file of ['a', 'b', 'c'])
    expect((await worker.work('check', { file })).result.report).toEqual({ file, status: 'checked' });
});

it.each([
  ['hangs', /took too long/],
  ['fills memory', /more memory than there is/],
  ['exits', /ended before it had an answer for this file/],
  ['throws', /problem of its own with this file \(boom\)/],
])('refuses a file that %s, and checks the next', async (file, words) => {
  if (file === 'hangs') bounds.time = 1_000;
  expect((await worker.work('check', { file })).result.report).toMatchObject({
    file,
    status: 'refused',
    reason: expect.stringMatching(words) as string,
  });
  bounds.time = ENOUGH;
  expect((await worker.work('check', { file: 'next' })).result.report.status).toBe('checked');
});

it('tells at once, not when the time is up, that the thread ends or cannot start', async () => {
  for (const text of ['process.exit(3);', '', undefined]) {
    const script = join(folder, 'other.js');
    await rm(script, { force: true });
    if (text !== undefined) await writeFile(script, text);
    const other = createThreadWorker(script, { time: 600_000, memory: 64 });
    const reason = expect.stringMatching(/^Ringfence (ended before|met a problem of its own).*\.$/) as string;
    expect((await other.work('check', { file: 'a.xlsx' })).result.report).toMatchObject({ status: 'refused', reason });
    expect(await other.work('specification', 'spec.xlsx')).toEqual({
      kind: 'failed',
      result: { refused: reason, warnings: [] },
    });
    await other.close();
  }
});
