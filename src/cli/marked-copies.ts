import { basename, extname, join } from 'node:path';
import { mkdir, realpath, stat } from 'node:fs/promises';

/** Where each file's marked copy goes, or why none can be written. */
export type CopyPlan = { readonly paths: readonly string[] } | { readonly why: string };

/**
 * Names a marked copy for each file: `<name>-marked.xlsx` in the folder, numbered where two files of different folders
 * share a name. Makes the folder. No copy may land on a file that is being checked, by whatever path or link it is named.
 */
export async function planCopies(files: readonly string[], folder: string): Promise<CopyPlan> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return { why: `The folder ${folder} cannot be made. Name another one after -o.` };
  }
  const inputs = new Set(await Promise.all(files.map(identityOf)));
  const real = await realpath(folder);
  const taken = new Set<string>();
  const paths: string[] = [];
  for (const file of files) {
    const path = freeName(real, file, taken);
    if (inputs.has(await identityOf(path))) {
      return {
        why: `The marked copy of ${file} would overwrite ${path}, which is to be checked. Name another folder after -o.`,
      };
    }
    paths.push(path);
  }
  return { paths };
}

function freeName(folder: string, file: string, taken: Set<string>): string {
  const kept = extname(file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  const stem = basename(file, extname(file));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}-marked${kept}` : `${stem}-marked (${number})${kept}`;
    // Without regard to case: on Windows and on a Mac the two would be one file.
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return join(folder, name);
  }
}

/** Tells whether two paths are one file: by device and number where it exists, otherwise by its name. */
async function identityOf(path: string): Promise<string> {
  try {
    const found = await stat(path, { bigint: true });
    return `${found.dev}:${found.ino}`;
  } catch {
    return path;
  }
}
