import { givenNameKind, namesPlaces } from '../codelists/given-names';
import { isCommonSurname, isOnlySurname } from '../codelists/surnames';

const SHORTEST_NAME = 5;

/** Longer than any name with its title. */
const LONGEST_NAME = 60;

const TITLES = words('mr mrs ms miss mx master');

/** Words before a surname: `de la Cruz`, `van der Berg`. */
const PARTICLES = words('de la da dos das do di del van der den von bin bint ibn al el ap mac mc o st le');

/** Titles of people whose work it is; whom they go before is no client. */
const AT_WORK = words(
  'dr doctor prof professor pc dc ds di dci insp inspector sgt sergeant constable detective cllr councillor judge justice sir lord lady dame rev reverend father sister ' +
    'saint st mp worker caseworker officer manager practitioner idva isva nurse solicitor counsellor therapist colleague teacher',
);

/**
 * Words after a name that make something else of it: what is called after people, or begins like a name and is none.
 */
const THINGS = words(
  'street road avenue lane close drive way place square gardens garden terrace crescent row mews park hill green common house court centre center hall ward unit ' +
    'team clinic surgery hospital hospice school college university academy primary junior infant secondary nursery church chapel cathedral mosque temple trust ' +
    'project group groups service services support society foundation association council committee institute partnership network forum alliance ' +
    'initiative charity home lodge cottage villa estate shelter refuge police office department board station hotel inn arms pub farm bridge cross town city county ' +
    'day days week month year act law report review scheme programme program fund award awards ltd limited plc llp cic club memorial library theatre museum gallery ' +
    'barracks prison line helpline festival cup league hub space suite room building tower point quay wharf pier beach bay island river canal road north south east west central ' +
    'and or of in on at to for the with from by is was has had not no new old data total number date time type list other women men girls boys family community ' +
    'solicitors associates partners fellowship army navy aid action abuse assault violence crime offence victim victims survivor survivors client referral session sessions inquiry enquiry case ' +
    'kingdom states republic africa america england wales scotland ireland britain british english welsh scottish irish african asian european',
);

/** Names that everybody knows, and that mean no client. */
const KNOWN_NAMES: ReadonlySet<string> = new Set([
  'john lewis',
  'marie curie',
  'thomas cook',
  'harry potter',
  'jack wills',
  'stephen lawrence',
  'suzy lamplugh',
  'lucy faithfull',
  'ben kinsella',
  'jo cox',
  'katie piper',
]);

const WORD = /\p{L}[\p{L}\p{M}'’-]*\.?\d{0,3}/gu;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** A word as the lists have it: lower case, no accents, straight apostrophes. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.\d]/g, '')
    .replace(/’/g, "'")
    .toLowerCase();
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** `Anne-Marie` is known by its first part. */
function kindOf(word: string): ReturnType<typeof givenNameKind> {
  const whole = plain(word);
  return givenNameKind(whole) ?? givenNameKind(whole.split('-')[0] ?? '');
}

/** Capital and at least two letters, and no word that makes a place or an organisation of what goes before. */
function mayBeSurname(word: string): boolean {
  return isCapital(word) && plain(word).length >= 2 && !THINGS.has(plain(word));
}

/** At least two capital letters at the beginnings of words: found out without an expression, before one is tried on every text. */
export function mayHoldName(text: string): boolean {
  let capitals = 0;
  let isStart = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192;
    if (isLetter && isStart && !(code >= 97 && code <= 122) && ++capitals === 2) return true;
    isStart = !isLetter;
  }
  return false;
}

/** `known`: the given name is in our list, or a title goes before; `shaped`: two to four words as names are written. */
export type NameLook = 'known' | 'shaped';

const SHAPED =
  /^\p{Lu}[\p{L}\p{M}'’-]*\.?(?:,? (?:\p{Lu}[\p{L}\p{M}'’-]*\.?|de|la|da|van|der|den|von|bin|bint|ibn|al|el)){1,3}\d{0,3}$/u;
const LOWER = /^[\p{Ll}'’-]+,? [\p{Ll}'’-]+$/u;

/** What a cell that holds a person's name and nothing else looks like; undefined where it does not look like one. */
export function nameLook(text: string): NameLook | undefined {
  if (text.length < SHORTEST_NAME || text.length > LONGEST_NAME) return undefined;
  const isLower = LOWER.test(text);
  return isLower || (mayHoldName(text) && SHAPED.test(text)) ? lookOfParts(text, isLower) : undefined;
}

