import { day } from './sheet.mjs';

const [APRIL, MARCH] = [day(2019, 4, 1), day(2020, 3, 31)];
const VICTIMS = "Victims' support";
const VIOLENCE = 'Sexual violence';
const GRANTS = 'Community grants';

/** A row and, by rule, the column in which the rule has to find something in it. */
const row = (...cells) => ({ cells, slips: {} });
const slip = (slips, ...cells) => ({ cells, slips });

const fund = (id, name, source, purposes, amount, more = {}) => [
  id,
  name,
  source,
  purposes,
  APRIL,
  MARCH,
  amount,
  more.tolerance ?? null,
  more.least ?? null,
  more.most ?? null,
  null,
  more.frequency ?? 'Quarterly',
  more.returned ?? 'No',
];

const service = (id, name, purposes, cost, more = {}) => [
  id,
  name,
  more.provider ?? 'Provider (invented)',
  purposes === GRANTS ? 'Community Grant' : 'Priority Commissioning',
  'PCC grant',
  purposes,
  purposes?.includes(VICTIMS) ? 'Supporting victims' : 'Prevention',
  more.area ?? 'All',
  'Standard',
  more.start ?? APRIL,
  more.end ?? MARCH,
  cost,
  more.commitment ?? 'Contracted',
  more.rank ?? null,
  null,
  'Quarterly',
  'Lead A (invented)',
  'Cost invented',
];

/**
 * What there is and what it is for. The unrestricted fund stands first and services that any ringfence may pay stand before those that
 * one alone may pay: who fills from top to bottom leaves the hub short, though there is money for everybody but the court service.
 */
