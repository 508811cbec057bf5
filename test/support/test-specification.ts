import type { CodeList, Kpi, Specification } from '../../src/domain/model/specification';

function kpi(id: string, name: string, kind: Kpi['kind'], more: Partial<Kpi> = {}): Kpi {
  return { id, name, aliases: [], unit: 'people', kind, required: 'no', responses: 'single', ...more };
}

function list(id: string, isClosed: boolean, entries: readonly (readonly [string, string?, ...string[]])[]): CodeList {
  return {
    id,
    name: id,
    isClosed,
    source: 'made for the tests',
    entries: entries.map(([label, code, ...aliases]) => ({ label, aliases, ...(code && { code }) })),
  };
}

/** Small enough to be read beside a test, with one KPI of every kind; rules are tested against it, not the real set. */
export const TEST_SPECIFICATION: Specification = {
  kpis: [
    kpi('beneficiaries', 'Beneficiaries', 'count', { required: 'yes', answeredBy: ['client-id', 'case-id'] }),
    kpi('client-id', 'Client ID', 'text', { role: 'identity' }),
    kpi('case-id', 'Case ID', 'text', { role: 'identity' }),
    kpi('gender', 'Gender', 'category', { required: 'yes', codeList: 'gender', partOf: 'beneficiaries' }),
    kpi('age', 'Age', 'category', {
      required: 'yes',
      codeList: 'ages',
      partOf: 'beneficiaries',
      answeredBy: ['birth-date'],
    }),
    kpi('birth-date', 'Date of birth', 'date'),
    kpi('ethnicity', 'Ethnicity', 'category', { required: 'yes', codeList: 'ethnicity', partOf: 'beneficiaries' }),
    kpi('vulnerability', 'Vulnerability', 'category', {
      codeList: 'vulnerability',
      responses: 'multiple',
      partOf: 'beneficiaries',
    }),
    kpi('offence-type', 'Offence type', 'category', { required: 'if-applicable', codeList: 'offences' }),
    kpi('offence-count', 'Offences', 'count', { required: 'if-applicable' }),
    kpi('referrals-in', 'Referrals in', 'count', { unit: 'referrals' }),
    kpi('sessions', 'Sessions', 'count', { unit: 'sessions' }),
    kpi('cost', 'Cost', 'money', { unit: '£' }),
    kpi('contact-email', 'Contact e-mail', 'email'),
    kpi('contact-telephone', 'Contact telephone', 'telephone'),
    kpi('felt-safer', 'Felt safer', 'percentage', { unit: '%' }),
    kpi('referral-date', 'Referral date', 'date', { unit: 'referrals' }),
    kpi('closure-date', 'Closure date', 'date', { unit: 'cases' }),
    kpi('outcome', 'Outcome', 'text'),
  ],
  codeLists: new Map(
    [
      list('gender', true, [
        ['Female', 'F', 'Woman'],
        ['Male', 'M', 'Man'],
        ['Not known', 'U'],
        ['Not applicable', undefined, 'N/A'],
      ]),
      list('ages', false, [
        ['0-17', undefined, ...years(0, 17)],
        ['18-64', undefined, ...years(18, 64)],
        ['65+', undefined, ...years(65, 110)],
        ['Not known'],
      ]),
      list('ethnicity', true, [
        ['English, Welsh, Scottish, Northern Irish or British', 'W1', 'White British'],
        ['Irish', 'W2', 'White Irish'],
        ['Indian', 'A1'],
        ['Pakistani', 'A2'],
        ['Not known'],
      ]),
      list('vulnerability', false, [['Domestic abuse'], ['Mental health'], ['Persistently targeted'], ['None']]),
      list('offences', true, [['Robbery'], ['Burglary'], ['Sexual offences']]),
    ].map((codeList) => [codeList.id, codeList.id === 'ages' ? { ...codeList, valuesHaveDigits: true } : codeList]),
  ),
};

function years(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
