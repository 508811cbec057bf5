import { PLAIN } from './looks.mjs';
import { inventRecords } from './people.mjs';
import { createSheet } from './sheet.mjs';

/** A return as one hopes for: a row per referral, 326 of them, the figure of the report's SARC paragraph. */
export function cleanRecords() {
  const sheet = createSheet('2019-20 Q2');
  sheet.put('A1', 'The Shores: referrals, 2019-20 Q2', PLAIN.title);
  sheet.putRow('A2', ['Provider', 'The Shores'], [PLAIN.label]);
  sheet.putRow('A3', ['Service', 'The Shores SARC'], [PLAIN.label]);
  sheet.putRow('A4', ['Period', '2019-20 Q2'], [PLAIN.label]);
  const headers = [
    'Client reference',
    'Referral date',
    'Referral source',
    'Gender',
    'Age',
    'Ethnicity',
    'Learning difficulties',
    'Vulnerability',
    'Intervention type',
    'Offence type',
    'Location of offence',
    'Referred to',
  ];
  sheet.putRow('A6', headers, PLAIN.header);
  const areas = [
    'Weymouth',
    'Dorchester',
    'Poole',
    'Bournemouth',
    'Christchurch',
    'North Dorset',
    'Purbeck',
    'Not known',
  ];
  const records = inventRecords({ seed: 326, prefix: 'TS', count: 326, from: [2019, 7, 1], days: 92 });
  records.forEach((record, index) => {
    const support = index % 5 < 3 ? 'Forensic medical examination' : 'Emotional support';
    const values = [
      record.reference,
      record.date,
      record.source,
      record.gender,
      record.age,
      record.ethnicity,
      record.learning,
      record.need,
      support,
      'Sexual offences',
      areas[(index * 7) % areas.length],
      record.onward,
    ];
    sheet.putRow(`A${7 + index}`, values, [undefined, PLAIN.date]);
  });
  sheet.columns = [16, 15, 16, 20, 8, 32, 15, 22, 32, 18, 18, 22].map((width) => ({ width }));
  sheet.freeze = 'A7';
  sheet.heights.set(5, 34);
  sheet.validations.push({
    range: 'D7:D400',
    list: ['Female', 'Male', 'Non-binary', 'Not known', 'Prefer not to say'],
  });
  return { title: 'The Shores: referrals, 2019-20 Q2 (invented records)', sheets: [sheet], planted: [] };
}
