import type { CodeList } from '../model/specification';
import { entry, NOT_KNOWN } from './entries';

/** What services do for people. Recognises and groups only. */
export const INTERVENTION_TYPE: CodeList = {
  id: 'intervention-type',
  name: 'Intervention type',
  isClosed: false,
  source: 'No national list: services named in the commissioning report of 24 September 2019 and common usage.',
  entries: [
    entry('Emotional support', ['Emotional', 'Listening support', 'Befriending']),
    entry('Practical support', ['Practical', 'Practical help', 'Target hardening', 'Home security']),
    entry('Advocacy', ['Advocate', 'Independent advocacy', 'IDVA', 'ISVA', 'ChISVA', 'IDVA support', 'ISVA support']),
    entry('Counselling', ['Counseling', 'Therapy', 'Therapeutic support', 'Trauma therapy', 'Play therapy', 'CBT']),
    entry('Information and advice', ['Information', 'Advice', 'Signposting', 'Advice and information', 'Guidance']),
    entry('Group work', ['Groupwork', 'Group', 'Support group', 'Peer support', 'Group programme']),
    entry('One-to-one support', [
      '1:1',
      '1-1',
      '1 to 1',
      'One to one',
      '121',
      '1-2-1',
      '1:1 support',
      '1-2-1 support',
      'Casework',
      'Key work',
    ]),
    entry('Telephone support', ['Telephone', 'Phone', 'Helpline', 'Phone support']),
    entry('Forensic medical examination', ['Forensic examination', 'Forensic', 'FME', 'Forensic exam']),
    entry('Restorative justice', ['RJ', 'Restorative', 'Mediation']),
    entry('Safety planning', ['Safety plan', 'Risk assessment', 'Safeguarding']),
    entry('Court support', ['Criminal justice support', 'CJS support', 'Witness support', 'Court']),
    entry('Accommodation', ['Refuge', 'Safe accommodation', 'Housing support']),
    entry('Education or training', ['Training', 'Education', 'Course', 'Workshop', 'Safety course', 'Awareness']),
    entry('Perpetrator programme', ['Perpetrator work', 'Behaviour change', 'Offender programme']),
    entry('Diversion', ['Diversionary activity', 'Sports activity', 'Youth activity', 'Mentoring']),
    entry('Assessment', ['Needs assessment', 'Initial assessment', 'Triage']),
    entry('Other', []),
    entry('None', ['No intervention', 'Declined support', 'Nil']),
    NOT_KNOWN,
  ],
};
