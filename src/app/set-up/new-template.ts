import { MINIMUM_SPECIFICATION } from '../../domain/codelists/minimum-set';
import { quote } from '../../domain/text/grammar';
import { nearestServices, serviceCalled } from '../../domain/tables/find-service';
import { parsePeriod } from '../../domain/model/parse-period';
import type { SheetDocument } from '../../domain/model/sheet-document';
import { specificationFor, type SpecificationSet } from '../../domain/tables/specification-tables';
import { returnTemplate } from '../../domain/templates/return-template';
import { unreadablePeriod } from './set-up-notices';

/** What a return template is asked for with, as people write it. */
export interface TemplateRequest {
  /** Id or name; the minimum KPI set alone where it is not given. */
  readonly service?: string;
  readonly layout: 'records' | 'summary';
  /** Left to be filled in where it is not given. */
  readonly period?: string;
}

/** The sheets of a return template, or why there are none, in sentences. */
export function newTemplate(
  { service, layout, period: text = '' }: TemplateRequest,
  specifications: SpecificationSet | undefined,
): { readonly sheets: readonly SheetDocument[] } | { readonly why: string } {
  const period = parsePeriod(text);
  if (!period && text.trim() !== '') return { why: unreadablePeriod(text) };
  if (service === undefined || !specifications)
    return { sheets: returnTemplate(MINIMUM_SPECIFICATION, layout, period) };
  const found = serviceCalled(specifications.services, service);
  if (!found) return { why: noSuchService(service, specifications) };
  const specification = specificationFor(specifications, { service: found.id, ...(period && { period }) });
  return { sheets: returnTemplate(specification, layout, period, specifications) };
}

/** Every service there is, those first that may have been meant. */
function noSuchService(text: string, { services }: SpecificationSet): string {
  if (services.length === 0) return 'Its table Services has no rows. Add the service to it.';
  const lines = nearestServices(services, text).map(({ id, name }) => `  ${id}  ${name}`);
  return `There is no service ${quote(text)}. There are:\n${lines.join('\n')}`;
}
