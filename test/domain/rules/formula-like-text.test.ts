import { formulaLikeText } from '../../../src/domain/rules/formula-like-text';
import { records, unrecognised } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const notes = (at: string, ...texts: readonly string[]) =>
  records({ at, columns: ['client-id', '?Notes'], rows: texts.map((text, index) => [`c${index}`, text]) });

testRule(formulaLikeText, {
  accept: [
    { name: 'stand-ins and bullets', on: notes('B2', '-', '--', '- called twice', '+', '@', '=', '—none') },
    {
      name: 'figures, dates, hours and telephone numbers',
      on: notes('C2', '-5', '+1.5', '-£3.20', '-5 – 10', '+44 (0)20 7946 0958', '-2/3', '+10%', '=>', '== ='),
    },
    { name: 'signs further on', on: notes('D2', 'a=b', '1+1', 'x-ray', 'met @home', '\u202E=SUM(A1)') },
    {
      name: 'words in a column of counts, which are no number first',
      on: records({ at: 'B2', columns: ['sessions'], rows: [['=A1+B1'], ['-two']] }),
    },
    { name: 'spaces before a word', on: notes('E2', '\tcalled', '\r\ncalled') },
    {
      name: 'words after a sign on a sheet without a return',
      on: unrecognised([['- one', '+ve outcome', '-awaiting call', '+44 20 7946 0958']], {
        at: 'B2',
        headerNotFound: false,
      }),
    },
    { name: 'smileys and arrows', on: notes('F2', '=)', '=> 👍', '-> later', '+👍') },
  ],
  reject: [
    {
      name: 'calls are queries, words after a sign advice',
      on: notes(
        'B4',
        '=HYPERLINK("http://example.org","x")',
        '+ve outcome',
        '\t=1+1',
        "-2+3+cmd|' /C calc'!A0",
        '@home',
        '-awaiting call',
      ),
      findings: [
        {
          cells: ['C5', 'C7:C8'],
          count: 3,
          message:
            'Notes: 3 cells (first row 5) hold text that begins like a formula, for example “=HYPERLINK("http://example.org","x")”, “=1+1” and “-2+3+cmd|\' /C calc\'!A0”.',
          severity: 'query',
        },
        {
          cells: ['C6', 'C9:C10'],
          count: 3,
          message:
            'Notes: 3 cells (first row 6) hold text that begins like a formula, for example “+ve outcome”, “@home” and “-awaiting call”.',
          severity: 'advice',
        },
      ],
    },
    {
      name: 'calls on a sheet without a return',
      on: unrecognised([['How to', '=SUM(B2:B9)'], ['=SUM(C2:C9)']], { at: 'E7', headerNotFound: false }),
      findings: [
        {
          cells: ['F7', 'E8'],
          count: 2,
          message:
            'Sheet “Return”: 2 cells (first F7) hold text that begins like a formula, for example “=SUM(C2:C9)” and “=SUM(B2:B9)”.',
          severity: 'advice',
        },
      ],
    },
    {
      name: 'one cell, right to left',
      on: notes('D1', '=שלום'),
      findings: [{ cells: ['E2'], count: 1, message: 'Row 2, Notes: “=שלום” begins like a formula.' }],
    },
    {
      name: 'a value of the list with a sign before it',
      on: records({ at: 'B3', columns: ['gender'], rows: [['-Female']] }),
      findings: [{ cells: ['B4'], count: 1, message: 'Row 4, Gender: “-Female” begins like a formula.' }],
    },
  ],
});
