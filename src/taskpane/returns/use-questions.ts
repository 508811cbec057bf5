import { useState } from 'react';
import type { HeadingQuestion } from '../../domain/model/returns';

/** Tells questions apart as long as the pane is open. */
export const questionKey = ({ sheet, header }: HeadingQuestion): string => `${sheet}\n${header}`;

/** One question after the other; those put off come again when the person asks for them. */
export function useQuestions(questions: readonly HeadingQuestion[]) {
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set());
  const open = questions.filter((question) => !putOff.has(questionKey(question)));
  const [question] = open;
  return {
    /** Undefined while all that are left were put off. */
    question,
    /** One-based, among all that are not answered. */
    position: question ? questions.indexOf(question) + 1 : 0,
    /** No other is waiting. */
    isLast: open.length === 1,
    putOff: () => question && setPutOff(new Set(putOff).add(questionKey(question))),
  };
}
