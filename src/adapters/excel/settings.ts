import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import type { Memory } from './memory';
import type { Requests } from './request';

const NEXT = 'save it again';

/** A setting of ours as it was kept; undefined when there is none. No request when the read just before asked for it. */
export async function readSetting(requests: Requests, memory: Memory, key: string): Promise<unknown> {
  if (memory.settings.has(key)) {
    const value = memory.settings.get(key);
    memory.settings.delete(key);
    memory.areSettingsUsed = true;
    return value;
  }
  const setting = await requests.send(NEXT, ({ workbook }) => workbook.settings.getItemOrNullObject(key).load('value'));
  return settingValue(setting);
}

/** What Excel answered for a setting that may not be there. */
export function settingValue(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/**
 * Keeps a setting, or takes it off, and reads it back in the same request: Excel has been seen to lose settings without
 * a word (office-js #6091).
 */
export async function writeSetting(requests: Requests, memory: Memory, key: string, value: unknown): Promise<void> {
  memory.settings.delete(key);
  const kept = await requests.send(NEXT, ({ workbook }) => {
    const { settings } = workbook;
    // Adding before deleting spares the question whether there is one: what is not there cannot be deleted.
    const setting = settings.add(key, value === undefined ? '' : (value as string));
    if (value === undefined) setting.delete();
    return settings.getItemOrNullObject(key).load('value');
  });
  if (JSON.stringify(settingValue(kept)) !== JSON.stringify(value))
    throw new WorkbookError('unexpected', sentences.settingLost());
}
