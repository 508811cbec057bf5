import { isStandIn } from '../../engine/nothings';

/** `Enter the name of your organisation`; a provider may well be called *Choose Life* or *Complete Care*. */
const INSTRUCTION =
  /^\W*(?:please )?(?:enter|insert|type|select|choose|pick|state|give|write|use|complete|add|provide|fill)(?: in| here| from| the| your| a| an| one| full| name| organi[sz]ation| provider| service| project| period| quarter| drop)\b/i;

/** `Your organisation's name`, `name of your service`, `e.g. Harbour Support`. */
const MEANT_FOR_THE_READER =
  /^\W*(?:e\.?g\.?\b|for example|example:|i\.e\.|your (?:organi[sz]ation|service|project|provider|name|company|charity)|(?:full |registered |legal )?name of (?:your|the) |as (?:in|on|per|shown|stated) )/i;

/** Wholly in brackets of whatever kind: `(your organisation's name)`, `<provider>`, `[name]`. */
const IN_BRACKETS = /^(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})\W*$/;

/** True for a text beside a label that tells what to write there, and is no answer. */
export function isHint(text: string): boolean {
  const plain = text.trim();
  return IN_BRACKETS.test(plain) || INSTRUCTION.test(plain) || MEANT_FOR_THE_READER.test(plain) || isStandIn(plain);
}
