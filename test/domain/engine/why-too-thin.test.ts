import { whyNoReason, whyTooThin } from '../../../src/domain/engine/why-too-thin';

const QUERY = {
  title: 'A date outside the period',
  message: 'Row 3, Referral date: 2 April 2018 is before the period, 2019-20 Q1.',
};

describe('whyTooThin accepts what names something of its own', () => {
  test.each([
    'The Weymouth project opened in May, so referrals doubled.',
    'Client was first seen by our predecessor, Harbour House, and moved to us.',
    'Refuge closed for flood repairs',
    'Counted twice by agreement with the OPCC (email of 3/5/19).',
    'Correct: police sent twelve old cases after their system change in June.',
    'Call 111 handed over 12 cases between 01/02/2019 and 03/04/2019.',
    'Two families moved from DT1 to BH8 when the refuge closed.',
    'No clients under 18 were seen because the children’s worker left.',
    '35 of 41 come from one school assembly',
  ])('%s', (text) => {
    expect(whyTooThin(text, QUERY)).toBeUndefined();
  });
});

describe('whyTooThin rejects', () => {
  test.each([
    ['', 'nothing'],
    ['  \u00A0 ', 'nothing'],
    ['n/a', 'stand-in'],
    ['TBC', 'stand-in'],
    ['-', 'stand-in'],
    ['None', 'stand-in'],
    ['as above', 'stand-in'],
    ['OK.', 'stand-in'],
    ['The referral date is before the period', 'repeats'],
    ['2 April 2018 is before 2019-20 Q1', 'repeats'],
    ['This is correct', 'assures'],
    ['Data checked and confirmed as accurate by us', 'assures'],
    ['Please see previous explanation provided', 'assures'],
    ['The value is right, it has been checked and verified again', 'assures'],
    ['Staff sickness', 'short'],
    ['COVID', 'short'],
    ['COVID covid COVID covid', 'short'],
    ['Referral date is right, sickness', 'short'],
    ['Ask jo.smith@example.org why referrals doubled in May', 'personal-email'],
    ['Police sent twelve old cases, ring 07700 900123', 'personal-phone'],
    ['Client 943 476 5919 came back after her case had closed', 'personal-nhs-number'],
    ['Client QQ 12 34 56 C and AB 12 34 56 C are twins', 'personal-ni-number'],
    ['The family moved to DT1 1XJ after the flood', 'personal-postcode'],
    ['The family moved to DT1\u00A0\u00A01XJ after the flood', 'personal-postcode'],
    ['jo.smith@example.org', 'personal-email'],
  ] as const)('%s: %s', (text, problem) => {
    expect(whyTooThin(text, QUERY)).toBe(problem);
  });
});

describe('whyNoReason', () => {
  test.each(['As sent', 'Our system adds it', 'Own codes.', 'Correct here'])('accepts %s', (reason) => {
    expect(whyNoReason(reason)).toBeUndefined();
  });

  test.each([
    ['', 'nothing'],
    ['n/a', 'stand-in'],
    ['No reason', 'stand-in'],
    ['x', 'stand-in'],
    ['sent', 'short'],
    ['x x', 'short'],
    ['...!', 'stand-in'],
    ['Ask jo.smith@example.org', 'personal-email'],
  ] as const)('rejects %s: %s', (reason, problem) => {
    expect(whyNoReason(reason)).toBe(problem);
  });
});

describe('of a large change, the sizes named have to add up to most of it (MHCLG)', () => {
  const change = {
    title: 'A large change without an explanation',
    message: 'C7, “Referrals in”: it is 150 in 2019-20 Q2, 90 fewer than the 240 in 2019-20 Q1.',
    rule: 'variance-unexplained',
    data: { value: 150, before: 240 },
  };

  test.each([
    '60 fewer from custody, where the referral desk closed in May; 20 fewer from hospitals.',
    'About two thirds, 70 %, is the custody desk closing in May.',
    'Custody desk closed on 3 May 2019: sixty-five fewer, that is 65 referrals.',
    'All 90 were self-referrals that now go to Victim Care.',
  ])('%s', (text) => {
    expect(whyTooThin(text, change)).toBeUndefined();
  });

  test.each([
    ['The custody desk closed in May and hospitals refer fewer people', 'no-sizes'],
    ['Two posts stood empty for 8 weeks, so the custody desk closed', 'no-sizes'],
    ['It was 240 and is 150 since the custody desk closed on 3 May 2019', 'no-sizes'],
    ['20 fewer from custody because the referral desk closed', 'sizes-short'],
    ['Custody desk closed, which is about 40 % of it', 'sizes-short'],
  ])('%s: %s', (text, problem) => {
    expect(whyTooThin(text, change)).toBe(problem);
  });

  test('of a shorter month the change is the one from what it comes to over as many days', () => {
    const shorter = { ...change, data: { value: 150, before: 340, expected: 240 } };
    expect(whyTooThin('60 fewer from custody, where the referral desk closed in May', shorter)).toBeUndefined();
  });

  test('a special cause alone names no change to be covered', () => {
    const shift = { ...change, data: { value: 150, signal: 'shift', side: 'below' } };
    expect(whyTooThin('The custody desk closed in May and hospitals refer fewer people', shift)).toBeUndefined();
  });
});
