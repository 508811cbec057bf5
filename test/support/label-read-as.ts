import type { Meaning } from '../../src/domain/returns/reading/read-label';

/** What a label was read as, in short: a KPI's id, `id=part` for a part of a list, or `nothing`. */
export function labelReadAs(meaning: Meaning, as: 'measure' | 'field'): string {
  const [part] = meaning.parts;
  if (as === 'field') return meaning.field?.kpi.id ?? 'nothing';
  if (part && meaning.measure?.how !== 'name' && meaning.measure?.how !== 'alias') return `${part.of}=${part.label}`;
  return meaning.measure?.kpi.id ?? 'nothing';
}
