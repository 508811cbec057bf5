import type { ServiceRecord } from '../model/registers';
import type { Labelled } from '../model/returns';
import { clip, quote } from '../text/grammar';
import { words } from '../text/words';
import { printOrigin } from './origins';

/** Why a return was held against the specification it was held against. */
export const HELD_AGAINST = words('messages-held-against', {
  minimum: 'No commissioning workbook was given, so it was checked against the minimum KPI set.',
  noServices: 'The commissioning workbook lists no services, so only what every service is asked for was checked.',
  unknown:
    'No service of the commissioning workbook was recognised, so only what every service is asked for was checked.',
  carried: 'The file carries its service’s specification, and no commissioning workbook was given.',
  none: 'It was not taken for a return, so it was held against nothing.',
  service: ({ id, name }: ServiceRecord, by: Labelled<string>, sheet: string) =>
    `${printOrigin(by.from, sheet)} says ${quote(clip(by.value))}, which is ${named(id, name)}.`,
  provider: ({ id, name }: ServiceRecord, by: Labelled<string>, sheet: string) =>
    `${printOrigin(by.from, sheet)} says ${quote(clip(by.value))}, whose only service is ${named(id, name)}.`,
});

function named(id: string, name: string): string {
  return name === '' ? id : `${id}, ${name}`;
}

/** Follows a specification's name, where the file brought it along: `SARC, 11 measures, carried by the file`. */
export const CARRIED_BY_FILE = words('carried-by-file', { said: 'carried by the file' }).said;
