import { quote } from '../text/grammar';
import { words } from '../text/words';

/** Why a return was held against the specification it was held against. */
export const HELD_AGAINST = words('messages-held-against', {
  minimum: 'No commissioning workbook was given, so it was checked against the minimum KPI set.',
  noServices: 'The commissioning workbook lists no services, so only what every service is asked for was checked.',
  unknown:
    'No service of the commissioning workbook was recognised, so only what every service is asked for was checked.',
  carried: 'The file carries its service’s specification, and no commissioning workbook was given.',
  none: 'It was not taken for a return, so it was held against nothing.',
  service: (service: string, from: string, text: string) => `${from} says ${quote(text)}, which is ${service}.`,
  provider: (service: string, from: string, text: string) =>
    `${from} says ${quote(text)}, whose only service is ${service}.`,
});

/** Follows a specification's name, where the file brought it along: `SARC, 11 measures, carried by the file`. */
export const CARRIED_BY_FILE = words('carried-by-file', { said: 'carried by the file' }).said;
