import { counted } from '../../domain/text/grammar';
import type { CheckedWorkbook } from '../shared/checked-workbook';

/** What the returns were held against and why, as the receipt says it: `SARC, 11 measures. Cover!C4 says “SARC”, which is S01, SARC.` */
export function specificationSaid({ sheets }: CheckedWorkbook): string {
  const held = [...sheets.values()].flatMap(({ parts }) => parts).filter(({ tables }) => tables.length > 0);
  const said = new Map<string, string>();
  for (const { specification, tables } of held) {
    const { service, services, kpis } = specification;
    const name = service?.name ?? (services ? 'What every service is asked for' : 'The minimum set of measures');
    const whose = `${name}, ${counted(kpis.length, 'measure')}`;
    const why = tables[0]?.heldAgainst?.why;
    // Of several sheets of one service the first says enough.
    if (!said.has(whose)) said.set(whose, why === undefined ? whose : `${whose}. ${why}`);
  }
  return [...said.values()].join('; ');
}
