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
  service: (where: string, said: string, named: string) => `${where} says ${quote(said)}, which is ${named}.`,
  provider: (where: string, said: string, named: string) =>
    `${where} says ${quote(said)}, whose only service is ${named}.`,
});
