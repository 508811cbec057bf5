import type { CellContext } from './contexts';

/** A bare `Contact` is not among these: it may be a contact with a client as well. */
const ABOUT_THE_SENDER =
  /contact (?:name|person|details|e-?mail|number|address|for)|completed by|prepared by|submitted by|signed|author|provider|organi[sz]ation|address|e-?mail|phone|website|manager|\blead\b/i;

/** In a line that is no part of a table: `Send to …`, `Queries: …`, `Responsible statistician: …`. */
const WHERE_TO_SEND =
  /\b(?:send|sent|return|queries|questions|enquiries|help|contacts?|tel|telephone|fax|statistician|press office|further information|published by|produced by|compiled by|responsible)\b/i;

/** A line that speaks of somebody whom the return is about is none of the sender's. */
const OF_PEOPLE =
  /\b(?:clients?|victims?|survivors?|patients?|child(?:ren)?|she|he|her|his|him|they|their|mum|mother|dad|father|partner|husband|wife|son|daughter|sister|brother|neighbour|perpetrator|offender|suspect|witness)\b/i;

/** Longer lines are notes, not labels. */
const LONGEST_LINE = 200;

/**
 * True for a label of a summary or form about the person who fills it in: their address is the provider's own, not a client's. In
 * records every row is a client, so a column of addresses is looked at whatever its heading.
 */
export function isAboutTheSender({ table, header, field, isOutside }: CellContext): boolean {
  if (isOutside) return isSendersLine(header);
  if (table.layout === 'records') return false;
  return ABOUT_THE_SENDER.test(header) || ABOUT_THE_SENDER.test(field?.category ?? '');
}

/** Headings over how to reach an organisation or somebody at work. */
const OF_ORGANISATIONS =
  /provider|organi[sz]ation|\borg\b|project|programme|recipient|beneficiary location|supplier|charity|company|business|school|venue|\bsites?\b|office|setting|owner|agency|funder|council|authority|team|manager|staff|worker/i;

/** Who publishes official figures, and under which licence. */
const PUBLISHER = /national archives|crown copyright|open government licen[cs]e/i;

/**
 * True for contact details of an organisation, by the heading or by what stands around them. Asked only where no return was
 * recognised: in a return every line is a client's, whatever its heading.
 */
export function isAboutOrganisation({ table, header, isOutside }: CellContext, text: string): boolean {
  if (table.isReturn) return false;
  return PUBLISHER.test(text) || (isOutside !== true && OF_ORGANISATIONS.test(header));
}

/** True for the first text of a line that says who sends the return, or where to. */
export function isSendersLine(text: string): boolean {
  if (text.length > LONGEST_LINE || OF_PEOPLE.test(text)) return false;
  return ABOUT_THE_SENDER.test(text) || WHERE_TO_SEND.test(text);
}

/** True for a text that is about people a return counts. */
export function speaksOfPeople(text: string): boolean {
  return OF_PEOPLE.test(text);
}
