import { ending, months, quarters } from './performance-figures.mjs';
import { day } from './sheet.mjs';

const GOES_ON = 'The same rate throughout (generated): differences are chance.';

/** What stays as it was, of every service: only its people, its referrals and where they went. */
const steadyThree = (unit, seed, people, referrals, onward) => ({
  'referrals-in': { figures: unit(referrals, seed), planted: GOES_ON },
  beneficiaries: { figures: unit(people, seed + 1), planted: GOES_ON },
  'referrals-out': { figures: unit(onward, seed + 2), planted: GOES_ON },
});

/**
 * Services with their figures up to 2019-20 Q2, what was planted in them, and what a review on 20 October 2019 has to say of it
 * (`within chance` and no step where nothing is named). Figures of the report: SARC by year. All others are generated.
 */
export const SERVICES = [
  {
    id: 'SARC',
    name: 'The Shores SARC',
    provider: 'The Shores',
    type: 'Forensic medical examination',
    risk: 'Standard',
    frequency: 'Yearly',
    note: 'Figures from the report, section 5.1; how often it reports is invented',
    years: [
      ['referrals-in', '2017-18', 278],
      ['referrals-in', '2018-19', 326],
    ],
    kpis: {
      'referrals-in': {
        planted: 'Report, section 5.1: 326 referrals, up from 278. +17.3 %, p = 0.056: a flat tenth flags it.',
      },
    },
  },
  {
    id: 'SSCT',
    name: 'Safe Schools and Communities',
    provider: 'Safe Schools and Communities Team',
    type: 'School safety course',
    risk: 'Standard',
    frequency: 'Quarterly',
    sheet: 'Schools Q2',
    note: 'Service from the report, section 5.1; quarters generated about its 711 courses in half a year',
    kpis: {
      courses: { figures: quarters(355, 711), planted: 'About its target, within chance.' },
      ...steadyThree(quarters, 1675, 840, 350, 60),
    },
  },
  {
    id: 'CSAS',
    name: 'Weymouth CSAS',
    provider: 'Community Safety Accreditation Scheme, Weymouth',
    type: 'Patrol',
    risk: 'Standard',
    frequency: 'Quarterly',
    sheet: 'CSAS Q2',
    note: 'Service from the report, section 5.1; all figures generated',
    kpis: { patrols: { figures: quarters(120, 91), planted: GOES_ON }, ...steadyThree(quarters, 92, 210, 230, 40) },
  },
  {
    id: 'ADV',
    name: "Victims' Advocacy (invented)",
    provider: 'Harbour Advocacy (invented)',
    type: 'Advocacy',
    risk: 'Standard',
    frequency: 'Monthly',
    sheet: 'Advocacy Jul-Sep',
    note: 'Invented; reports by month',
    kpis: {
      'advocacy-sessions': {
        figures: ending(months(84, 31), 68, 64, 67, 63, 69, 66, 65),
        planted: 'A downward shift from March 2019: seven months well below the average of 84 before.',
        verdict: 'escalate',
        step: 'informal',
      },
      ...steadyThree(months, 35, 61, 66, 30),
    },
  },
  {
    id: 'HELP',
    name: 'Night Helpline (invented)',
    provider: 'Portland Listening (invented)',
    type: 'Information and advice',
    risk: 'Standard',
    frequency: 'Monthly',
    sheet: 'Helpline Jul-Sep',
    note: 'Invented; reports by month',
    kpis: {
      'calls-answered': {
        figures: ending(months(415, 51), 424, 410, 399, 384, 371, 357, 343),
        planted: 'A trend: seven months in a row, each below the one before.',
        verdict: 'escalate',
        step: 'informal',
      },
      'calls-given-up': {
        figures: ending(months(30, 52), 71),
        planted: 'A single outlier in September 2019, with an adequate explanation.',
        verdict: 'explained',
      },
      'calls-passed-on': {
        figures: months(44, 53).map((figure, at) => (at === 5 ? 96 : figure)),
        planted: 'A single outlier long ago, in December 2017: it stands in the chart, and says nothing of today.',
      },
      ...steadyThree(months, 54, 150, 160, 45),
    },
  },
  {
    id: 'COUN',
    name: 'Counselling (invented)',
    provider: 'Purbeck Counselling (invented)',
    type: 'Emotional support',
    risk: 'Standard',
    frequency: 'Quarterly',
    sheet: 'Counselling Q2',
    note: 'Invented',
    kpis: {
      'counselling-sessions': {
        figures: ending(quarters(302, 603), 281, 279, 282),
        planted: 'A target of 300 missed by more than 5 % three quarters running, each time within chance.',
        verdict: 'watch',
      },
      surveys: {
        figures: ending(quarters(122, 62), 120),
        planted: 'How many were asked: the base of the share who felt safer.',
      },
      'felt-safer': {
        figures: [93, 95, 94, 93, 94, 95, 93, 94, 81],
        planted: 'A percentage with its base: 81 % of 120 after 94 %. The explanation says only that it is correct.',
        verdict: 'escalate',
        step: 'informal',
      },
      ...steadyThree(quarters, 63, 150, 165, 90),
    },
    resubmitted: ['referrals-in', '2018-19 Q4', 131],
  },
  {
    id: 'YOUTH',
    name: 'Youth Outreach (invented)',
    provider: 'Portland Youth Outreach (invented)',
    type: 'Emotional support',
    risk: 'Standard',
    frequency: 'Quarterly',
    sheet: 'Youth Q2',
    note: 'Invented; two quarters were never reported',
    missing: ['2018-19 Q1', '2018-19 Q3'],
    kpis: {
      'youth-sessions': {
        figures: ending(quarters(92, 71), 139),
        planted: 'An improvement: half as many sessions again.',
        verdict: 'improved',
      },
      ...steadyThree(quarters, 72, 140, 150, 84),
    },
  },
  {
    id: 'RJ',
    name: 'Restorative Justice (invented)',
    provider: 'Restore Together (invented)',
    type: 'Emotional support',
    risk: 'Standard',
    frequency: 'Quarterly',
    sheet: 'Restorative Q2',
    start: day(2019, 5, 15),
    note: 'Invented; began on 15 May 2019',
    isNew: true,
    kpis: {
      'referrals-in': {
        figures: [34, 68],
        planted: 'Began in the quarter before: 34 in 47 days come to 67 in 92. Twice as many is no rise.',
      },
      beneficiaries: { figures: [31, 62], planted: 'As its referrals: a quarter in part.' },
      'referrals-out': { figures: [19, 37], planted: 'As its referrals: a quarter in part.' },
      conferences: { figures: [0, 6], planted: 'A base of zero: no percentage of it.' },
    },
  },
  {
    id: 'WIT',
    name: 'Witness Care (invented)',
    provider: 'Court Friends (invented)',
    type: 'Emotional support',
    risk: 'Standard',
    frequency: 'Quarterly',
    sheet: 'Witness Q2',
    note: 'Invented; contacts were counted anew from April 2019',
    kpis: {
      contacts: {
        figures: ending(quarters(410, 81), 148, 155),
        planted: 'A changed definition: each contact until March 2019, each person since. Not compared across.',
      },
      ...steadyThree(quarters, 82, 150, 160, 40),
      'referrals-out': {
        figures: quarters(36, 84),
        planted: 'Always far below the other services of its kind: beyond the funnel, so watched.',
        verdict: 'watch',
      },
    },
  },
  {
    id: 'REFUGE',
    name: 'Harbour Refuge (invented)',
    provider: 'Harbour Refuge (invented)',
    type: 'Accommodation',
    risk: 'High',
    frequency: 'Quarterly',
    sheet: 'Refuge Q2',
    note: 'Invented, after the one case of the report, sections 4.3 to 4.5',
    kpis: {
      'families-housed': {
        figures: ending(quarters(64, 41), 34, 37, 31),
        planted:
          'The case of the report: raised informally, the answer not enough; formally, no answer; next the PCC. High risk, and no agreement on staffing, policies and procedures.',
        verdict: 'escalate',
        step: 'pcc',
      },
      'safety-plans': {
        figures: ending(quarters(84, 42), 86, 60),
        planted:
          'A fall that would only be watched elsewhere: high risk without a full agreement, so raised informally.',
        verdict: 'watch',
        step: 'informal',
      },
      ...steadyThree(quarters, 43, 96, 110, 52),
    },
  },
];
