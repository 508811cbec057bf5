import type { Kpi } from '../model/specification';

/** A field nobody has to send: it answers a KPI, tells records apart, or is checked because it is there. */
export function knownField(
  id: string,
  name: string,
  kind: Kpi['kind'],
  aliases: readonly string[],
  more: Partial<Kpi> = {},
): Kpi {
  return { id, name, aliases, unit: 'people', kind, required: 'no', responses: 'single', ...more };
}
