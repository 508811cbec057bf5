/**
 * `npm test`: every suite in turn, each told by name, and one line at the end that counts the tests of all of them.
 * Goes on after a failure so that one run tells everything; exits 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const out = path.resolve('artifacts/test-results');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const bin = (name) => path.resolve('node_modules/.bin', name);

/** Each check that is no test suite counts as one test. */
const CHECKS = [
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the pure core', bin('tsc'), ['--noEmit', '-p', 'tsconfig.domain.json']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']],
];

const SUITES = [
  ['unit, contract, host and pane', ['--config', 'jest.config.mjs']],
  ['end to end in a browser', ['--config', 'jest.e2e.config.mjs']],
];

let passed = 0;
let failed = 0;
let skipped = 0;
const troubles = [];

function run(name, command, args) {
  console.log(`\n── ${name}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

for (const [name, command, args] of CHECKS) {
  if (run(name, command, args)) {
    passed += 1;
  } else {
    failed += 1;
    troubles.push(name);
  }
}

for (const [name, args] of SUITES) {
  const results = path.join(out, `${name.replaceAll(/\W+/g, '-')}.json`);
  const ok = run(name, bin('jest'), [...args, '--json', `--outputFile=${results}`, '--silent=false']);
  const counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  passed += counts?.numPassedTests ?? 0;
  // A suite that could not even start has no failed test to its name: it counts as one all the same.
  const broken = (counts?.numFailedTests ?? 0) + (counts?.numRuntimeErrorTestSuites ?? 0);
  failed += broken > 0 || ok ? broken : 1;
  skipped += (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
  if (!ok) troubles.push(name);
}

if (troubles.length > 0) console.log(`\nNot green: ${troubles.join(', ')}.`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || troubles.length > 0 ? 1 : 0);
