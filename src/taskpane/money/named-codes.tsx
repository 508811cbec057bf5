import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MoneySession, NamedCode } from '../../app/money/money-session';
import type { MoneyBook } from '../../domain/money/money-book';
import { quote } from '../../domain/text/grammar';
import { CODE_WORDS } from './money-words';
import { nameIn } from './name-in';
import { PassingButton } from '../shared/passing-button';
import { CodeForm } from './code-form';
import { Section } from '../shared/section';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface NamedCodesProps {
  readonly session: MoneySession;
  readonly codes: readonly NamedCode[];
  readonly book: MoneyBook;
  readonly isBusy: boolean;
}

const keyOf = ({ what, code }: NamedCode): string => JSON.stringify([what, code]);

/** What people said codes of the finance system stand for: to be looked at, corrected and taken back. */
export function NamedCodes({ session, codes, book, isBusy }: NamedCodesProps) {
  const styles = useStyles();
  const [changing, setChanging] = useState<string>();
  if (codes.length === 0) return null;
  return (
    <Section heading={CODE_WORDS.named}>
      <ul className={styles.list}>
        {codes.map((code) => (
          <li key={keyOf(code)} className={styles.item} dir="auto">
            {quote(code.code)} {CODE_WORDS.means} {nameIn(code.what === 'fund' ? book.funds : book.services, code.id)}
            <div className={styles.buttons}>
              <PassingButton
                size="small"
                aria-label={CODE_WORDS.changeNamed(code.code)}
                disabledFocusable={isBusy}
                onClick={() => setChanging(changing === keyOf(code) ? undefined : keyOf(code))}
              >
                {CODE_WORDS.change}
              </PassingButton>
              <PassingButton
                size="small"
                aria-label={CODE_WORDS.removeNamed(code.code)}
                disabledFocusable={isBusy}
                onClick={() => void session.forgetCode(code)}
              >
                {CODE_WORDS.remove}
              </PassingButton>
            </div>
            {changing === keyOf(code) && (
              <CodeForm
                question={CODE_WORDS.changing(code)}
                what={code.what}
                book={book}
                isBusy={isBusy}
                onAnswer={(id) => {
                  setChanging(undefined);
                  void session.nameCode(code, id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
