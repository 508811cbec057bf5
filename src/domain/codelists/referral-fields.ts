import type { Kpi } from '../model/specification';
import { knownField } from './known-field';

/** When and by whom clients were referred, and where to: headings as real sheets write them. */
export const REFERRAL_FIELDS: readonly Kpi[] = [
  knownField(
    'referral-date',
    'Referral date',
    'date',
    ['Date of referral', 'Date referred', 'Date referral received', 'Referral received date', 'Date received'],
    { unit: 'referrals' },
  ),
  knownField(
    'referral-source',
    'Referral source',
    'category',
    [
      'Source of referral',
      'Source',
      'Referred by',
      'Referred from',
      'Referrer',
      'Referral agency',
      'Referring agency',
      'Referring organisation',
      'Referral from',
      'Referral route',
      'Referral pathway',
      'Referrals by source',
      'Referrals in by source',
      'Origin of referral',
    ],
    { unit: 'referrals', codeList: 'referral-source', partOf: 'referrals-in' },
  ),
  knownField(
    'referred-to',
    'Referred to',
    'category',
    [
      'Referred on to',
      'Referred onto',
      'Onward referral',
      'Onward referral to',
      'Onward referral agency',
      'Referred on',
      'Referral to',
      'Referral destination',
      'Destination of referral',
      'Agency referred to',
      'Signposted to',
      'Onward referrals by destination',
    ],
    { unit: 'referrals', codeList: 'referral-source', responses: 'multiple', partOf: 'referrals-out' },
  ),
  knownField('onward-referral-date', 'Onward referral date', 'date', ['Date of onward referral', 'Date referred on'], {
    unit: 'referrals',
  }),
];
