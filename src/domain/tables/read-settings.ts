import { readNumber, readPeriod } from '../model/read-cells';
import type { Settings } from '../model/registers';
import { rowsOf } from './read-table';
import { SETTINGS } from './settings';
import { plainKey, type TableRead } from './spec-rows';

/** Names of the settings that checks go by, as the table `Settings` has them; those of variances: `thresholds`. */
const NAMES = {
  returnDueDays: 'Returns due after days',
  year: 'Financial year',
} as const;

/** Reads `Settings`; undefined where none of them is given. A value that cannot be read, or makes no sense, is as if it were blank. */
export function readSettings(tables: readonly TableRead[]): Settings | undefined {
  const rows = rowsOf(tables, SETTINGS);
  const valueOf = (name: string) =>
    rows.find(({ text }) => plainKey(text('Setting')) === plainKey(name))?.value('Value') ?? null;
  const days = readNumber(valueOf(NAMES.returnDueDays));
  const year = readPeriod(valueOf(NAMES.year));
  const settings: Settings = {
    ...(days !== undefined && days >= 0 && { returnDueDays: Math.floor(days) }),
    ...(year && { year }),
  };
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** The office's name, as it is printed on letters and reports; undefined where `Settings` does not say. */
export function readOffice(tables: readonly TableRead[]): string | undefined {
  const row = rowsOf(tables, SETTINGS).find(({ text }) => plainKey(text('Setting')) === 'office');
  const office = row?.text('Value') ?? '';
  return office === '' ? undefined : office;
}
