import { OLDEST } from '../../codelists/bands';
import { AUDIENCES, type Audience } from '../../codelists/contradictions';
import { quote } from '../../text/grammar';
import { valueAt } from '../../model/grid';
import type { Kpi, Specification } from '../../model/specification';
import type { ReturnContext } from '../contexts';
import { agesReader } from './ages-reader';
import type { Contradiction, RecordComparison } from './comparison';
import { fieldsFor } from './record-dates';

/** A client of an age that the service is not for, as far as the office's own words say whom it is for. */
export function agesAgainstAudience({
  grid,
  table,
  specification,
}: ReturnContext): readonly RecordComparison<Contradiction>[] {
  const age = fieldsFor(table, 'age')[0];
  const said = audienceOf(specification);
  if (!age || !said) return [];
  const { from, to } = said.audience.ages;
  const read = agesReader();
  const contradictionAt: RecordComparison<Contradiction>['contradictionAt'] = (row) => {
    const value = valueAt(grid, row, age.area.left);
    const ages = read(value);
    // Beyond the oldest age it is no age, which `age-implausible` says.
    if (!ages || ages.from > OLDEST || (ages.to >= from && ages.from <= to)) return undefined;
    return () => ({
      kind: 'audience',
      value: quote(value),
      relation: from > 0 ? `below ${from}` : `above ${to}`,
      other: said.by,
      otherValue: said.audience.name,
    });
  };
  return [{ field: age, restsOn: [age], discriminator: said.audience.name, contradictionAt }];
}

/** From the service's name, or from the name and counting rule of the KPI that counts its people. */
function audienceOf({
  service,
  kpis,
}: Specification): { readonly audience: Audience; readonly by: string } | undefined {
  if (!service) return undefined;
  const counted = kpis.find(({ id }) => id === kpis.find((kpi) => kpi.id === 'age')?.partOf);
  const text = `${service.name}. ${counted ? wordsOf(counted) : ''}`;
  const [audience, ...more] = AUDIENCES.filter(({ words, unless }) => words.test(text) && !unless.test(text));
  return audience && more.length === 0 ? { audience, by: quote(service.name) } : undefined;
}

function wordsOf({ name, countedWhen = '' }: Kpi): string {
  return `${name}. ${countedWhen}`;
}
