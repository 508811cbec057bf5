import { distance } from 'fastest-levenshtein';
import type { ServiceRecord } from '../model/registers';
import { serviceNamedIn } from './service-in-text';
import { plainKey } from './spec-rows';

/** Names shorter than this stand by chance in longer words. */
const SHORTEST_IN_TEXT = 4;

/** What a sheet says of where it is from. */
export interface ServiceClues {
  readonly service?: string;
  readonly provider?: string;
  readonly sheet?: string;
}

/**
 * The service of a sheet: by id or name, by a sheet name that contains its name, or by its provider if that has one service only.
 */
export function findService(services: readonly ServiceRecord[], clues: ServiceClues): ServiceRecord | undefined {
  const byName = serviceCalled(services, clues.service ?? '');
  if (byName) return byName;
  const inSheetName = serviceOfName(services, clues.sheet ?? '');
  if (inSheetName) return inSheetName;
  const provider = plainKey(clues.provider ?? '');
  return onlyOne(services, (each) => provider !== '' && plainKey(each.provider) === provider);
}

/** The service that the name of a sheet or file, or a title, contains: as words of its own, or run together. */
export function serviceOfName(services: readonly ServiceRecord[], text: string): ServiceRecord | undefined {
  return serviceNamedIn(services, text) ?? onlyOne(services, ({ name }) => contains(plainKey(text), plainKey(name)));
}

/**
 * The service that a text means: its id or name in any case, spacing and punctuation; else the only one whose name the text
 * contains (`The Shores SARC, Dorset`), or is a part of (`The Shores`), or that goes by it for short (`PSI`).
 */
export function serviceCalled(services: readonly ServiceRecord[], text: string): ServiceRecord | undefined {
  const named = plainKey(text);
  if (named === '') return undefined;
  return (
    services.find(({ id, name }) => plainKey(id) === named || plainKey(name) === named) ??
    serviceOfName(services, text) ??
    onlyOne(services, ({ name }) => contains(plainKey(name), named))
  );
}

/** All services, those first whose id or name is nearest to a text; equal ones stay as they were. */
export function nearestServices(services: readonly ServiceRecord[], text: string): readonly ServiceRecord[] {
  const meant = plainKey(text);
  const letters = ({ id, name }: ServiceRecord): number =>
    Math.min(distance(meant, plainKey(id)), distance(meant, plainKey(name)));
  return [...services].sort((one, other) => letters(one) - letters(other));
}

function contains(text: string, part: string): boolean {
  return part.length >= SHORTEST_IN_TEXT && text.includes(part);
}

function onlyOne(
  services: readonly ServiceRecord[],
  fits: (service: ServiceRecord) => boolean,
): ServiceRecord | undefined {
  const found = services.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}
