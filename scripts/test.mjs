/**
 * `npm test`: every suite and every check, and one line at the end that counts the tests of all of them. Two are run beside each other, and
 * what each says is printed in one piece when it is done. Goes on after a failure so that one run tells everything; exits 1 when
 * anything failed. What a run keeps for the next one stands in .cache; without it everything is done anew.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const out = path.resolve('artifacts/test-results');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const bin = (name) => path.resolve('node_modules/.bin', name);
const kept = (name) => path.join('.cache', name);
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** A check that is no test suite counts as one test. */
const check = (name, command, args) => ({
  name,
  command: bin(command),
  args,
  count: (ok) => ({ ...nothing, [ok ? 'passed' : 'failed']: 1 }),
});

const types = (project) => [
  ...['-p', `tsconfig${project}.json`, '--noEmit', '--incremental'],
  ...['--tsBuildInfoFile', kept(`types${project}.tsbuildinfo`)],
];

const suite = (name, args) => {
  const results = path.join(out, `${name.replaceAll(/\W+/g, '-')}.json`);
  return {
    name,
    command: bin('jest'),
    args: [...args, '--json', `--outputFile=${results}`, '--silent=false'],
    count: (ok) => {
      const counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
      // A suite that could not even start has no failed test to its name: it counts as one all the same.
      const broken = (counts?.numFailedTests ?? 0) + (counts?.numRuntimeErrorTestSuites ?? 0);
      return {
        passed: counts?.numPassedTests ?? 0,
        failed: broken > 0 || ok ? broken : 1,
        skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
      };
    },
  };
};

/** In the order in which they are begun. The suites without a browser take all processors, for the browser mostly waits. */
const PARTS = [
  suite('unit, contract, host and pane', [
    ...['--config', 'jest.config.mjs', `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`],
  ]),
  suite('end to end in a browser', ['--config', 'jest.e2e.config.mjs']),
  check('lint', 'eslint', ['.', '--max-warnings', '0']),
  check('types', 'tsc', types('')),
  check('format', 'prettier', [
    ...['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', kept('prettier')],
  ]),
  check('types of the pure core', 'tsc', types('.domain')),
];

/** Runs one to its end; its standard output and error in the order in which they came. */
function run({ command, args }) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (part) => said.push(part));
    child.stderr.on('data', (part) => said.push(part));
    child.on('error', (error) => resolve({ ok: false, said: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, said: Buffer.concat(said).toString() }));
  });
}

const total = { ...nothing };
const troubles = [];

/** Takes the next part until there is none. */
async function goOn() {
  for (let one = PARTS.shift(); one; one = PARTS.shift()) {
    const started = Date.now();
    const { ok, said } = await run(one);
    const counts = one.count(ok);
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
    if (!ok) troubles.push(one.name);
    console.log(`\n── ${one.name} (${Math.round((Date.now() - started) / 1000)} s)\n${said.trimEnd()}`);
  }
}

console.log('This takes some minutes. Each part is shown when it is done.');
await Promise.all([goOn(), goOn()]);

const { passed, failed, skipped } = total;
if (troubles.length > 0) console.log(`\nNot green: ${troubles.join(', ')}.`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || troubles.length > 0 ? 1 : 0);
