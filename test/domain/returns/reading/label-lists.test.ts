import { indexCodes } from '../../../../src/domain/codelists/code-index';
import { MINIMUM_SPECIFICATION } from '../../../../src/domain/codelists/minimum-set';
import { labelReader } from '../../../../src/domain/returns/reading/read-label';
import { labelReadAs } from '../../../support/label-read-as';
import { APART, TUNED, type LabelCase } from './label-lists';

const reader = labelReader(MINIMUM_SPECIFICATION);

/** A part as its list has it, so that `marac` is *MARAC* and `18 to 24` is *18-24*. */
function asListed(meaning: string): string {
  const [id = '', part] = meaning.split('=');
  const list = MINIMUM_SPECIFICATION.codeLists.get(reader.kpi(id)?.codeList ?? '');
  if (part === undefined || !list) return meaning;
  const index = indexCodes(list);
  return `${id}=${index.find(part)?.label ?? index.findGroup(part)?.names[0] ?? part.toLowerCase()}`;
}

/** Labels that are not read as somebody meant them, each with what is made of it. */
function misread(cases: readonly LabelCase[]): readonly string[] {
  return cases.flatMap(([as, text, meaning]) => {
    const read = labelReadAs(reader.read(text), as);
    return asListed(read) === asListed(meaning) ? [] : [`${text} → ${read}`];
  });
}

test('of the half that the words may be mended by', () => {
  expect(misread(TUNED)).toEqual(['Learning difficulty Y/N → nothing']);
});

test('of the half kept apart', () => {
  // Ten of 125. The words are not mended by these, so that the half stays one to measure by.
  expect(misread(APART)).toEqual([
    'Young people engaged on the programme → nothing',
    'Inbound referrals → nothing',
    'Referrals via Victim Support → referral-source',
    'Number of Black/African/Caribbean service users → ethnicity=black african / caribbean',
    'Clients from minority ethnic communities → ethnicity=BAME',
    'Disability Y/N → nothing',
    'Name of referring agency → nothing',
    'Outcome of support → nothing',
    'Anonymised client ID → nothing',
    'Which district do you live in? → nothing',
  ]);
});
