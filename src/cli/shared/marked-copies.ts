import { basename, dirname, extname, join } from 'node:path';
import { link, lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { makeFolder, whyUnwritable } from './folders';
import { UnreadableFile } from './read-file';

/** Where each file's marked copy goes, or why none can be written. */
export type CopyPlan = { readonly paths: readonly string[] } | { readonly why: string };

/**
 * Names a marked copy for each file: `<name>-marked.xlsx` in the folder, numbered where that name is taken, so that no file
 * is ever replaced: not the workbooks that are read, nor a copy in which somebody has begun to correct. Makes nothing yet.
 */
export async function planCopies(files: readonly string[], folder: string): Promise<CopyPlan> {
  const isFileName = /\.xls[xm]$/i.test(folder) && !(await isThere(folder));
  const why = isFileName
    ? `${folder} reads like the name of a file, and each workbook gets a copy of its own. Name a folder after -o.`
    : await whyUnwritable(folder);
  if (why !== undefined) return { why };
  const taken = new Set<string>();
  const paths: string[] = [];
  for (const file of files) paths.push(await freePath(folder, file, taken));
  return { paths };
}

async function freePath(folder: string, file: string, taken: Set<string>): Promise<string> {
  const kept = extname(file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  const stem = basename(file, extname(file));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}-marked${kept}` : `${stem}-marked-${number}${kept}`;
    const path = join(folder, name);
    // Without regard to case: on Windows and on a Mac the two would be one file.
    if (taken.has(name.toLowerCase()) || (await isThere(path))) continue;
    taken.add(name.toLowerCase());
    return path;
  }
}

/** Links count as what they are, not as what they lead to: one that leads nowhere must not be written through. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Why this new file cannot be written, and what to do; undefined where it can. */
export async function whyNotFree(path: string): Promise<string | undefined> {
  if (await isThere(path)) return `${path} is there already, and no file is ever replaced. Name another.`;
  return whyUnwritable(dirname(path));
}

const NOT_AS_WRITTEN =
  'what stands on the disk is not what was written, so it was deleted. Check the disk, or name another folder after -o.';

/**
 * Writes all of the copy or none of it: one cut short by a full disk must not look like a copy. Makes its folder first, and
 * reads what stands on the disk before the copy has its name.
 * @throws UnreadableFile when that is not what was written; else the file system's error; its code is `EEXIST` when a file of that name has come to be there since the plan.
 */
export async function writeCopy(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  const partial = `${path}.${process.pid}.part`;
  try {
    await writeFile(partial, bytes, { flag: 'wx' });
    if (!(await readFile(partial)).equals(bytes)) throw new UnreadableFile(NOT_AS_WRITTEN);
    await takeName(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** Renaming replaces what is there, linking does not; some disks (memory sticks, network drives) know no links. */
async function takeName(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST' || (await isThere(path))) throw thrown;
    await rename(partial, path);
  }
}
