import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * Why files cannot be written into this folder, and what to do; undefined where they can. The folder need not exist: then
 * the nearest one above it must be writable. Leaves nothing behind.
 */
export async function whyUnwritable(folder: string): Promise<string | undefined> {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const found = await look(place);
    if (found === 'missing' && dirname(place) !== place) continue;
    if (found === 'file') return `${place} is a file, not a folder. Name a folder after -o.`;
    // Rights as the system tells them leave out read-only disks and system folders, so a folder is made and taken away again.
    if (found === 'folder' && (await canBeWrittenTo(place))) return undefined;
    return `Nothing can be written into the folder ${place}. Name another one after -o.`;
  }
}

/**
 * Makes a folder and those above it that are missing. One at a time: in system folders such as /proc, Node's own recursive
 * making never ends.
 * @throws the file system's error
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let place = resolve(folder);
  while ((await look(place)) === 'missing' && dirname(place) !== place) {
    missing.unshift(place);
    place = dirname(place);
  }
  for (const each of missing) {
    await mkdir(each).catch((thrown: unknown) => {
      // Another run may have made it in between.
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    });
  }
}

async function look(path: string): Promise<'folder' | 'file' | 'missing' | 'barred'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (thrown) {
    // ENOTDIR: something above it is a file, which is found on the way up.
    const { code } = thrown as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'barred';
  }
}

async function canBeWrittenTo(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, '.ringfence-')));
    return true;
  } catch {
    return false;
  }
}
