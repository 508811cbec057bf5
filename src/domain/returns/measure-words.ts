const WHOLE = /^(?:grand |sub-?|overall )?totals?$|^all$|^overall$|^sum$/i;

/** `Total of all ages`, when it names no KPI. */
const TOTAL_OF = /^(?:grand |sub-?|overall )?totals?\b/i;

/** `1. Beneficiaries`, `2.3 Gender`. */
const NUMBERED = /^\d+(?:\.\d+)*[.):]?\s/;

const OF_WHICH = /^(?:of which|of whom|of these|incl(?:uding|\.)?)[:,]?\s+|^[-–—•·*>]\s*/i;

/** Words, not a mere bullet: what is listed under them need not be everybody. */
const SOME_OF = /^[^\p{L}\p{N}]*(?:of which|of whom|of these|including|incl)\b/iu;

/** `Source: case management system`, `Note: provisional.` under the figures. `Source` alone may head a breakdown. */
const NOTE = /^(?:notes?|sources?|key|n\.?b\.?)\s*(?:\d{1,2}\s*)?[:.)]\s*\S/i;

/** A line that explains figures and has none of its own. */
export function isNoteLine(label: string, hasValues: boolean): boolean {
  return !hasValues && NOTE.test(label);
}

/** `Total`, `Overall`: nothing but the whole of what stands around it. */
export function isWhole(label: string): boolean {
  return WHOLE.test(label);
}

/** The whole, perhaps with words for what it is the whole of: `Total of all ages`. */
export function isTotalLabel(label: string): boolean {
  return isWhole(label) || TOTAL_OF.test(label);
}

export function isNumbered(label: string): boolean {
  return NUMBERED.test(label);
}

/** `of which repeat victims` counts some of the whole. */
export function isSubsetLabel(label: string): boolean {
  return SOME_OF.test(label);
}

/** True for a label that says by words or a bullet that it belongs to the one above. */
export function isListed(label: string): boolean {
  return OF_WHICH.test(label);
}

/** `– of which female` → `female`. */
export function withoutBullet(label: string): string {
  return label.replace(OF_WHICH, '');
}

/** Spaces before a label, as people indent by hand. Excel's own indent is a format and not seen here. */
export function indentOf(value: unknown): number {
  return typeof value === 'string' ? value.length - value.trimStart().length : 0;
}
