import type { CellValue } from '../../src/cells/cell-values';
import { isoOfSerial, serialOfIso } from '../../src/cells/serial-dates';
import { isNhsNumber } from '../../src/domain/engine/personal-data';
import { drawsFrom, LIKE_NAMES, OFFENCES, ORGANISATIONS, PLACES, type Draws } from './personal-words';

/** What is looked for, and the rule that says so. */
export const KINDS = {
  'e-mail address': 'personal-email',
  'telephone number': 'personal-phone',
  postcode: 'personal-postcode',
  'NHS number': 'personal-nhs-number',
  'National Insurance number': 'personal-ni-number',
  'date of birth': 'personal-birth-date',
  'name in a column': 'personal-name-column',
  'name in a text': 'personal-name-column',
} as const;

export type Kind = keyof typeof KINDS;

/** A column of cells: all of a kind of personal data, or none of any. */
export interface PersonalColumn {
  readonly kind: Kind | undefined;
  readonly values: readonly CellValue[];
  /** What Excel displays of numbers that are dates. */
  readonly shown?: readonly string[];
}

export const ROWS = 25;
const SEED = 20_261_130;

/** 1,000 cells with personal data, a column of 25 at a time, and 1,000 that look like them and are none. */
export function personalColumns(): readonly PersonalColumn[] {
  const draws = drawsFrom(SEED);
  const of = (kind: Kind | undefined, makers: readonly (() => CellValue)[]): PersonalColumn[] =>
    makers.map((make) => column(kind, Array.from({ length: ROWS }, make)));
  const { person, given, pick } = draws;
  const inText = (make: () => string) => () => pick(TEXTS).replace('#', make());
  const structured: readonly (readonly [Kind, () => string])[] = [
    ['e-mail address', () => email(draws)],
    ['telephone number', () => telephone(draws)],
    ['postcode', () => postcode(draws)],
    ['NHS number', () => nhsNumber(draws)],
    ['National Insurance number', () => niNumber(draws)],
  ];
  return [
    ...structured.flatMap(([kind, make]) => of(kind, [make, make, make, inText(make), inText(make)])),
    ...birthDates(draws),
    ...of('date of birth', [inText(() => `DOB ${dayText(draws)}`), inText(() => `born on ${dayText(draws)}`)]),
    ...of('name in a column', [
      person,
      person,
      () => person().split(' ').reverse().join(', '),
      () => `${pick(['Mr', 'Mrs', 'Ms'])} ${person()}`,
      () => person().replace(' ', ` ${given().charAt(0)} `),
    ]),
    ...of('name in a text', [
      inText(person),
      inText(person),
      inText(person),
      inText(person),
      inText(() => `Mrs ${person().split(' ')[1] ?? ''}`),
    ]),
    ...lookAlikes(draws),
  ];
}

const TEXTS = [
  'Spoke to # about the safety plan',
  'Closed; # will not go on',
  'Letter sent to #, no answer',
  '# – second call missed, try again next week',
  'Case passed on. Details: #',
  'asked for # to be left off all letters',
];

function column(kind: Kind | undefined, values: readonly CellValue[]): PersonalColumn {
  return { kind, values };
}

function email({ person, whole, pick }: Draws): string {
  const name = person()
    .toLowerCase()
    .replace(/[’]/g, '')
    .replace(' ', pick(['.', '_', '']));
  return `${name}${whole(0, 1) === 0 ? '' : whole(1, 99)}@${pick(['example.org', 'mail.example', 'client.example.com', 'post.example.co.uk'])}`;
}

function telephone({ pick, digits }: Draws): string {
  return pick([
    () => `07${digits(3)} ${digits(6)}`,
    () => `07${digits(9)}`,
    () => `+44 7${digits(3)} ${digits(6)}`,
    () => `01${pick(['202', '305', '929'])} ${digits(6)}`,
    () => `(020) 7${digits(3)} ${digits(4)}`,
    () => `07${digits(3)}-${digits(3)}-${digits(3)}`,
  ])();
}

function postcode({ pick, whole }: Draws): string {
  const letters = (): string => pick(Array.from('ABDEFGHJLNPQRSTUWXYZ'));
  return `${pick(['BH', 'DT', 'SP', 'BA', 'M', 'LS', 'SO'])}${whole(1, 29)} ${whole(1, 9)}${letters()}${letters()}`;
}

function nhsNumber({ digits, pick }: Draws): string {
  for (;;) {
    const number = pick(['4', '6', '7']) + digits(9);
    if (!isNhsNumber(number)) continue;
    return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
  }
}

function niNumber({ digits, pick }: Draws): string {
  const [one, two, three] = [digits(2), digits(2), digits(2)];
  const space = pick(['', ' ']);
  return [
    `${pick(Array.from('ABCEGHJLMPRSTWX'))}${pick(Array.from('ABCEHJLMPRSTWX'))}`,
    one,
    two,
    three,
    pick(Array.from('ABCD')),
  ].join(space);
}

