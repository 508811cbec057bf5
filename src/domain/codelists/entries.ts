import type { CodeEntry } from '../model/specification';

/** A list entry in one line: label, aliases, code. */
export function entry(label: string, aliases: readonly string[] = [], code?: string): CodeEntry {
  return code === undefined ? { label, aliases } : { code, label, aliases };
}

/** An entry that held until a day, and what takes its place. */
export function ended(
  label: string,
  validTo: string,
  supersededBy: string,
  aliases: readonly string[] = [],
): CodeEntry {
  return { label, aliases, validTo, supersededBy };
}

/** Nobody knows: not the same as blank, zero or not applicable. */
export const NOT_KNOWN = entry('Not known', [
  'Unknown',
  'Unk',
  'NK',
  'N/K',
  'Not recorded',
  'Not Known/Not Recorded',
  "Don't know",
  'Information not obtained',
  'Not yet known',
]);

/** The person was asked and would not answer. */
export const PREFER_NOT_TO_SAY = entry('Prefer not to say', [
  'Not stated',
  'NS',
  'PNTS',
  'Prefer not to answer',
  'Prefers not to say',
  'Refused',
  'Declined',
  'Declined to answer',
  'Did not wish to say',
  'Not disclosed',
  'Undisclosed',
  'Withheld',
]);
