import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkerChecker, type BoundedChecker } from '../../src/cli/worker-checker';

/** A thread that does to each file what its name says. */
const SCRIPT = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, kind, task, path }) => {
  if (kind === 'specification') return parentPort.postMessage({ id, answer: path === 'good' ? { warnings: ['odd'] } : { refused: 'bad', warnings: [] } });
  if (task.file === 'hangs') for (;;);
  if (task.file === 'exits') process.exit(0);
  if (task.file === 'throws') throw new Error('boom');
  if (task.file === 'fills memory') { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  parentPort.postMessage({ id, answer: { report: { file: task.file, status: 'checked' }, warnings: [] } });
});`;

let folder = '';
/** Time enough on any machine; a test that waits for the bound sets its own. */
const ENOUGH = 100_000;
const bounds = { time: ENOUGH, memory: 64 };
let checker: BoundedChecker;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringfence-worker-'));
  const script = join(folder, 'worker.js');
  await writeFile(script, SCRIPT);
  bounds.time = ENOUGH;
  checker = createWorkerChecker(script, bounds);
});
afterEach(async () => {
  await checker.close();
  await rm(folder, { recursive: true, force: true });
});

it('answers question after question', async () => {
  expect(await checker.readSpecification('good')).toEqual({ warnings: ['odd'] });
  expect(await checker.readSpecification('other')).toEqual({ refused: 'bad', warnings: [] });
  for (const file of ['a', 'b', 'c'])
    expect((await checker.check({ file })).report).toEqual({ file, status: 'checked' });
});

it.each([
  ['hangs', /took too long/],
  ['fills memory', /more memory than there is/],
  ['exits', /ended before it had an answer for this file/],
  ['throws', /problem of its own with this file \(boom\)/],
])('refuses a file that %s, and checks the next', async (file, words) => {
  if (file === 'hangs') bounds.time = 1_000;
  expect((await checker.check({ file })).report).toMatchObject({
    file,
    status: 'refused',
    reason: expect.stringMatching(words) as string,
  });
  bounds.time = ENOUGH;
  expect((await checker.check({ file: 'next' })).report.status).toBe('checked');
});

it('tells at once, not when the time is up, that the thread ends or cannot start', async () => {
  for (const text of ['process.exit(3);', '', undefined]) {
    const script = join(folder, 'other.js');
    await rm(script, { force: true });
    if (text !== undefined) await writeFile(script, text);
    const other = createWorkerChecker(script, { time: 600_000, memory: 64 });
    const reason = expect.stringMatching(/^Ringfence (ended before|met a problem of its own).*\.$/) as string;
    expect((await other.check({ file: 'a.xlsx' })).report).toMatchObject({ status: 'refused', reason });
    expect(await other.readSpecification('spec.xlsx')).toEqual({ refused: reason, warnings: [] });
    await other.close();
  }
});
