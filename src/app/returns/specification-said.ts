import { counted } from '../../domain/text/grammar';
import { CARRIED_BY_FILE } from '../../domain/messages/held-against';
import type { CheckedWorkbook } from '../shared/checked-workbook';

/** What the returns were held against, as the receipt says it: `SARC, 11 measures`. */
export function specificationSaid({ sheets }: CheckedWorkbook): string {
  const held = [...sheets.values()].flatMap(({ parts }) => parts).filter(({ tables }) => tables.length > 0);
  const said = held.map(({ specification: { service, services, kpis }, isCarried }) => {
    const whose = service?.name ?? (services ? 'What every service is asked for' : 'The minimum set of measures');
    const measures = `${whose}, ${counted(kpis.length, 'measure')}`;
    return isCarried ? `${measures}, ${CARRIED_BY_FILE}` : measures;
  });
  return [...new Set(said)].join('; ');
}
