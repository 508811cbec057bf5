import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { valueMissing } from '../../../src/domain/rules/value-missing';
import { form, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const TWO_QUARTERS = ['2019-20 Q1', '2019-20 Q2'];

testRule(valueMissing, {
  accept: [
    { name: 'nothing blank', on: records({ at: 'B2', columns: ['gender'], rows: [['F'], ['M']] }) },
    {
      name: 'KPIs nobody asks for',
      on: records({
        at: 'B2',
        columns: ['gender', 'outcome', 'offence-type'],
        rows: [
          ['F', null, null],
          ['M', 'x', 'Robbery'],
        ],
      }),
    },
    {
      name: 'offences of a service that does not deal with crime',
      on: records({ at: 'B2', crimeRelated: false, columns: ['gender', 'offence-type'], rows: [['F', null]] }),
    },
    {
      name: 'an age that the birth date answers',
      on: records({
        at: 'B2',
        columns: ['age', 'birth-date'],
        rows: [
          [null, 20000],
          [30, null],
        ],
      }),
    },
    {
      name: 'a client without a reference whose case has one, and the other way round',
      on: records({
        at: 'B2',
        columns: ['case-id', 'client-id', 'gender'],
        rows: [
          [null, 'a', 'F'],
          ['1', null, 'M'],
        ],
      }),
    },
    {
      name: 'onward referrals and referrals in told by their date or by who it was',
      on: records({
        at: 'B2',
        specification: MINIMUM_SPECIFICATION,
        columns: ['onward-referral-date', 'referred-to', 'referral-source', 'referral-date'],
        rows: [
          [43650, null, 'Police', null],
          [null, 'Police', null, 43650],
        ],
      }),
    },
    {
      name: 'clients who were not referred on, nor by an agency',
      on: records({
        at: 'B2',
        specification: MINIMUM_SPECIFICATION,
        columns: ['client-id', 'referral-source', 'referred-to', 'onward-referral-date'],
        rows: [
          ['a', 'Police', 'Police', 43650],
          ['b', null, null, null],
        ],
      }),
    },
    {
      name: 'a row that is no record',
      on: records({ at: 'B2', columns: ['gender'], rows: [['F'], [null], ['M']], skip: [4] }),
    },
    {
      name: 'quarters to come',
      on: summary({
        at: 'B2',
        periods: TWO_QUARTERS,
        rows: [
          ['beneficiaries', 5, null],
          ['sessions', 9, null],
          ['cost', 3, null],
        ],
      }),
    },
    {
      name: 'a blank part of a breakdown',
      on: summary({
        at: 'B2',
        periods: TWO_QUARTERS,
        rows: [
          ['beneficiaries', 5, 6],
          ['gender/Female', 5, null],
        ],
      }),
    },
    {
      name: 'a total of texts',
      on: summary({
        at: 'B2',
        specification: MINIMUM_SPECIFICATION,
        crimeRelated: true,
        periods: [...TWO_QUARTERS, 'YTD'],
        rows: [
          ['beneficiaries', 5, 6, 11],
          ['offence-location', 'Poole', 'Poole', null],
        ],
      }),
    },
    {
      name: 'an empty return, told by another rule',
      on: records({
        at: 'B2',
        columns: ['gender', 'age'],
        rows: [
          [null, null],
          [null, null],
        ],
      }),
    },
  ],
  reject: [
    {
      name: 'some blank in two columns, spaces count as blank',
      on: records({
        at: 'C9',
        columns: ['client-id', 'gender', 'ethnicity'],
        rows: [
          ['a', null, 'W1'],
          ['b', '  ', 'W1'],
          ['c', 'F', null],
          ['d', null, 'W1'],
        ],
      }),
      findings: [
        {
          cells: ['D10:D11', 'D13'],
          count: 3,
          message: 'Gender: 3 cells (first row 10) are blank.',
          kpi: 'gender',
          severity: 'error',
        },
        { cells: ['E12'], count: 1, message: 'Row 12, Ethnicity: the cell is blank.' },
      ],
    },
    {
      name: 'a whole column',
      on: records({
        at: 'A1',
        columns: ['client-id', 'gender'],
        rows: [
          ['a', null],
          ['b', null],
        ],
      }),
      findings: [
        { cells: ['B2:B3'], count: 2, message: 'Gender: 2 cells (first row 2) are blank, which is all of them.' },
      ],
    },
    {
      name: 'birth dates that stand for ages',
      on: records({
        at: 'B4',
        columns: ['client-id', 'birth-date'],
        rows: [
          ['a', 20000],
          ['b', null],
        ],
      }),
      findings: [{ cells: ['C6'], count: 1, message: 'Row 6, Date of birth: the cell is blank.', kpi: 'birth-date' }],
    },
    {
      name: 'a record that neither client nor case reference identifies, told once, in the first of them',
      on: records({
        at: 'D3',
        columns: ['case-id', 'client-id', 'gender'],
        rows: [
          [null, null, 'F'],
          ['1', null, 'M'],
          [null, 'b', 'M'],
        ],
      }),
      findings: [{ cells: ['D4'], count: 1, message: 'Row 4, Case ID: the cell is blank.', kpi: 'case-id' }],
    },
    {
      name: 'a count of referrals with a column of its own',
      on: records({
        at: 'B2',
        specification: MINIMUM_SPECIFICATION,
        columns: ['onward-referral-date', 'referred-to', 'referral-source', 'referral-date', 'referrals-in'],
        rows: [
          [43650, null, 'Police', null, null],
          [null, null, null, null, null],
          [null, 'Police', null, null, 1],
        ],
      }),
      findings: [{ cells: ['F4'], count: 1, message: 'Row 4, Referrals in: the cell is blank.', kpi: 'referrals-in' }],
    },
    {
      name: 'a total of counts',
      on: summary({
        at: 'B2',
        periods: [...TWO_QUARTERS, 'YTD'],
        rows: [
          ['beneficiaries', 5, 6, null],
          ['sessions', 9, 8, 17],
        ],
      }),
      findings: [{ cells: ['E3'], count: 1, message: 'E3, Beneficiaries: the cell is blank.' }],
    },
    {
      name: 'offences where the service deals with crime',
      on: records({
        at: 'F2',
        crimeRelated: true,
        columns: ['client-id', 'offence-type'],
        rows: [
          ['a', 'Robbery'],
          ['b', null],
        ],
      }),
      findings: [{ cells: ['G4'], count: 1, message: 'Row 4, Offence type: the cell is blank.' }],
    },
    {
      name: 'one measure of a quarter that is filled in',
      on: summary({
        at: 'C3',
        periods: TWO_QUARTERS,
        rows: [
          ['beneficiaries', 5, null],
          ['sessions', 9, 8],
          ['cost', 3, 2],
        ],
      }),
      findings: [{ cells: ['E4'], count: 1, message: 'E4, Beneficiaries: the cell is blank.' }],
    },
    {
      name: 'beside a label of a form',
      on: form({
        at: 'B7',
        rows: [
          ['sessions', 3],
          ['beneficiaries', null],
        ],
      }),
      findings: [{ cells: ['C8'], count: 1, message: 'C8, Beneficiaries: the cell is blank.' }],
    },
  ],
});
