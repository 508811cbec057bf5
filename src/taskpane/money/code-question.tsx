import type { MoneyBook, UnknownCode } from '../../domain/money/money-book';
import { CODE_WORDS } from './money-words';
import { CodeForm } from './code-form';
import { Section } from '../shared/section';

interface CodeQuestionProps {
  readonly codes: readonly UnknownCode[];
  readonly book: MoneyBook;
  readonly isBusy: boolean;
  readonly onAnswer: (code: UnknownCode, id: string) => void;
}

/** Asks what a code of the finance system stands for, one at a time. Nothing is chosen beforehand. */
export function CodeQuestion({ codes, book, isBusy, onAnswer }: CodeQuestionProps) {
  const [code] = codes;
  if (!code) return null;
  return (
    <Section heading={CODE_WORDS.heading(codes.length)}>
      <CodeForm
        key={JSON.stringify([code.what, code.code])}
        question={CODE_WORDS.ask(code)}
        what={code.what}
        book={book}
        isBusy={isBusy}
        onAnswer={(id) => onAnswer(code, id)}
      />
    </Section>
  );
}
