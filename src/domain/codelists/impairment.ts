import type { CodeList } from '../model/specification';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/** The GSS impairment standard. A person may have several. */
export const IMPAIRMENT: CodeList = {
  id: 'impairment',
  name: 'Impairment (GSS harmonised)',
  isClosed: true,
  source:
    'Government Statistical Service harmonised standard for impairment: https://analysisfunction.civilservice.gov.uk/policy-store/impairment/',
  entries: [
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
};
