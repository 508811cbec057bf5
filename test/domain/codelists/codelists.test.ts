import { CODE_LISTS, MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { headingKey } from '../../../src/domain/returns/headings';

/** As headings are compared, but `18+` and `<18` are not 18. */
function valueKey(text: string): string {
  return `${headingKey(text)}${/[<+]/.exec(text)?.[0] ?? ''}`;
}

const CLOSED = ['ethnicity', 'impairment', 'offence-group', 'sex'];

describe('code lists', () => {
  test('only lists that a national body keeps are closed', () => {
    expect(CODE_LISTS.filter(({ isClosed }) => isClosed).map(({ id }) => id)).toEqual(CLOSED);
  });

  test.each(CODE_LISTS.map((list) => [list.id, list] as const))('%s: no wording stands for two values', (_id, list) => {
    const owners = new Map<string, Set<string>>();
    for (const { code, label, aliases } of list.entries) {
      for (const text of [label, ...aliases, ...(code === undefined ? [] : [code])]) {
        const key = valueKey(text);
        owners.set(key, (owners.get(key) ?? new Set()).add(label));
      }
    }
    const shared = [...owners]
      .filter(([, labels]) => labels.size > 1)
      .map(([key, labels]) => `${key}: ${[...labels].join(', ')}`);
    expect(shared).toEqual([]);
  });

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
