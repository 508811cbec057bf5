/** What headings that probably mean the same have in common, in lower case with spaces only; for columns of several tables. */
export const LIKE_PURPOSES = /purpos|ring ?fenc|restrict/;
export const LIKE_FIRST_DAY = /\b(?:start|begin|commence)|^from$/;
export const LIKE_LAST_DAY = /\b(?:ends?|ending|finish\w*|expir\w*)\b|^(?:until|to)$/;
export const LIKE_AMOUNT = /\b(?:amount|value|total|sum|award|net|gross)\b/;
