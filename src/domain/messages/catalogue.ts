import { CELLS } from './cells';
import { EXPLANATIONS } from './explanations';
import type { Wording } from '../text/grammar';
import { MONEY } from './money';
import { MONEY_TABLES } from './money-tables';
import { PRIVACY } from './privacy';
import type { RuleData, RuleId } from './rule-data';
import { SPECIFICATION } from './specification';
import { STRUCTURE } from './structure';
import { TERMS } from './terms';
import { TOTALS } from './totals';
import { TOTALS_AND_RECORDS } from './totals-and-records';

/** Every sentence about a rule, by rule id. A second language is a second object of this type. */
export type RuleWording = { readonly [Id in RuleId]: Wording<RuleData[Id]> };

export const ENGLISH: RuleWording = {
  ...STRUCTURE,
  ...CELLS,
  ...TOTALS,
  ...TERMS,
  ...TOTALS_AND_RECORDS,
  ...PRIVACY,
  ...EXPLANATIONS,
  ...SPECIFICATION,
  ...MONEY_TABLES,
  ...MONEY,
};
