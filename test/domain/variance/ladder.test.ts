import fc from 'fast-check';
import { STAGES, type EscalationStep, type Stage } from '../../../src/domain/tables/read-escalations';
import {
  isSkipping,
  isSteppingDown,
  nextStep,
  openCase,
  stageAfter,
  stageAllowed,
  stagesAllowed,
  type Advice,
  type LadderFacts,
  type LadderRule,
} from '../../../src/domain/variance/ladder';
import { sayAdvice } from '../../../src/domain/messages/ladder';
import { VERDICTS } from '../../../src/domain/variance/verdict';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/tables/thresholds';

const TODAY = '2019-10-20';

function step(stage: Stage, date: string, parts: Partial<EscalationStep> = {}): EscalationStep {
  return {
    caseId: 'C-1',
    date,
    service: 'S1',
    kpi: 'calls',
    stage,
    reason: '',
    askedFor: 'A plan',
    by: '',
    response: '',
    outcome: 'open',
    place: { sheet: 'Escalations', area: { top: 1, left: 0, bottom: 1, right: 10 } },
    ...parts,
  };
}

const FACTS: LadderFacts = {
  verdict: 'escalate',
  periodEnd: '2019-09-30',
  steps: [],
  agreementLacks: [],
  wantsQuarterlyData: false,
  isHighRisk: false,
  answerDays: DEFAULT_THRESHOLDS.answerDays,
  today: TODAY,
};
const ANSWERED = { response: 'We have a new lead.' };
const LACKING = { isHighRisk: true, agreementLacks: ['Staffing', 'Costs'] };

