import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack, nameOf } from '../../../scripts/lib/language/check-pack';
import { makePack } from '../../../scripts/lib/language/make-pack';
import type { LanguagePack } from '../../../src/domain/text/language-pack';
import { packOf, pseudo, SENTENCES } from '../../support/pseudo-language';

const FOLDER = join(__dirname, '../../../assets/languages');
const packs = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as LanguagePack);

/**
 * Functions whose text depends on what a template cannot say, and texts put together while a file loads: they are English in every
 * language. The number may only fall: say less in one sentence, or hand it what is worked out.
 */
const NOT_KEYED = 71;

test('no two texts have one name', () => {
  const names = SENTENCES.map(nameOf);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('texts that no pack can have only become fewer', () => {
  const without = SENTENCES.filter(({ english }) => english === undefined).map(
    (one) => `${nameOf(one)}: ${one.why ?? ''}`,
  );
  expect(without.length === NOT_KEYED ? [] : without).toEqual([]);
});

describe('the packs in assets/languages', () => {
  // What is not translated yet is listed among the results, and is no failure: it is shown in English.
  for (const pack of packs)
    for (const name of checkPack(pack, SENTENCES).untranslated) test.todo(`${pack.locale}: translate ${name}`);

  test('have every key, no other, and nothing that cannot be read', () => {
    const found = packs.map((pack) => ({ locale: pack.locale, ...checkPack(pack, SENTENCES), untranslated: [] }));
    const right = { lacks: [], tooMany: [], changed: [], wrong: [], untranslated: [] };
    expect(found).toEqual(packs.map(({ locale }) => ({ locale, ...right })));
  });

  test('are files by the name of their language', () => {
    expect(packs.map(({ locale }) => `${locale}.json`)).toEqual(
      readdirSync(FOLDER).filter((name) => name.endsWith('.json')),
    );
  });
});

describe('a pack is held against the source', () => {
  const whole = makePack(SENTENCES, 'cy');
  const withMoney = (texts: LanguagePack['sentences'][string]): LanguagePack => ({
    ...whole,
    sentences: { ...whole.sentences, money: { ...whole.sentences['money'], ...texts } },
  });

  test('one that was just made lacks nothing and has everything to translate', () => {
    const check = checkPack(whole, SENTENCES);
    expect(check).toMatchObject({ lacks: [], tooMany: [], changed: [], wrong: [] });
    expect(check.untranslated).toContain('money undo');
    expect(check.untranslated).toContain('rule not-a-number title');
  });

  test('what it lacks, has too much and says of an older English is named', () => {
    const { money, ...others } = whole.sentences;
    const gone = { ...whole, sentences: others };
    expect(checkPack(gone, SENTENCES).lacks).toEqual(Object.keys(money ?? {}).map((key) => `money ${key}`));
    const other = withMoney({ nothing: { english: 'x', text: 'y' }, undo: { english: 'Take back', text: 'Dadwneud' } });
    expect(checkPack(other, SENTENCES)).toMatchObject({ tooMany: ['money nothing'], changed: ['money undo'] });
  });

  test.each([
    ['{1, plural, one {un}}', 'a choice needs a text for “other”'],
    ['{1', '“}” is missing'],
    ['{award}', 'a slot begins with the number of its value'],
    ['{1, pounds}', 'there is no format “pounds”'],
    ['{2}', 'the English has no value 2'],
  ])('%s is wrong: %s', (text, why) => {
    const { wrong } = checkPack(withMoney({ write: { english: 'Write {1, number}', text } }), SENTENCES);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(why);
  });

  test('made again it keeps what is translated, and lays aside what the English has left behind', () => {
    const done = withMoney({
      undo: { english: 'Undo awards', text: 'Dadwneud dyfarniadau' },
      what: { english: 'Older', text: 'Hŷn' },
    });
    const { money } = makePack(SENTENCES, 'cy', done).sentences;
    expect(money).toMatchObject({ undo: { text: 'Dadwneud dyfarniadau' }, what: { text: '', before: 'Hŷn' } });
  });
});

test('a pseudo pack is right in all its parts, and a third longer', () => {
  const { wrong, lacks, untranslated } = checkPack(packOf('en', pseudo), SENTENCES);
  expect({ wrong, lacks, untranslated }).toEqual({ wrong: [], lacks: [], untranslated: [] });
});
