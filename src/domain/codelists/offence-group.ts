import type { CodeEntry, CodeList } from '../model/specification';
import { entry, NOT_KNOWN } from './entries';

/** Marks of an offence that is counted in a group as well. */
const FLAGS: readonly CodeEntry[] = [
  flag('Domestic abuse', ['DA', 'DV', 'Domestic violence', 'Domestic', 'Domestic incident']),
  flag('Hate crime', ['Hate', 'Hate incident', 'Racially aggravated']),
];

/**
 * Home Office offence groups, with their subgroups and everyday names as aliases, and what a victims' service also
 * meets: anti-social behaviour, matters that are no crime, crimes nobody reported. Domestic abuse and hate are flags on an
 * offence, not groups (Home Office “crime flags”): providers write them here all the same, so the list knows them, and says
 * what is lost.
 */
export const OFFENCE_GROUP: CodeList = {
  id: 'offence-group',
  name: 'Offence group (Home Office)',
  isClosed: true,
  source:
    'Home Office Counting Rules for recorded crime 2022/23, index: https://dokumen.tips/amp/document/home-office-counting-rules-20223-govuk.html ; non-crime and unreported: https://www.cheshire-pcc.gov.uk/what-i-do/supporting-victims/victim-definition/',
  caveats: [{ id: 'flags-overlap', spokenBy: FLAGS.flatMap(({ label, aliases }) => [label, ...aliases]) }],
  entries: [
    entry('Violence against the Person', [
      'Violence',
      'VATP',
      'VAP',
      'Violence against the person offences',
      'Violent crime',
      'Violence with injury',
      'Violence without injury',
      'Homicide',
      'Murder',
      'Manslaughter',
      'Attempted murder',
      'Death or serious injury - unlawful driving',
      'Stalking and harassment',
      'Stalking',
      'Harassment',
      'Assault',
      'Common assault',
      'ABH',
      'GBH',
      'Coercive control',
      'Controlling or coercive behaviour',
      'Threats to kill',
      'Modern slavery',
      'Kidnap',
      'False imprisonment',
    ]),
    entry('Sexual Offences', [
      'Sexual offence',
      'Sexual',
      'Sexual violence',
      'Sexual assault',
      'Sexual abuse',
      'Rape',
      'Rape offences',
      'Attempted rape',
      'Other sexual offences',
      'Child sexual abuse',
      'CSA',
      'Child sexual exploitation',
      'CSE',
      'Non-recent sexual abuse',
      'Historic sexual abuse',
    ]),
    entry('Robbery', ['Robbery offences', 'Robbery of personal property', 'Robbery of business property', 'Mugging']),
    entry('Burglary', [
      'Burglary offences',
      'Burglary - business and community',
      'Residential burglary',
      'Non-residential burglary',
      'Domestic burglary',
      'Non-domestic burglary',
      'Burglary - residential',
      'Burglary dwelling',
    ]),
    entry('Vehicle Offences', ['Vehicle offence', 'Vehicle crime', 'Theft of vehicle', 'Theft from vehicle']),
    entry('Theft', [
      'Theft offences',
      'Other theft',
      'Other theft offences',
      'Shoplifting',
      'Theft from the person',
      'Bicycle theft',
      'Theft and handling',
    ]),
    entry('Arson and Criminal Damage', [
      'Criminal damage and arson',
      'Criminal damage',
      'Arson',
      'Vandalism',
      'Arson/criminal damage',
    ]),
    entry('Drug Offences', ['Drugs', 'Drug offence', 'Trafficking of drugs', 'Possession of drugs', 'County lines']),
    entry('Public Order Offences', ['Public order', 'Public order offence', 'Affray']),
    entry('Possession of Weapons', ['Possession of weapons offences', 'Weapons', 'Knife crime', 'Weapons offences']),
    entry('Miscellaneous Crimes Against Society', ['Miscellaneous', 'Misc crimes against society', 'Other crime']),
    entry('Fraud', [
      'Fraud offences',
      'Fraud and cyber crime',
      'Fraud: Action Fraud',
      'Fraud: CIFAS',
      'Fraud: UK Finance',
      'Cyber crime',
      'Cybercrime',
      'Scam',
      'Scams',
    ]),
    ...FLAGS,
    entry('Anti-social behaviour', ['ASB', 'Antisocial behaviour', 'Anti social behaviour']),
    entry('Not a crime', ['Non-crime', 'Non crime', 'No crime', 'Non-crime incident']),
    entry('Not reported to police', ['Unreported', 'Not reported', 'Unreported crime']),
    entry('Not applicable', ['N/A', 'NA', 'None']),
    NOT_KNOWN,
  ],
};

function flag(label: string, aliases: readonly string[]): CodeEntry {
  return { ...entry(label, aliases), isFlag: true };
}
