import type { CodeList, Specification } from '../model/specification';
import { AGE_BANDS } from './age-bands';
import { AREA } from './area';
import { ETHNICITY } from './ethnicity';
import { GENDER } from './gender';
import { IMPAIRMENT } from './impairment';
import { INTERVENTION_TYPE } from './intervention-type';
import { KNOWN_FIELDS } from './known-fields';
import { LEARNING_DIFFICULTIES } from './learning-difficulties';
import { MINIMUM_KPIS } from './minimum-kpis';
import { OFFENCE_GROUP } from './offence-group';
import { REFERRAL_SOURCE } from './referral-source';
import { SEX } from './sex';
import { VULNERABILITY } from './vulnerability';
import { YES_NO } from './yes-no';

/** Every list we bring. A workbook's `CodeLists` table extends or replaces them by id or name. */
export const CODE_LISTS: readonly CodeList[] = [
  AGE_BANDS,
  AREA,
  ETHNICITY,
  GENDER,
  IMPAIRMENT,
  INTERVENTION_TYPE,
  LEARNING_DIFFICULTIES,
  OFFENCE_GROUP,
  REFERRAL_SOURCE,
  SEX,
  VULNERABILITY,
  YES_NO,
];

/** What every service is asked for when nothing else is known: the minimum KPI set, and fields we know by sight. */
export const MINIMUM_SPECIFICATION: Specification = {
  kpis: [...MINIMUM_KPIS, ...KNOWN_FIELDS],
  codeLists: new Map(CODE_LISTS.map((list) => [list.id, list])),
};