const RULES: readonly (readonly [LadderRule, Advice['step'], string, Partial<LadderFacts>])[] = [
  ['no-concern', 'none', 'within chance', { verdict: 'within chance' }],
  ['no-concern', 'none', 'improved', { verdict: 'improved' }],
  ['no-concern', 'none', 'too little data', { verdict: 'too little data' }],
  [
    'no-concern',
    'none',
    'a case that has ended',
    { verdict: 'within chance', steps: [step('formal', '2019-04-01', { outcome: 'ended' })] },
  ],
  [
    'no-concern',
    'none',
    'nothing unusual in a high-risk service without agreement',
    { verdict: 'within chance', ...LACKING },
  ],
  [
    'case-may-end',
    'none',
    'nothing unusual any more',
    { verdict: 'within chance', steps: [step('informal', '2019-07-22')] },
  ],
  ['case-may-end', 'none', 'improved', { verdict: 'improved', steps: [step('pcc', '2019-07-22')] }],
  ['case-may-end', 'none', 'explained', { verdict: 'explained', steps: [step('formal', '2019-07-22')] }],
  ['only-watched', 'none', 'watched', { verdict: 'watch' }],
  [
    'only-watched',
    'none',
    'watched while a case is open',
    { verdict: 'watch', steps: [step('informal', '2019-10-10')] },
  ],
  [
    'answer-awaited',
    'none',
    '… of a high-risk service that lacks an agreement',
    { verdict: 'watch', ...LACKING, steps: [step('informal', '2019-10-10')] },
  ],
  [
    'answer-overdue',
    'formal',
    '… and has not answered in time: it climbs, as the report tells of the one case',
    { verdict: 'watch', ...LACKING, steps: [step('informal', '2019-07-01', { due: '2019-07-15' })] },
  ],
  [
    'answer-not-enough',
    'formal',
    '… or has not answered well enough',
    { verdict: 'watch', ...LACKING, steps: [step('informal', '2019-10-10', { ...ANSWERED, outcome: 'not enough' })] },
  ],
  ['only-watched', 'none', 'a high-risk service that has all it needs', { verdict: 'watch', isHighRisk: true }],
  [
    'only-watched',
    'none',
    'no high-risk service, whatever it lacks',
    { verdict: 'watch', ...LACKING, isHighRisk: false },
  ],
  ['explained', 'none', 'explained', { verdict: 'explained' }],
  ['first-concern', 'informal', 'a concern', {}],
  [
    'case-ended',
    'none',
    'a case that ended when these figures were known',
    { steps: [step('pcc', '2019-10-10', { outcome: 'ended' })] },
  ],
  [
    'case-ended',
    'none',
    'a case that ended the day after the period did',
    { steps: [step('pcc', '2019-10-01', { outcome: 'ended' })] },
  ],
  [
    'new-case',
    'informal',
    'a case that ended on the last day of the period: nobody knew these figures',
    { steps: [step('pcc', '2019-09-30', { outcome: 'ended' })] },
  ],
  [
    'case-ended',
    'none',
    'of several cases the one that ended last',
    {
      steps: [step('formal', '2018-04-01', { outcome: 'ended' }), step('informal', '2019-10-10', { outcome: 'ended' })],
    },
  ],
  [
    'new-case',
    'informal',
    'a concern after a case that has ended with the PCC',
    { steps: [step('pcc', '2018-04-01', { outcome: 'ended' })] },
  ],
  ['first-concern', 'informal', 'high risk begins informally as well', { ...LACKING }],
  [
    'high-risk-without-agreement',
    'informal',
    'watched, high risk, agreement lacking',
    { verdict: 'watch', ...LACKING },
  ],
  [
    'high-risk-without-agreement',
    'informal',
    'watched, high risk, no quarterly data',
    { verdict: 'watch', isHighRisk: true, wantsQuarterlyData: true },
  ],
  ['answer-awaited', 'none', 'asked last week', { steps: [step('informal', '2019-10-10')] }],
  ['answer-awaited', 'none', 'due today', { steps: [step('informal', '2019-08-01', { due: TODAY })] }],
  [
    'answer-awaited',
    'none',
    'formally, due in 28 days where no day is written',
    { steps: [step('formal', '2019-09-22')] },
  ],
  ['answer-overdue', 'formal', 'due yesterday', { steps: [step('informal', '2019-08-01', { due: '2019-10-19' })] }],
  [
    'answer-overdue',
    'formal',
    'informally, due in 14 days where no day is written',
    { steps: [step('informal', '2019-10-05')] },
  ],
  [
    'answer-overdue',
    'pcc',
    'formally, not answered',
    { steps: [step('informal', '2019-05-01', ANSWERED), step('formal', '2019-08-01', { due: '2019-08-29' })] },
  ],
  [
    'answer-to-judge',
    'none',
    'answered, nothing has come since',
    { steps: [step('informal', '2019-10-10', ANSWERED)] },
  ],
  [
    'answer-not-enough',
    'formal',
    'answered, and that will not do',
    { steps: [step('informal', '2019-10-10', { ...ANSWERED, outcome: 'not enough' })] },
  ],
  [
    'answer-not-enough',
    'pcc',
    'the formal answer will not do',
    { steps: [step('formal', '2019-10-10', { ...ANSWERED, outcome: 'not enough' })] },
  ],
  [
    'answer-not-enough',
    'formal',
    'a person need not wait for the day',
    { steps: [step('informal', '2019-10-10', { due: '2019-11-01', outcome: 'not enough' })] },
  ],
  [
    'answer-to-judge',
    'none',
    'answered, and the period ended on the day of the step: its figures are those of before',
    { steps: [step('informal', '2019-09-30', ANSWERED)] },
  ],
  [
    'variance-persists',
    'formal',
    'answered, and the period went on for a day after the step',
    { steps: [step('informal', '2019-09-29', ANSWERED)] },
  ],
  [
    'variance-persists',
    'formal',
    'answered, but the next quarter shows it still',
    { steps: [step('informal', '2019-07-22', ANSWERED)] },
  ],
  [
    'variance-persists',
    'pcc',
    'formally answered, but it persists',
    { steps: [step('formal', '2019-07-22', ANSWERED)] },
  ],
  [
    'with-the-pcc',
    'none',
    'with the PCC, whatever happens',
    { steps: [step('pcc', '2019-07-22', { outcome: 'not enough' })] },
  ],
  ['with-the-pcc', 'none', 'with the PCC, overdue', { steps: [step('pcc', '2019-07-22')] }],
];

test.each(RULES)('%s (%s): %s', (rule, expected, _, facts) => {
  const advice = nextStep({ ...FACTS, ...facts });
  expect([advice.rule, advice.step]).toEqual([rule, expected]);
  expect(sayAdvice(advice)).toMatch(/^[A-Z].*\.$/s);
});

test('every rule is among them', () => {
  const all: Readonly<Record<LadderRule, true>> = {
    'no-concern': true,
    'case-may-end': true,
    'only-watched': true,
    explained: true,
    'first-concern': true,
    'high-risk-without-agreement': true,
    'new-case': true,
    'case-ended': true,
    'answer-awaited': true,
    'answer-overdue': true,
    'answer-to-judge': true,
    'answer-not-enough': true,
    'variance-persists': true,
    'with-the-pcc': true,
  };
  expect(new Set(RULES.map(([rule]) => rule))).toEqual(new Set(Object.keys(all)));
});

test('the open step is told with its day and whether it is overdue', () => {
  const { open, dueDays, step: next } = nextStep({ ...FACTS, steps: [step('informal', '2019-09-01')] });
  expect(open).toEqual({
    caseId: 'C-1',
    stage: 'informal',
    date: '2019-09-01',
    due: '2019-09-15',
    askedFor: 'A plan',
    isAnswered: false,
    isOverdue: true,
  });
  expect(next).toBe('formal');
  expect(dueDays).toEqual({ informal: '2019-11-03', formal: '2019-11-17', pcc: '2019-11-03' });
});

