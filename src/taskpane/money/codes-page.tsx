import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MoneySession, NamedCode } from '../../app/money/money-session';
import type { MoneyBook, UnknownCode } from '../../domain/money/money-book';
import { quote } from '../../domain/text/grammar';
import { PassingButton } from '../shared/passing-button';
import { CodeForm } from './code-form';
import { FUND_WORDS } from './fund-words';
import { CODE_WORDS } from './money-words';
import { nameIn } from './name-in';
import { Part } from './part';
import { MoneySubPage, type SubPageFrame } from './money-sub-page';

const useStyles = makeStyles({
  question: { padding: tokens.spacingHorizontalM },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'break-word',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CodesPageProps extends SubPageFrame {
  readonly session: MoneySession;
  readonly unknown: readonly UnknownCode[];
  readonly named: readonly NamedCode[];
  readonly book: MoneyBook;
  readonly isBusy: boolean;
}

const keyOf = ({ what, code }: NamedCode | UnknownCode): string => JSON.stringify([what, code]);

/** What the finance system's codes stand for: one question at a time, nothing chosen beforehand; and what was answered. */
export function CodesPage({ session, unknown, named, book, isBusy, ...frame }: CodesPageProps) {
  const styles = useStyles();
  const [code] = unknown;
  return (
    <MoneySubPage
      {...frame}
      title={CODE_WORDS.title(unknown.length)}
      about={CODE_WORDS.about}
      back={FUND_WORDS.back}
      {...(code && { first: 'select', question: keyOf(code) })}
    >
      {code && (
        <div className={styles.question}>
          <CodeForm
            key={keyOf(code)}
            question={CODE_WORDS.ask(code)}
            what={code.what}
            book={book}
            isBusy={isBusy}
            onAnswer={(id) => void session.nameCode(code, id)}
          />
        </div>
      )}
      {named.length > 0 && (
        <Part heading={CODE_WORDS.named} count={named.length}>
          <ul className={styles.list}>
            {named.map((one) => (
              <Named key={keyOf(one)} session={session} code={one} book={book} isBusy={isBusy} />
            ))}
          </ul>
        </Part>
      )}
    </MoneySubPage>
  );
}

interface NamedProps extends Pick<CodesPageProps, 'session' | 'book' | 'isBusy'> {
  readonly code: NamedCode;
}

/** What one code stands for, to be corrected and taken back. */
function Named({ session, code, book, isBusy }: NamedProps) {
  const styles = useStyles();
  const [isChanging, setChanging] = useState(false);
  return (
    <li className={styles.item} dir="auto">
      {quote(code.code)} {CODE_WORDS.means} {nameIn(code.what === 'fund' ? book.funds : book.services, code.id)}
      <div className={styles.buttons}>
        <PassingButton
          size="small"
          aria-label={CODE_WORDS.changeNamed(code.code)}
          disabledFocusable={isBusy}
          onClick={() => setChanging(!isChanging)}
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
      {isChanging && (
        <CodeForm
          question={CODE_WORDS.changing(code)}
          what={code.what}
          book={book}
          isBusy={isBusy}
          onAnswer={(id) => {
            setChanging(false);
            void session.nameCode(code, id);
          }}
        />
      )}
    </li>
  );
}
