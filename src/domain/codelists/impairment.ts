import type { CodeGroup, CodeList } from '../model/specification';
import { IMPAIRMENT_CODES, sourcesOf, withCodes } from './published-codes';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/** A bare yes says that there is an impairment and not which: understood, but too little to be counted by. */
const SOME_IMPAIRMENT: CodeGroup = {
  names: ['Yes', 'Y', 'True', 'Disabled', 'Disability', 'Has a disability', 'Impairment'],
  labels: [
    'Vision',
    'Hearing',
    'Mobility',
    'Dexterity',
    'Learning or understanding or concentrating',
    'Memory',
    'Mental health',
    'Stamina or breathing or fatigue',
    'Socially or behaviourally',
    'Other',
  ],
};

/**
 * The GSS impairment standard. A person may have several, so the categories may add up to more than the clients. It puts
 * learning difficulties and learning disabilities into one category; the list `learning-difficulties` keeps them apart.
 */
export const IMPAIRMENT: CodeList = {
  id: 'impairment',
  name: 'Impairment (GSS harmonised)',
  isClosed: true,
  source:
    'Government Statistical Service harmonised standard for impairment: https://analysisfunction.civilservice.gov.uk/policy-store/impairment/ ; codes: ' +
    sourcesOf(IMPAIRMENT_CODES),
  groups: [SOME_IMPAIRMENT],
  entries: withCodes(
    [
      entry('Vision', ['Visual impairment', 'Sight', 'Blind', 'Blind or partially sighted']),
      entry('Hearing', ['Hearing impairment', 'Deaf', 'Deaf or hard of hearing']),
      entry('Mobility', ['Physical', 'Physical disability', 'Physical impairment', 'Mobility impairment']),
      entry('Dexterity', ['Manual dexterity']),
      entry('Learning or understanding or concentrating', [
        'Learning',
        'Learning difficulty',
        'Learning difficulties',
        'Learning disability',
        'Learning disabilities',
        'Learning or understanding',
        'Cognitive',
        'Cognitive impairment',
      ]),
      entry('Memory', ['Dementia']),
      entry('Mental health', ['Mental ill health', 'Mental health condition', 'Mental illness']),
      entry('Stamina or breathing or fatigue', [
        'Stamina',
        'Breathing',
        'Long-term health condition',
        'Long term illness',
      ]),
      entry('Socially or behaviourally', [
        'Social or behavioural',
        'Autism',
        'ASD',
        'Autistic spectrum',
        'ADHD',
        'Neurodivergent',
      ]),
      entry('Other', ['Other impairment', 'Other disability']),
      entry('None of the above', ['None', 'No', 'N', 'No impairment', 'No disability', 'Not disabled', 'Nil']),
      NOT_KNOWN,
      PREFER_NOT_TO_SAY,
    ],
    IMPAIRMENT_CODES,
  ),
};