const FIRST_BIRTH = serialOfIso('1938-01-01') ?? 0;
const LAST_BIRTH = serialOfIso('2014-12-31') ?? 0;

function serial({ whole }: Draws, from = FIRST_BIRTH, to = LAST_BIRTH): number {
  return whole(from, to);
}

function printed(day: number): string {
  return (isoOfSerial(day) ?? '').split('-').reverse().join('/');
}

function dayText(draws: Draws): string {
  const text = printed(serial(draws));
  return draws.pick([text, text.replaceAll('/', '.'), text.split('/').reverse().join('-')]);
}

/** As Excel dates, as texts, and as ISO dates, under a heading that does not say so. */
function birthDates(draws: Draws): readonly PersonalColumn[] {
  const serials = Array.from({ length: ROWS }, () => serial(draws));
  const texts = (): readonly string[] => Array.from({ length: ROWS }, () => dayText(draws));
  return [dates('date of birth', serials), column('date of birth', texts()), column('date of birth', texts())];
}

function dates(kind: Kind | undefined, serials: readonly number[]): PersonalColumn {
  return { kind, values: serials, shown: serials.map(printed) };
}

/** Forty columns of what is no personal datum: references, offences, places, organisations, other days, counts, notes. */
function lookAlikes(draws: Draws): readonly PersonalColumn[] {
  const { pick, whole, digits } = draws;
  const makers: readonly (() => CellValue)[] = [
    () => `CS-2019-${digits(4)}`,
    () => `CS${digits(6)}${pick(Array.from('ABCD'))}`,
    () => `55190${digits(6)}`,
    () => pick(['2', '3', '5']) + digits(9),
    () => `AB${digits(4)}/${whole(15, 20)}`,
    () => `DV${digits(6)}`,
    () => pick(OFFENCES),
    () => pick(LIKE_NAMES),
    () => pick(OFFENCES).toUpperCase(),
    () => pick(PLACES),
    () => `${pick(LIKE_NAMES)}, then nothing for ${whole(2, 9)} weeks`,
    () => `${whole(1, 99)} ${pick(PLACES)}`,
    () => pick(ORGANISATIONS),
    () => pick(ORGANISATIONS),
    () => `Referred on to ${pick(ORGANISATIONS)}`,
    () => `Moved to ${pick(PLACES)} in May`,
    () => `${pick(OFFENCES)} near ${pick(PLACES)}`,
    () => pick(['DT1', 'BH15', 'SP7', 'BA12', 'M1', 'LS9']),
    () => whole(0, 40),
    () => whole(4_000, 60_000),
    () => whole(1, 400) / 4,
    () => `£${whole(1, 9)},${digits(3)}.${digits(2)}`,
    () => `${whole(1, 28)}/0${whole(4, 6)}/2019`,
    () => `0${whole(4, 6)}.2019`,
    () => `${whole(9, 17)}:${pick(['00', '15', '30'])} @ hub`,
    () => `seen ${whole(1, 28)}/0${whole(4, 9)}/2019, next in ${whole(2, 8)} weeks`,
    () => `0808 16 89 1${digits(2)}`,
    () => `03${digits(2)} 123 ${digits(4)}`,
    () => `www.example.org/ref/${digits(6)}`,
    () => `@${pick(['dorsetpolice', 'harboursupport', 'victims'])}`,
    () => pick(['Mental Health', 'Physical Health', 'Learning Disability', 'None Known', 'Substance Misuse']),
    () => pick(['White British', 'Asian or Asian British', 'Black Caribbean', 'Mixed White and Asian', 'Any Other']),
    () => pick(['Counselling', 'Safety Planning', 'Court Support', 'Target Hardening', 'Restorative Justice']),
    () => pick(['Monday', 'Tuesday', 'May', 'June', 'Spring Term']),
    () => pick(['Yes', 'No', 'Not Known', 'Prefer Not To Say']),
    () => `Target met in Quarter ${whole(1, 4)}; ${whole(2, 90)} sessions held`,
    () => `PC ${pick(['Hadley', 'Fenwick', 'Doyle'])} attended, crime ${digits(8)}`,
  ];
  const contact = (from: string, to: string): PersonalColumn =>
    dates(
      undefined,
      Array.from({ length: ROWS }, () => serial(draws, serialOfIso(from), serialOfIso(to))),
    );
  const months = Array.from({ length: ROWS }, (_, index) => serialOfIso(`${2000 + index}-03-31`) ?? 0);
  return [
    ...makers.map((make) => column(undefined, Array.from({ length: ROWS }, make))),
    contact('2019-04-01', '2019-06-30'),
    contact('2017-01-01', '2020-03-31'),
    dates(undefined, months),
  ];
}
