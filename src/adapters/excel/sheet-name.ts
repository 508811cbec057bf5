import type { NextStep } from './errors';
import type { Memory } from './memory';
import type { Requests } from './request';

/** The name of a sheet that an event tells of: as it was last read, or as it is now when it was not; undefined when it is gone by now. */
export async function sheetNameOf(
  requests: Requests,
  memory: Memory,
  next: NextStep,
  id: string,
): Promise<string | undefined> {
  const known = memory.sheetNames.get(id);
  if (known !== undefined) return known;
  try {
    const sheet = await requests.send(next, ({ workbook }) => workbook.worksheets.getItemOrNullObject(id).load('name'));
    if (sheet.isNullObject) return undefined;
    memory.sheetNames.set(id, sheet.name);
    return sheet.name;
  } catch {
    // An event nobody can place is no loss: the Check button is the truth, this only a hint.
    return undefined;
  }
}
