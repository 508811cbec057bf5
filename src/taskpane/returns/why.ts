import { ENGLISH } from '../../domain/messages/catalogue';

const WORDINGS = new Map<string, { readonly why: string }>(Object.entries(ENGLISH));

/** Why a rule matters, in its own words; undefined for a rule we have no words for. */
export const whyOf = (rule: string): string | undefined => WORDINGS.get(rule)?.why;
