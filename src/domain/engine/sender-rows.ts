import type { CellContext } from './contexts';

/** A bare `Contact` is not among these: it may be a contact with a client as well. */
const ABOUT_THE_SENDER =
  /contact (?:name|person|details|e-?mail|number|address|for)|completed by|prepared by|submitted by|signed|author|provider|organi[sz]ation|address|e-?mail|phone|website|manager|\blead\b/i;

/** Below a table: `Send to …`, `Queries: …`. */
const WHERE_TO_SEND = /\b(?:send|sent|return|queries|questions|help|contact)\b/i;

/**
 * True for a label of a summary or form about the person who fills it in: their address is the provider's own, not a client's. In
 * records every row is a client, so a column of addresses is looked at whatever its heading.
 */
export function isAboutTheSender({ table, header, field, isOutside }: CellContext): boolean {
  if (isOutside) return ABOUT_THE_SENDER.test(header) || WHERE_TO_SEND.test(header);
  if (table.layout === 'records') return false;
  return ABOUT_THE_SENDER.test(header) || ABOUT_THE_SENDER.test(field?.category ?? '');
}
