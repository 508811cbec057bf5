import type { Workbook } from '../../workbook/model/workbook';

/** A setting as it was kept; undefined where there is none, or none that JSON can read. */
export function readSetting(workbook: Workbook, key: string): unknown {
  const kept = workbook.settings.get(key);
  if (kept === undefined) return undefined;
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

/** Keeps a setting, or takes it off when the value is undefined. */
export function writeSetting(workbook: Workbook, key: string, value: unknown): void {
  if (value === undefined && !workbook.settings.has(key)) return;
  workbook.setSetting(key, value === undefined ? undefined : JSON.stringify(value));
}