function lookOfParts(text: string, isLower: boolean): NameLook | undefined {
  const parts = text.match(WORD) ?? [];
  const [first = '', second = '', ...more] = parts;
  if (second === '' || KNOWN_NAMES.has(`${plain(first)} ${plain(second)}`) || AT_WORK.has(plain(first)))
    return undefined;
  if (TITLES.has(plain(first))) return [second, ...more].some(isThing) ? undefined : 'known';
  const [given = '', ...others] = text.includes(',') ? [second, ...more, first] : parts;
  return isLower ? lookOfLower(given, others.at(-1) ?? '') : lookOf(given, others);
}

/** In lower case both must be known: two words are most often something else. */
function lookOfLower(given: string, family: string): NameLook | undefined {
  return isKnownPair(given, family) && isCommonSurname(plain(family)) ? 'known' : undefined;
}

function lookOf(given: string, others: readonly string[]): NameLook | undefined {
  if (plain(others.at(-1) ?? '').length < 2) return undefined;
  if (isPair(given, others)) return 'known';
  return others.some(isThing) || isThing(given) ? undefined : 'shaped';
}

function isThing(word: string): boolean {
  return THINGS.has(plain(word)) && !isCommonSurname(plain(word));
}

function isPair(given: string, others: readonly string[]): boolean {
  const family = others.at(-1) ?? '';
  if (others.slice(0, -1).some((word) => THINGS.has(plain(word)) && !PARTICLES.has(plain(word)))) return false;
  return isKnownPair(given, family);
}

/** A sure given name before what may be a surname; a doubtful one before a common surname, an unknown one before what is nothing else. */
function isKnownPair(given: string, family: string): boolean {
  const kind = kindOf(given);
  const name = plain(family);
  if (kind === undefined) return isOnlySurname(name) && plain(given).length > 2;
  if (THINGS.has(name)) return kind === 'sure' && isCommonSurname(name) && !namesPlaces(plain(given));
  return kind === 'sure' || isCommonSurname(name) || isCommonSurname(name.split('-')[0] ?? '');
}

/** A given name alone in a cell. */
export function isGivenName(text: string): boolean {
  return text.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M}'’-]+$/u.test(text) && kindOf(text) === 'sure';
}

/** Texts longer than a sentence are looked at up to here: as much as an Excel cell can hold. */
const MOST_LETTERS = 32_767;

/**
 * True for a running text in which somebody is named: a given name and a surname, or a title and a surname, both with
 * capitals. Whoever goes by a title of work (`PC Jones`, `Dr Patel`, `caseworker Jo Smith`) is not meant.
 */
export function namesSomebody(text: string): boolean {
  if (!mayHoldName(text)) return false;
  let before = '';
  let given: string | undefined;
  let end = 0;
  for (const { 0: word, index } of text.slice(0, MOST_LETTERS).matchAll(WORD)) {
    const isNext = given !== undefined && NEXT.has(text.slice(end, index));
    end = index + word.length;
    if (isNext && isNamePair(given ?? '', word) && isWhole(text, end)) return true;
    if (isNext && isInitial(word)) continue;
    const name = plain(word);
    given = isCapital(word) && !AT_WORK.has(before) && mayBeGiven(name) ? word : undefined;
    before = name;
  }
  return false;
}

/** What stands between the words of a name. */
const NEXT: ReadonlySet<string> = new Set([' ', '. ', '\u00a0']);

function mayBeGiven(name: string): boolean {
  return name.length > 1 && !THINGS.has(name) && !AT_WORK.has(name);
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

function isNamePair(given: string, family: string): boolean {
  if (!isCapital(family) || isInitial(family)) return false;
  if (TITLES.has(plain(given))) return mayBeSurname(family) || isCommonSurname(plain(family));
  if (KNOWN_NAMES.has(`${plain(given)} ${plain(family)}`) || /['’]s$/.test(family)) return false;
  return isKnownPair(given, family);
}

/** False where the name begins a longer one that is no person’s: `Mary Smith Trust`. */
function isWhole(text: string, end: number): boolean {
  const next = /^ (\p{Lu}[\p{L}'’-]*)(?: (\p{Lu}[\p{L}'’-]*))?/u.exec(text.slice(end, end + 60));
  return ![next?.[1], next?.[2]].some((word) => word !== undefined && THINGS.has(plain(word)));
}
