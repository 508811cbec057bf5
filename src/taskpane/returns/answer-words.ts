import { counted } from '../../domain/text/grammar';
import { words } from '../../domain/text/words';

/** Sentences about findings that a person answers instead of mending them. */
export const ANSWER_WORDS = words('returns-answer', {
  explain: 'Explain…',
  explainWhere: (place: string) => `Explain: ${place}`,
  ignore: 'Ignore…',
  ignoreWhere: (place: string) => `Ignore: ${place}`,
  explainTitle: 'Explain why it is right as it is',
  explanation: 'Explanation',
  explanationHint:
    'Say what happened and why, so that nobody has to ask again. For a number, name what makes up most of it and roughly how much: “Two part-time workers left in July, so about 40 sessions were not held.”',
  explanationMissing: 'Enter why it is right as it is.',
  nameHint: 'It is kept with the explanation in the workbook.',
  alsoOthers: (count: number) => `The same for ${counted(count, 'more finding')} of this kind`,
  keepExplanation: 'Keep explanation',
  ignoreTitle: 'Ignore this advice',
  reason: 'Reason',
  reasonHint: 'A few words, so that the next person knows.',
  reasonMissing: 'Enter why this advice does not matter here.',
  keepReason: 'Ignore with this reason',
  by: (name: string, date: string) => `${name}, ${date}`,
  accepted: 'The commissioner has accepted this.',
  notAccepted: 'The commissioner has not accepted this: mend it, or take it back and explain it more exactly.',
  takeBack: 'Take back',
  takeBackWhere: (place: string) => `Take back: ${place}`,
});