test('an answer that came late is an answer', () => {
  const steps = [step('informal', '2019-10-02', { due: '2019-10-05', ...ANSWERED })];
  expect(nextStep({ ...FACTS, steps }).rule).toBe('answer-to-judge');
});

test('what a high-risk service lacks is told with every step', () => {
  expect(nextStep({ ...FACTS, ...LACKING, wantsQuarterlyData: true })).toMatchObject({
    agreementLacks: ['Staffing', 'Costs'],
    wantsQuarterlyData: true,
  });
  expect(nextStep({ ...FACTS, ...LACKING, isHighRisk: false, wantsQuarterlyData: true })).toMatchObject({
    agreementLacks: [],
    wantsQuarterlyData: false,
  });
});

test('the report’s case: informally, formally, then the PCC, one after another', () => {
  const climb: EscalationStep[] = [];
  const next = (today: string, parts: Partial<LadderFacts> = {}) => {
    const { step: stage, rule } = nextStep({ ...FACTS, ...LACKING, steps: climb, today, ...parts });
    return [stage, rule];
  };
  expect(next('2019-04-20')).toEqual(['informal', 'first-concern']);
  climb.push(step('informal', '2019-04-22', { due: '2019-05-06', ...ANSWERED, outcome: 'not enough' }));
  expect(next('2019-07-20')).toEqual(['formal', 'answer-not-enough']);
  climb.push(step('formal', '2019-07-22', { due: '2019-08-19' }));
  expect(next('2019-08-19')).toEqual(['none', 'answer-awaited']);
  expect(next('2019-10-20')).toEqual(['pcc', 'answer-overdue']);
  climb.push(step('pcc', '2019-10-21', { due: '2019-11-04' }));
  expect(next('2019-11-20')).toEqual(['none', 'with-the-pcc']);
  climb.push(step('pcc', '2019-11-21', { outcome: 'ended' }));
  expect(next('2020-01-20')).toEqual(['none', 'case-ended']);
  expect(next('2020-01-20', { periodEnd: '2019-12-31' })).toEqual(['informal', 'new-case']);
});

describe('whatever has been recorded', () => {
  const facts: fc.Arbitrary<LadderFacts> = fc.record({
    verdict: fc.constantFrom(...VERDICTS),
    periodEnd: fc.constantFrom('2019-06-30', '2019-09-30'),
    steps: fc.array(
      fc
        .record({
          stage: fc.constantFrom(...STAGES),
          day: fc.integer({ min: 1, max: 28 }),
          month: fc.integer({ min: 1, max: 9 }),
          response: fc.constantFrom('', 'Yes.'),
          outcome: fc.constantFrom('open' as const, 'ended' as const, 'not enough' as const),
          due: fc.constantFrom(undefined, '2019-08-01', '2019-12-01'),
        })
        .map(({ stage, day, month, due, ...rest }) =>
          step(stage, `2019-0${month}-${String(day).padStart(2, '0')}`, { ...rest, ...(due && { due }) }),
        ),
      { maxLength: 5 },
    ),
    agreementLacks: fc.constantFrom([], ['Staffing']),
    wantsQuarterlyData: fc.boolean(),
    isHighRisk: fc.boolean(),
    answerDays: fc.constant(DEFAULT_THRESHOLDS.answerDays),
    today: fc.constant(TODAY),
  });

  test('no rung is ever left out, and only a concern climbs', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { step: next, open } = nextStep(given);
        if (next === 'none') return;
        expect(isSkipping(next, open)).toBe(false);
        expect(next).toBe(open ? stageAfter(open.stage) : 'informal');
        expect(open === undefined || !isSteppingDown(next, open)).toBe(true);
        const isRisky = given.isHighRisk && (given.agreementLacks.length > 0 || given.wantsQuarterlyData);
        expect(given.verdict === 'escalate' || (given.verdict === 'watch' && isRisky)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of rows of different days does not matter', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat(1000)), (given, order) => {
        const steps = given.steps.filter(({ date }, at) => given.steps.findIndex((one) => one.date === date) === at);
        const keys = new Map(steps.map((one) => [one, order.next().value ?? 0]));
        const shuffled = [...steps].sort((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0));
        expect(nextStep({ ...given, steps: shuffled })).toEqual(nextStep({ ...given, steps }));
      }),
    );
  });
});

test('of two steps of one day the later row counts', () => {
  const steps = [step('informal', '2019-07-22', ANSWERED), step('formal', '2019-07-22', ANSWERED)];
  expect(nextStep({ ...FACTS, steps }).step).toBe('pcc');
});

