import { MINIMUM_SPECIFICATION } from '../../domain/codelists/minimum-set';
import { quote } from '../../domain/text/grammar';
import { nearestServices, serviceCalled } from '../../domain/tables/find-service';
import { parsePeriod } from '../../domain/model/parse-period';
import { holdsIn } from '../../domain/model/validity';
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

/** A template and the name of its file, without folder. */
export interface NamedTemplate {
  readonly file: string;
  readonly sheets: readonly SheetDocument[];
}

/**
 * A return template for every service of the register that runs in the period, each for a file of its own named after the
 * service's id; or why there are none, in sentences.
 */
export function templatesForAll(
  request: Omit<TemplateRequest, 'service'>,
  specifications: SpecificationSet,
): { readonly templates: readonly NamedTemplate[] } | { readonly why: string } {
  const { services } = specifications;
  if (services.length === 0) return { why: NO_SERVICES };
  const period = parsePeriod(request.period ?? '');
  const running = services.filter(({ start, end }) => !period || holdsIn({ validFrom: start, validTo: end }, period));
  if (running.length === 0) return { why: `None of its services runs in ${period?.label ?? 'the period'}.` };
  const templates: NamedTemplate[] = [];
  for (const { id } of running) {
    const made = newTemplate({ ...request, service: id }, specifications);
    if ('why' in made) return made;
    templates.push({ file: fileOf(id, templates), sheets: made.sheets });
  }
  return { templates };
}

/** Of an id what every file system takes, numbered where two come to the same. */
function fileOf(id: string, before: readonly NamedTemplate[]): string {
  const stem = id.replace(/[^\p{L}\p{N} ._-]+/gu, '-').replace(/^[. -]+|[. -]+$/g, '') || 'service';
  const taken = new Set(before.map(({ file }) => file.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${stem}.xlsx` : `${stem}-${number}.xlsx`;
    if (!taken.has(file.toLowerCase())) return file;
  }
}

const NO_SERVICES = 'Its table Services has no rows. Add the service to it.';

/** Every service there is, those first that may have been meant. */
function noSuchService(text: string, { services }: SpecificationSet): string {
  if (services.length === 0) return NO_SERVICES;
  const lines = nearestServices(services, text).map(({ id, name }) => `  ${id}  ${name}`);
  return `There is no service ${quote(text)}. There are:\n${lines.join('\n')}`;
}
