import type { CodeList } from '../model/specification';
import { LEARNING_DIFFICULTY_CODES, sourcesOf, withCodes } from './published-codes';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/**
 * Learning difficulties, as the minimum KPI set asks for them. A learning difficulty (dyslexia) is not a learning
 * disability; the list keeps the two apart so that a return says which it means.
 */
export const LEARNING_DIFFICULTIES: CodeList = {
  id: 'learning-difficulties',
  name: 'Learning difficulties',
  isClosed: false,
  source:
    'No national list for this question; commissioning report of 24 September 2019, section 4.1, and the GSS impairment standard, https://analysisfunction.civilservice.gov.uk/policy-store/impairment/ ; codes: ' +
    sourcesOf(LEARNING_DIFFICULTY_CODES),
  entries: withCodes(
    [
      entry('Yes', ['Y', 'True']),
      entry('No', ['N', 'None', 'None known', 'False', 'Nil']),
      entry('Learning difficulty', [
        'Learning difficulties',
        'Specific learning difficulty',
        'SpLD',
        'LD (difficulty)',
        'Dyslexia',
        'Dyspraxia',
        'Dyscalculia',
        'ADHD',
        'Mild learning difficulty',
        'Moderate learning difficulty',
        'Severe learning difficulty',
      ]),
      entry('Learning disability', [
        'Learning disabilities',
        'LD (disability)',
        'Mild learning disability',
        'Moderate learning disability',
        'Severe learning disability',
      ]),
      entry('Learning or understanding or concentrating', ['Learning', 'Learning or understanding']),
      entry('Autism', ['ASD', 'ASC', 'Autistic spectrum disorder', 'Autistic']),
      NOT_KNOWN,
      PREFER_NOT_TO_SAY,
    ],
    LEARNING_DIFFICULTY_CODES,
  ),
};
