/** Keys of what we keep in the workbook unseen, beside the ledger of marks. A check asks for them right after reading the sheets. */
export const HEADINGS_KEY = 'ringfence.headings';
export const IGNORED_KEY = 'ringfence.ignored';
/** What codes of the finance system stand for. */
export const CODES_KEY = 'ringfence.codes';
