import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { comparable } from '../../../src/domain/text/tidy';

/** What a figure is, whatever the layout: what facts are compared by. */
export interface FactKey {
  readonly measure: string;
  /** `list=label as written`. */
  readonly parts: readonly string[];
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  readonly service?: string | undefined;
  readonly figure?: string | undefined;
}

/** A key and its figure in one line, parts by their entry in the list and sorted. */
export function factLine({ measure, parts, period, place, service, figure }: FactKey, value: unknown): string {
  const sorted = parts.map(canonicalPart).sort().join(' + ');
  const where = [period, place, service, figure === 'actual' ? undefined : figure].map((each) => each ?? '-');
  return `${measure} [${sorted}] ${where.join(' | ')} = ${String(value)}`;
}

function canonicalPart(part: string): string {
  const cut = part.indexOf('=');
  const [list, label] = [part.slice(0, cut), part.slice(cut + 1)];
  const kpi = MINIMUM_SPECIFICATION.kpis.find(({ id }) => id === list);
  const entries = MINIMUM_SPECIFICATION.codeLists.get(kpi?.codeList ?? '')?.entries ?? [];
  const key = comparable(label);
  const entry = entries.find((each) =>
    [each.label, ...each.aliases, each.code ?? each.label].some((name) => comparable(name) === key),
  );
  return `${list}=${entry ? entry.label : key}`;
}
