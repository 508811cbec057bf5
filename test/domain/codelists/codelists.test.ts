import {
  ETHNICITY_CODES,
  GENDER_CODES,
  IMPAIRMENT_CODES,
  LEARNING_DIFFICULTY_CODES,
  SEX_CODES,
} from '../../../src/domain/codelists/published-codes';
import { CODE_LISTS, MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { indexCodes } from '../../../src/domain/codelists/code-index';
import { headingKey } from '../../../src/domain/returns/headings';

const CLOSED = ['ethnicity', 'impairment', 'offence-group', 'sex'];

describe('code lists', () => {
  test('only lists that a national body keeps are closed', () => {
    expect(CODE_LISTS.filter(({ isClosed }) => isClosed).map(({ id }) => id)).toEqual(CLOSED);
  });

  test.each(CODE_LISTS.map((list) => [list.id, list] as const))(
    '%s: every wording is found, for one value only',
    (_id, list) => {
      const index = indexCodes(list);
      expect(new Set(list.entries.map(({ label }) => label)).size).toBe(list.entries.length);
      const elsewhere = list.entries.flatMap(({ code, label, aliases }) =>
        [label, ...aliases, ...(code === undefined ? [] : [code])].filter((text) => index.find(text)?.label !== label),
      );
      expect(elsewhere).toEqual([]);
    },
  );

  test.each(CODE_LISTS.map((list) => [list.id, list] as const))(
    '%s: groups, replacements and caveats speak of values it has',
    (_id, list) => {
      const index = indexCodes(list);
      const labels = new Set(list.entries.map(({ label }) => label));
      for (const { names, labels: parts } of list.groups ?? []) {
        expect(parts.filter((label) => !labels.has(label))).toEqual([]);
        // A value by itself is never only a group's name.
        expect(names.filter((name) => index.find(name) ?? !index.findGroup(name))).toEqual([]);
      }
      for (const { supersededBy, validTo } of list.entries) {
        expect(supersededBy === undefined || (validTo !== undefined && labels.has(supersededBy))).toBe(true);
      }
      for (const { spokenBy } of list.caveats ?? []) {
        expect(spokenBy.filter((wording) => index.find(wording) === undefined)).toEqual([]);
      }
    },
  );

  test.each(CODE_LISTS.map((list) => [list.id, list] as const))('%s names its source', (_id, { source, name }) => {
    expect(source.length).toBeGreaterThan(10);
    expect(name).not.toBe('');
  });

  test('ethnicity has the 19 groups, each but Roma with its police code, and two that say nothing', () => {
    const { entries } = CODE_LISTS.find(({ id }) => id === 'ethnicity')!;
    const groups = entries.filter(({ label }) => !['Prefer not to say', 'Not known'].includes(label));
    expect(groups).toHaveLength(19);
    expect(groups.filter(({ code }) => code === undefined).map(({ label }) => label)).toEqual(['Roma']);
  });

  test.each([
    ['White British', 'English, Welsh, Scottish, Northern Irish or British'],
    ['WBRI', 'English, Welsh, Scottish, Northern Irish or British'],
    ['White - Irish', 'Irish'],
    ['O1', 'Chinese'],
    ['A4', 'Chinese'],
    ['BCRB', 'Caribbean'],
    ['REFU', 'Prefer not to say'],
  ])('ethnicity takes %s for %s', (text, label) => {
    const { entries } = CODE_LISTS.find(({ id }) => id === 'ethnicity')!;
    const found = entries.filter((entry) => [entry.code, entry.label, ...entry.aliases].includes(text));
    expect(found.map((entry) => entry.label)).toEqual([label]);
  });

  test.each([
    ['18+1', 'W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9 NS', 19],
    ['16+1', 'W1 W2 W9 M1 M2 M3 M9 A1 A2 A3 A9 B1 B2 B9 O1 O9 NS', 17],
  ])('ethnicity knows the police’s %s codes, each for another value', (_scheme, codes, count) => {
    const index = indexCodes(CODE_LISTS.find(({ id }) => id === 'ethnicity')!);
    expect(new Set(codes.split(' ').map((code) => index.find(code)?.label)).size).toBe(count);
  });

  test.each([
    ['Asian/Asian British: Indian', 'Indian'],
    ['White: English/Welsh/Scottish/Northern Irish/British', 'English, Welsh, Scottish, Northern Irish or British'],
    ['Chinese or other ethnic group - Chinese', 'Chinese'],
    ['Black/African/Caribbean/Black British: African', 'African'],
    ['Other ethnic group: Arab', 'Arab'],
  ])('ethnicity takes the census’s %s for %s', (text, label) => {
    expect(indexCodes(CODE_LISTS.find(({ id }) => id === 'ethnicity')!).find(text)?.label).toBe(label);
  });

  test.each([
    ['ethnicity', 'a) WBRI', 'English, Welsh, Scottish, Northern Irish or British'],
    ['ethnicity', 's) NOBT', 'Not known'],
    ['ethnicity', 'A', 'English, Welsh, Scottish, Northern Irish or British'],
    ['ethnicity', 'R', 'Chinese'],
    ['ethnicity', 'Z', 'Prefer not to say'],
    ['ethnicity', '99', 'Not known'],
    ['ethnicity', 'WPOR', 'Any other White background'],
    ['ethnicity', 'W1 - White British', 'English, Welsh, Scottish, Northern Irish or British'],
    ['gender', '1', 'Male'],
    ['gender', '3', 'Non-binary'],
    ['gender', 'b) Female', 'Female'],
    ['sex', '9', 'Not known'],
    ['learning-difficulties', 'SpLD', 'Learning difficulty'],
    ['learning-difficulties', 'a) Yes', 'Yes'],
    ['impairment', 'HEAR', 'Hearing'],
    ['impairment', 'MOB', 'Mobility'],
    ['offence-group', 'Malicious communications', 'Violence against the Person'],
    ['offence-group', 'Non-fatal strangulation', 'Violence against the Person'],
    ['offence-group', 'Honour based abuse', 'Honour-based abuse'],
  ])('%s takes %s, as other bodies publish it, for %s', (list, text, label) => {
    expect(indexCodes(CODE_LISTS.find(({ id }) => id === list)!).find(text)?.label).toBe(label);
  });

  test.each(CODE_LISTS)('no code of $id is under two entries', ({ entries }) => {
    const codes = entries.flatMap(({ code, aliases }) => [code ?? [], ...aliases].flat());
    const short = codes.filter((code) => /^[A-Z0-9]{1,4}$/.test(code));
    expect(short.filter((code, at) => short.indexOf(code) !== at)).toEqual([]);
  });

  test.each([
    [ETHNICITY_CODES, 'ethnicity'],
    [GENDER_CODES, 'gender'],
    [SEX_CODES, 'sex'],
    [LEARNING_DIFFICULTY_CODES, 'learning-difficulties'],
    [IMPAIRMENT_CODES, 'impairment'],
  ])('published codes stand under labels that their list has, each with its source (%#)', (published, list) => {
    const labels = CODE_LISTS.find(({ id }) => id === list)!.entries.map(({ label }) => label);
    for (const { source, codes } of published) {
      expect(source).toMatch(/^https:/);
      expect(labels).toEqual(expect.arrayContaining(Object.keys(codes)));
    }
  });

  test('X is asked about for a gender, and is a value where the list has it', () => {
    const gender = CODE_LISTS.find(({ id }) => id === 'gender')!;
    expect(indexCodes(gender).find('X')).toBeUndefined();
    expect(indexCodes(gender).findGroup('X')?.labels).toEqual(['Non-binary', 'Other', 'Not known']);
    const own = {
      ...gender,
      id: 'own',
      entries: [...gender.entries, { label: 'Unspecified', code: 'X', aliases: [] }],
    };
    expect(indexCodes(own).find('X')?.label).toBe('Unspecified');
  });

  test('offence groups: the Home Office’s twelve, what is none, and flags beside them', () => {
    const { entries } = CODE_LISTS.find(({ id }) => id === 'offence-group')!;
    expect(entries.filter(({ isFlag }) => isFlag).map(({ label }) => label)).toEqual([
      'Domestic abuse',
      'Hate crime',
      'Honour-based abuse',
    ]);
    expect(entries.slice(0, 12).map(({ label }) => label)).toEqual([
      'Violence against the Person',
      'Sexual Offences',
      'Robbery',
      'Burglary',
      'Vehicle Offences',
      'Theft',
      'Arson and Criminal Damage',
      'Drug Offences',
      'Public Order Offences',
      'Possession of Weapons',
      'Miscellaneous Crimes Against Society',
      'Fraud',
    ]);
    expect(entries.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Anti-social behaviour', 'Not a crime', 'Not reported to police']),
    );
  });

  test('sex and gender are two lists, learning difficulty and learning disability two values', () => {
    const labels = (list: string) => CODE_LISTS.find(({ id }) => id === list)!.entries.map(({ label }) => label);
    expect(labels('sex')).toEqual(['Female', 'Male', 'Not known', 'Prefer not to say']);
    expect(labels('gender')).toEqual(expect.arrayContaining(['Non-binary', 'Trans woman', 'Trans man']));
    expect(labels('learning-difficulties')).toEqual(
      expect.arrayContaining(['Learning difficulty', 'Learning disability']),
    );
  });

  test('every age from 0 to 120 is in exactly one band, and no band crosses 18', () => {
    const { entries } = CODE_LISTS.find(({ id }) => id === 'age-bands')!;
    const bandsOf = (age: number): string[] =>
      entries.filter(({ aliases }) => aliases.includes(String(age))).map(({ label }) => label);
    for (let age = 0; age <= 120; age += 1) expect(bandsOf(age)).toHaveLength(1);
    expect(bandsOf(17)).not.toEqual(bandsOf(18));
  });
});

describe('the minimum specification', () => {
  const { kpis, codeLists } = MINIMUM_SPECIFICATION;

  test('asks for exactly the minimum KPI set', () => {
    const asked = kpis.filter(({ required }) => required !== 'no').map(({ id, required }) => `${id} ${required}`);
    expect(asked).toEqual([
      'beneficiaries yes',
      'offence-type if-applicable',
      'gender yes',
      'age yes',
      'learning-difficulties yes',
      'ethnicity yes',
      'vulnerability yes',
      'intervention-type yes',
      'referrals-in yes',
      'referrals-out yes',
      'offence-location if-applicable',
    ]);
  });

  test('names KPIs and lists that exist', () => {
    const ids = new Set(kpis.map(({ id }) => id));
    expect(ids.size).toBe(kpis.length);
    for (const { partOf, answeredBy = [], codeList } of kpis) {
      expect([...answeredBy, ...(partOf === undefined ? [] : [partOf])].filter((id) => !ids.has(id))).toEqual([]);
      expect(codeList === undefined || codeLists.has(codeList)).toBe(true);
    }
  });

  test('every category takes its values from a list, nothing else does', () => {
    expect(kpis.filter(({ kind, codeList }) => (kind === 'category') !== (codeList !== undefined))).toEqual([]);
  });

  test('no heading stands for two KPIs', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name, aliases } of kpis) {
      for (const text of [id, name, ...aliases])
        owners.set(headingKey(text), (owners.get(headingKey(text)) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });
});