export const MONEY_TABLES = {
  Funds: [
    row(...fund('PCC-COMM', 'Commissioning fund', 'PCC; report, section 1.3: the rest of £1.9m', null, 1_000_000)),
    slip(
      { 'fund-underspend': 'G' },
      ...fund(
        'MOJ-VICTIMS',
        'Victims’ services grant',
        'Ministry of Justice; with its addendum and MOJ-SV the £0.9m of the report, section 1.3 (split invented)',
        VICTIMS,
        640_000,
        { returned: 'Yes' },
      ),
    ),
    // Somebody believes in the tolerance, and awards £210,000 of £200,000.
    slip(
      { 'tolerance-out-of-range': 'H' },
      ...fund('MOJ-SV', 'Sexual violence grant', 'Ministry of Justice (split invented)', VIOLENCE, 200_000, {
        tolerance: 5,
        returned: 'Yes',
      }),
    ),
    slip(
      { 'purpose-unmatched': 'D' },
      ...fund(
        'PPA',
        'Police Property Act fund',
        'Report, section 3.3: about £12,000 a year',
        `${GRANTS}; Crime prevention`,
        12_000,
        { least: 100, most: 3000, frequency: 'Yearly' },
      ),
    ),
  ],
  FundChanges: [row('MOJ-VICTIMS', '1 August 2019', '£60,000.00', 'Addendum 1 (invented)')],
  Services: [
    row(...service('SARC', 'The Shores SARC', `${VICTIMS}; ${VIOLENCE}`, 420_000, { provider: 'The Shores', rank: 1 })),
    row(...service('ADV', "Victims' Advocacy (invented)", VICTIMS, 260_000, { rank: 2 })),
    row(...service('COUN', 'Counselling (invented)', VICTIMS, 145_000, { rank: 3, area: 'Purbeck' })),
    row(...service('ISVA', 'Sexual Violence Advisers (invented)', VIOLENCE, 130_000, { rank: 3 })),
    row(
      ...service('RJ', 'Restorative Justice (invented)', VICTIMS, 75_000, {
        start: day(2019, 7, 1),
        commitment: 'Planned',
        rank: 4,
      }),
    ),
    row(
      ...service('SSCT', 'Safe Schools and Communities', null, 430_000, {
        provider: 'Safe Schools and Communities Team',
        rank: 1,
      }),
    ),
    row(...service('CSAS', 'Weymouth CSAS', null, 90_000, { rank: 2, area: 'Weymouth' })),
    row(...service('YOUTH', 'Youth Outreach (invented)', null, 180_000, { commitment: 'Planned', rank: 4 })),
    row(...service('HUB', 'Community Hub (invented)', null, 340_000, { commitment: 'Planned', rank: 5 })),
    row(...service('GARDEN', 'Harbour Street Garden (invented)', GRANTS, 2400, { commitment: 'Planned', rank: 5 })),
    row(...service('LUNCH', 'Lunch Club (invented)', GRANTS, 3500, { commitment: 'Planned', rank: 5 })),
    row(
      ...service('COURT', 'Court Support 2018-19 (invented)', VICTIMS, 18_000, {
        start: day(2018, 4, 1),
        end: day(2019, 3, 31),
        rank: 3,
      }),
    ),
  ],
  Contributions: [
    row('CSAS', 'Co-commissioner 1 (name and share invented)', 18_000, 'Yes'),
    row('CSAS', 'Co-commissioner 2 (name and share invented)', 18_000, 'Yes'),
    row('CSAS', 'Co-commissioner 3 (name and share invented)', 18_000, 'Yes'),
    row('CSAS', 'Co-commissioner 4 (name and share invented)', 12_000, 'No'),
    row('SARC', 'Health commissioner (invented)', 150_000, 'Yes'),
  ],
  Awards: [
    row('MOJ-VICTIMS', 'SARC', 190_000, 'No'),
    slip({ 'award-over-fund': 'C' }, 'MOJ-SV', 'SARC', 80_000, 'No'),
    row('MOJ-VICTIMS', 'ADV', 260_000, 'No'),
    row('MOJ-VICTIMS', 'COUN', 145_000, 'No'),
    slip({ 'award-outside-purpose': 'C' }, 'MOJ-VICTIMS', 'YOUTH', 40_000, 'No'),
    slip({ 'award-outside-period': 'C' }, 'MOJ-VICTIMS', 'COURT', 18_000, 'No'),
    row('MOJ-VICTIMS', 'RJ', 45_000, 'No'),
    slip({ 'award-over-fund': 'C' }, 'MOJ-SV', 'ISVA', 130_000, 'No'),
    row('PCC-COMM', 'SSCT', 430_000, 'Yes'),
    // As agreed before the third co-commissioner confirmed its share.
    slip({ 'funded-twice': 'C' }, 'PCC-COMM', 'CSAS', 54_000, 'No'),
    row('PCC-COMM', 'YOUTH', 140_000, 'No'),
    // The grant for victims has paid an invoice of the hub.
    slip({ 'move-needs-approval': 'C' }, 'PCC-COMM', 'HUB', 340_000, 'No'),
    row('PPA', 'GARDEN', 2400, 'No'),
    slip({ 'award-out-of-range': 'C' }, 'PPA', 'LUNCH', 3500, 'No'),
  ],
  Spend: [
    row('MOJ-VICTIMS', 'SARC', '05/07/2019', 47_500, 'INV-1001', 'Quarter 1 (invented)'),
    row('MOJ-VICTIMS', 'ADV', day(2019, 7, 5), 65_000, 'INV-1002', 'Quarter 1 (invented)'),
    row('MOJ-VICTIMS', 'COUN', '12 Jul 2019', '36,250.00', 'INV-1003', 'Quarter 1 (invented)'),
    row('PCC-COMM', 'SSCT', day(2019, 7, 12), 215_000, 'INV-1004', 'Half year (invented)'),
    row('PCC-COMM', 'CSAS', day(2019, 7, 12), 27_000, 'INV-1005', 'Half year (invented)'),
    row('MOJ-SV', 'SARC', '2019-07-15', 40_000, 'INV-1006', 'Half year (invented)'),
    row('MOJ-SV', 'ISVA', day(2019, 7, 15), 60_000, 'INV-1007', 'Half year (invented)'),
    row('PPA', 'GARDEN', day(2019, 7, 22), 2400, 'INV-1008', 'Grant (invented)'),
    slip({ 'spend-over-award': 'D' }, 'PPA', 'LUNCH', day(2019, 7, 22), 3500, 'INV-1009', 'Grant (invented)'),
    row('PCC-COMM', 'HUB', '31/07/2019', '£170,000.00', 'INV-1010', 'Half year (invented)'),
    row('PCC-COMM', 'YOUTH', day(2019, 7, 31), 70_000, 'INV-1011', 'Half year (invented)'),
    slip({ 'spend-without-award': 'D' }, 'MOJ-VICTIMS', 'HUB', day(2019, 8, 2), 4800, 'INV-1012', 'Rent (invented)'),
    slip({ 'spend-over-award': 'D' }, 'PPA', 'LUNCH', day(2019, 8, 9), 200, 'INV-1013', 'Kitchen (invented)'),
    slip({ 'spend-outside-period': 'C' }, 'MOJ-VICTIMS', 'ADV', '29/03/2019', 1250, 'INV-1014', 'March (invented)'),
    slip(
      { 'reference-duplicated': 'E' },
      'MOJ-VICTIMS',
      'ADV',
      day(2019, 8, 12),
      65_000,
      'INV-1002',
      'Quarter 1 (invented)',
    ),
    // Paid twice as well, and taken back: nothing to find.
    row('MOJ-VICTIMS', 'COUN', day(2019, 8, 12), 36_250, 'INV-1003', 'Quarter 1 (invented)'),
    row('MOJ-VICTIMS', 'COUN', '20-Aug-19', '(36,250.00)', 'CN-0031', 'Credit note for INV-1003'),
    row('PCC-COMM', 'YOUTH', day(2019, 8, 30), '5,000.00CR', 'JNL-07', 'Recharge (invented)'),
    row('PCC-COMM', 'HUB', day(2019, 8, 30), '5,000.00DR', 'JNL-07', 'Recharge (invented)'),
    slip({ 'spend-code-unknown': 'A' }, 'CC4410', 'SARC', '06/09/2019', 30_000, 'INV-1015', 'Quarter 2 (invented)'),
    slip({ 'spend-code-unknown': 'A' }, 'CC4410', 'COUN', '06/09/2019', 12_000, 'INV-1016', 'Quarter 2 (invented)'),
    slip({ 'spend-code-unknown': 'B' }, 'PCC-COMM', 'P-2207', '06/09/2019', 60_000, 'INV-1017', 'Quarter 2 (invented)'),
    row('Commissioning fund', 'Community Hub (invented)', day(2019, 9, 10), 1000, 'INV-1018', 'By name (invented)'),
    slip({ 'spend-unreadable': 'C' }, 'PCC-COMM', 'HUB', '31/09/2019', 900, 'INV-1019', 'Phone (invented)'),
    row('Total', null, null, 904_100, null, null),
  ],
};
