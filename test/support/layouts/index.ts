import { FORMS } from './forms';
import type { Layout } from './lines-of';
import { MEASURES_ACROSS } from './measures-across';
import { MEASURES_DOWN } from './measures-down';
import { RECORDS } from './records';
import { IN_WELSH } from './welsh';

/** Every way of laying a return out that must be read alike. A layout that fails in the field gets one more line. */
export const LAYOUTS: readonly Layout[] = [
  ...MEASURES_DOWN,
  ...FORMS,
  ...MEASURES_ACROSS,
  ...RECORDS.map((layout): Layout => ({ ...layout, isOfFigures: false })),
  ...IN_WELSH,
];