describe('a lower step that was typed later', () => {
  const formal = step('formal', '2019-07-24', { due: '2019-08-21' });
  const typed = step('informal', '2019-10-18', { due: '2019-11-01' });

  test('does not undo the escalation: the highest rung of the open case decides', () => {
    const advice = nextStep({ ...FACTS, steps: [typed, formal] });
    expect(advice).toMatchObject({
      step: 'pcc',
      rule: 'answer-overdue',
      open: { stage: 'formal', date: '2019-07-24' },
    });
    expect(advice.taken).toEqual([formal, typed]);
  });

  test('nor does its answer count for the higher one', () => {
    const answered = { ...typed, ...ANSWERED, outcome: 'not enough' as const };
    const awaited = { ...formal, due: '2019-11-01' };
    expect(nextStep({ ...FACTS, steps: [awaited, answered] })).toMatchObject({ step: 'none', rule: 'answer-awaited' });
  });

  test('of a case that has ended nothing counts any more', () => {
    const advice = nextStep({ ...FACTS, steps: [{ ...formal, outcome: 'ended' }, typed] });
    expect(advice).toMatchObject({ rule: 'answer-awaited', open: { stage: 'informal' }, taken: [typed] });
  });
});

test('the same rung again is a reminder: its day counts, and its answer', () => {
  const steps = [
    step('formal', '2019-07-24', { due: '2019-08-21' }),
    step('formal', '2019-10-01', { due: '2019-10-30' }),
  ];
  expect(nextStep({ ...FACTS, steps })).toMatchObject({
    rule: 'answer-awaited',
    open: { stage: 'formal', date: '2019-10-01', due: '2019-10-30', isOverdue: false },
  });
});

describe('of several cases', () => {
  const first = step('pcc', '2018-04-01', { outcome: 'ended' });
  const second = step('formal', '2019-04-01', { outcome: 'ended' });
  const third = step('informal', '2019-10-10');

  test('only the steps after the last that has ended are taken', () => {
    expect(openCase([third, second, first])).toEqual([third]);
  });

  test('a step of the day on which one has ended belongs to the next where it stands below', () => {
    const again = step('informal', '2019-04-01', { caseId: 'C-2' });
    expect(openCase([second, again])).toEqual([again]);
    expect(openCase([again, second])).toEqual([]);
  });
});

test('where nothing is to be done there is no day by which it is due, and without a case no open step', () => {
  expect(nextStep({ ...FACTS, verdict: 'watch' })).toEqual({
    step: 'none',
    rule: 'only-watched',
    agreementLacks: [],
    wantsQuarterlyData: false,
    taken: [],
    dueDays: { informal: '2019-11-03', formal: '2019-11-17', pcc: '2019-11-03' },
  });
  expect(nextStep(FACTS).due).toBe('2019-11-03');
});

test('rungs that were left out are not among the steps taken', () => {
  expect(nextStep(FACTS).taken).toEqual([]);
  const { taken } = nextStep({ ...FACTS, steps: [step('formal', '2019-10-01')] });
  expect(taken.map(({ stage }) => stage)).toEqual(['formal']);
});

describe('rungs', () => {
  const open = (stage: Stage) => ({ stage });

  test.each<readonly [Stage, Stage | undefined, Stage, boolean]>([
    ['informal', undefined, 'informal', false],
    ['formal', undefined, 'informal', true],
    ['pcc', undefined, 'informal', true],
    ['informal', 'informal', 'formal', false],
    ['formal', 'informal', 'formal', false],
    ['pcc', 'informal', 'formal', true],
    ['pcc', 'formal', 'pcc', false],
    ['pcc', 'pcc', 'pcc', false],
  ])('%s after %s: allowed is %s, left out one: %s', (stage, last, allowed, isLeftOut) => {
    const before = last && open(last);
    expect(stageAllowed(before)).toBe(allowed);
    expect(isSkipping(stage, before)).toBe(isLeftOut);
  });

  test('none is gone down to while a case is open; the same may be taken again', () => {
    expect([undefined, ...STAGES].map((stage) => stagesAllowed(stage && open(stage)))).toEqual([
      ['informal', 'formal', 'pcc'],
      ['informal', 'formal', 'pcc'],
      ['formal', 'pcc'],
      ['pcc'],
    ]);
    expect(isSteppingDown('informal', open('formal'))).toBe(true);
    expect(isSteppingDown('formal', open('formal'))).toBe(false);
    expect(isSteppingDown('informal', undefined)).toBe(false);
  });

  test('after the PCC there is none', () => {
    expect(STAGES.map(stageAfter)).toEqual(['formal', 'pcc', undefined]);
  });
});
