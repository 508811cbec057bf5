import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planCopies, writeCopy } from '../../../src/cli/shared/marked-copies';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringfence-copies-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const namesOf = async (files: readonly string[], out: string): Promise<string[]> => {
  const plan = await planCopies(files, out);
  if ('why' in plan) throw new Error(plan.why);
  return plan.paths.map((path) => path.slice(out.length + 1));
};

describe('planning', () => {
  it('makes nothing, neither the folder nor what it tries it with', async () => {
    expect(await namesOf(['a/Q1.xlsx'], join(folder, 'new', 'deep'))).toEqual(['Q1-marked.xlsx']);
    expect(await readdir(folder)).toEqual([]);
  });

  it('numbers a copy whose name is taken by a file, a folder, a link that leads nowhere or another copy', async () => {
    await writeFile(join(folder, 'Q1-marked.xlsx'), 'somebody corrects here');
    await mkdir(join(folder, 'Q1-marked-2.xlsx'));
    await symlink(join(folder, 'gone'), join(folder, 'Q1-marked-3.xlsx'));
    expect(await namesOf(['Q1.xlsx', 'b/Q1.xls', 'macros.XLSM'], folder)).toEqual([
      'Q1-marked-4.xlsx',
      'Q1-marked-5.xlsx',
      'macros-marked.xlsm',
    ]);
  });

  it('refuses the name of a file that is not there, and takes a folder of that name', async () => {
    const out = join(folder, 'copy.xlsx');
    expect(await planCopies(['a.xlsx'], out)).toEqual({
      why: expect.stringContaining('Name a folder after -o.') as string,
    });
    await mkdir(out);
    expect(await planCopies(['a.xlsx'], out)).toEqual({ paths: [join(out, 'a-marked.xlsx')] });
  });

  it('refuses a file, and what is below a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const out of [file, join(file, 'no', 'way')]) {
      expect(await planCopies(['a.xlsx'], out)).toEqual({
        why: `${file} is a file, not a folder. Name a folder after -o.`,
      });
    }
  });

  // In /proc Node's recursive mkdir never ends, and root may do everything else.
  (process.platform === 'linux' ? it : it.skip)('refuses a folder of the system at once', async () => {
    for (const out of ['/proc', '/proc/ringfence/deep']) {
      expect(await planCopies(['a.xlsx'], out)).toEqual({
        why: 'Nothing can be written into the folder /proc. Name another one after -o.',
      });
    }
    await expect(writeCopy('/proc/ringfence/deep/a.xlsx', new Uint8Array())).rejects.toHaveProperty('code');
  });
});

describe('writing', () => {
  it('leaves nothing behind where the disk does not hold what was written, and says so', async () => {
    // The module itself, as what is tested has it; an import would be a copy.
    const files = jest.requireActual<{ writeFile: typeof writeFile }>('node:fs/promises');
    const { writeFile: write } = files;
    const spy = jest
      .spyOn(files, 'writeFile')
      .mockImplementation((path, bytes, options) => write(path, (bytes as Uint8Array).subarray(1), options));
    await expect(writeCopy(join(folder, 'a-marked.xlsx'), Uint8Array.of(1, 2))).rejects.toThrow(
      /^what stands on the disk is not what was written, so it was deleted\./,
    );
    spy.mockRestore();
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes the folder, and leaves the copy only', async () => {
    const path = join(folder, 'new', 'deep', 'a-marked.xlsx');
    await writeCopy(path, Uint8Array.of(1, 2));
    expect([...(await readFile(path))]).toEqual([1, 2]);
    expect(await readdir(join(folder, 'new', 'deep'))).toEqual(['a-marked.xlsx']);
  });

  it('replaces no file that came after the plan, and leaves nothing behind', async () => {
    const path = join(folder, 'a-marked.xlsx');
    await writeFile(path, 'theirs');
    await expect(writeCopy(path, Uint8Array.of(1))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readdir(folder)).toEqual(['a-marked.xlsx']);
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });
});
