import { counted } from '../../domain/text/grammar';
import { sourceSaid } from '../shared/choose-specification';
import type { CheckedWorkbook } from '../shared/checked-workbook';

/** What the returns were held against, as the receipt says it: `SARC, 11 measures`. */
export function specificationSaid({ sheets }: CheckedWorkbook): string {
  const held = [...sheets.values()].filter(({ check }) => check.report.returns.some(({ isReturn }) => isReturn));
  const said = held.map(({ source, specification: { service, services, kpis } }) => {
    const whose = service?.name ?? (services ? 'What every service is asked for' : 'The minimum set of measures');
    const measures = `${whose}, ${counted(kpis.length, 'measure')}`;
    return source === 'carried' ? `${measures}, ${sourceSaid(source)}` : measures;
  });
  return [...new Set(said)].join('; ');
}
