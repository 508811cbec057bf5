import { sentences } from '../app/ports/sentences';
import { WorkbookError } from '../app/ports/workbook-error';
import type { Requests } from './request';

const NEXT = 'save it again';

/** A setting of ours as it was kept; undefined when there is none. */
export async function readSetting(requests: Requests, key: string): Promise<unknown> {
  const setting = await requests.send(NEXT, ({ workbook }) => workbook.settings.getItemOrNullObject(key).load('value'));
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/**
 * Keeps a setting, or takes it off, and reads it back in the same request: Excel has been seen to lose settings without
 * a word (office-js #6091).
 */
export async function writeSetting(requests: Requests, key: string, value: unknown): Promise<void> {
  const kept = await requests.send(NEXT, ({ workbook }) => {
    const { settings } = workbook;
    // Adding before deleting spares the question whether there is one: what is not there cannot be deleted.
    const setting = settings.add(key, value === undefined ? '' : (value as string));
    if (value === undefined) setting.delete();
    return settings.getItemOrNullObject(key).load('value');
  });
  const now = kept.isNullObject ? undefined : JSON.stringify(kept.value);
  if (now !== JSON.stringify(value)) throw new WorkbookError('unexpected', sentences.settingLost());
}
