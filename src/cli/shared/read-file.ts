import { readFile, stat } from 'node:fs/promises';
import { UNUSABLE_FILES } from '../../domain/messages/unusable-files';

/** A file that cannot be used. The message is for people. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check its name and folder.',
  ENOTDIR: 'There is no such file. Check its name and folder.',
  EACCES: 'It may not be opened. Ask for the right to read it, or copy it to a folder of yours.',
  EPERM: 'It may not be opened. Ask for the right to read it, or copy it to a folder of yours.',
  EBUSY: 'Another program is using it. Close it there and try again.',
  ENAMETOOLONG: 'Its name is too long. Rename it.',
};

/**
 * A file's bytes. Its size is looked at first, so that a giant is never read.
 * @throws UnreadableFile
 */
export async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UnreadableFile('It is a folder. Name the workbooks in it.');
    if (!found.isFile()) throw new UnreadableFile('It is not a file.');
    if (found.size > maxBytes) throw new UnreadableFile(UNUSABLE_FILES.tooLarge(maxBytes));
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) throw thrown;
    const code = (thrown as NodeJS.ErrnoException).code ?? '';
    throw new UnreadableFile(REASONS[code] ?? UNUSABLE_FILES.notRead);
  }
}
