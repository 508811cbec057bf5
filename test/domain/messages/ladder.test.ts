import { sayAdvice } from '../../../src/domain/messages/ladder';
import type { Advice, LadderRule, OpenStep } from '../../../src/domain/variance/ladder';

const OPEN: OpenStep = {
  caseId: 'C-1',
  stage: 'formal',
  date: '2019-07-22',
  due: '2019-08-19',
  askedFor: 'A plan',
  isAnswered: false,
  isOverdue: true,
};

const say = (rule: LadderRule, parts: Partial<Advice> = {}): string =>
  sayAdvice({
    rule,
    step: 'none',
    taken: [],
    agreementLacks: [],
    wantsQuarterlyData: false,
    dueDays: { informal: '', formal: '', pcc: '' },
    ...parts,
  });

const CASES: readonly (readonly [string, string])[] = [
  [say('no-concern'), 'Nothing calls for a step.'],
  [
    say('case-may-end', { open: OPEN }),
    'Nothing calls for a further step. The formal step of 22 July 2019 is still open: record its outcome; its answer was due on 19 August 2019.',
  ],
  [
    say('case-may-end', { open: { ...OPEN, isOverdue: false } }),
    'Nothing calls for a further step. The formal step of 22 July 2019 is still open: record its outcome.',
  ],
  [say('only-watched'), 'Look at it again when the next return comes.'],
  [say('explained'), 'The provider has explained it, so no step follows.'],
  [
    say('first-concern', { step: 'informal' }),
    'Nothing has been raised about it yet, and every concern begins informally with the provider (2019 report, section 4.3).',
  ],
  [
    say('new-case', { step: 'informal' }),
    'The case about it has ended, and figures that came after it call for a new one, which begins informally with the provider (2019 report, section 4.3).',
  ],
  [
    say('case-ended'),
    'The case about it ended after this period was over: nothing further follows until new figures come.',
  ],
  [
    say('answer-awaited', { open: { ...OPEN, stage: 'informal' } }),
    'The informal step of 22 July 2019 awaits its answer, due on 19 August 2019; until then nothing further follows.',
  ],
  [
    say('answer-overdue', { open: OPEN, step: 'pcc', agreementLacks: ['Staffing', 'Costs'], wantsQuarterlyData: true }),
    'The formal step of 22 July 2019 has no answer, which was due on 19 August 2019, and the variance is still there. It is a ' +
      'high-risk service whose agreement does not cover staffing and costs and that does not report every quarter: ask for ' +
      'that as well (sections 4.4 and 4.5).',
  ],
  [
    say('answer-to-judge', { open: OPEN }),
    'The formal step of 22 July 2019 was answered, and no later figures have come. Say in its outcome whether the answer is enough.',
  ],
  [say('answer-not-enough', { open: OPEN, step: 'pcc' }), 'The answer to the formal step was not enough.'],
  [
    say('variance-persists', { open: OPEN, step: 'pcc' }),
    'The formal step of 22 July 2019 was answered, but figures that came after it still show the variance.',
  ],
  [
    say('with-the-pcc', { open: { ...OPEN, stage: 'pcc' } }),
    'It is with the PCC since 22 July 2019: there is no higher step. Record what the PCC decides.',
  ],
  [
    say('high-risk-without-agreement', { step: 'informal', agreementLacks: ['Policies'] }),
    'It is a high-risk service whose agreement does not cover policies, so a variance that would only be watched elsewhere is ' +
      'raised informally (2019 report, sections 4.4 and 4.5).',
  ],
];

test.each(CASES)('%s', (said, expected) => {
  expect(said).toBe(expected);
});
