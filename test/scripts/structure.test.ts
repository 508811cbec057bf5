import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const run = (script: string, ...options: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...options], { cwd: ROOT, encoding: 'utf8' });

test('no folder and no file imports another round in a circle, and each type is exported once', () => {
  const { status, stdout } = run('structure.mjs', '--check');
  expect(stdout).toContain('Circles between folders: 0');
  expect(stdout).toContain('Circles between files, types included: 0');
  expect(stdout).toContain('Types exported more than once: 0');
  expect(status).toBe(0);
});

test('every folder has its floor and its words, and the picture in docs is what the code draws', () => {
  const { status, stderr } = run('draw-structure.mjs', '--check');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
