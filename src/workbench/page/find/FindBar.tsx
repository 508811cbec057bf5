import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Checkbox, Input, Select } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { selectCell } from '../../../sheet-view/selection';
import type { Session } from '../session/session';
import { findCells, nextFound, type Findings, type FindQuery } from './find-cells';

interface FindBarProps {
  readonly session: Session;
  /** Changes each time somebody asks for the bar: the keyboard goes into it then. */
  readonly asked: number;
  readonly close: () => void;
}

const NOTHING: FindQuery = { text: '', matchCase: false, wholeCell: false, within: 'sheet' };

/** Looks for a text in the cells: Enter goes to the next one, Shift and Enter to the one before, Esc back to the cells. */
export function FindBar({ session, asked, close }: FindBarProps) {
  const [query, setQuery] = useState(NOTHING);
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const known = useRef<{ key: string; findings: Findings }>(undefined);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  const change = (part: Partial<FindQuery>) => {
    setQuery({ ...query, ...part });
    setSaid('');
  };

  /** What there is, looked up again only when something has changed. */
  const findings = () => {
    const { workbook, sheet, contentVersion } = session;
    const key = JSON.stringify([query, contentVersion, query.within === 'sheet' ? sheet.id : '']);
    if (known.current?.key !== key) known.current = { key, findings: findCells(workbook, sheet, query) };
    return known.current.findings;
  };

  const go = (step: 1 | -1) => {
    if (query.text === '' || !session.commit()) return;
    const { cells, hidden } = findings();
    const { sheet, selection, workbook } = session;
    const from = { sheetId: sheet.id, ...selection.active };
    const ids = workbook.sheets.map(({ id }) => id);
    const place = nextFound(cells, from, step, ids);
    const found = cells[place];
    if (found) {
      session.activate(found.sheetId);
      session.select(selectCell(session.sheet, found));
    }
    setSaid(sentence(query, place, cells.length, hidden));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  return (
    // Esc works wherever the keyboard is in the bar; its parts are what can be focused.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="search" aria-label="Find" className="find-bar" data-region="find" onKeyDown={onKeyDown}>
      <Input
        ref={input}
        size="small"
        className="find-text"
        aria-label="Find what"
        placeholder="Find, then Enter"
        value={query.text}
        onChange={(_event, { value }) => change({ text: value })}
      />
      <Button
        size="small"
        icon={<ChevronUpRegular />}
        aria-label="Previous"
        title="Previous (Shift+Enter)"
        onClick={() => go(-1)}
      />
      <Button size="small" icon={<ChevronDownRegular />} aria-label="Next" title="Next (Enter)" onClick={() => go(1)} />
      <span role="status" className="find-status">
        {said}
      </span>
      <Select
        size="small"
        aria-label="Look within"
        value={query.within}
        onChange={(_event, { value }) => change({ within: value === 'workbook' ? 'workbook' : 'sheet' })}
      >
        <option value="sheet">This sheet</option>
        <option value="workbook">Workbook</option>
      </Select>
      <Checkbox
        label="Match case"
        checked={query.matchCase}
        onChange={(_event, { checked }) => change({ matchCase: checked === true })}
      />
      <Checkbox
        label="Whole cell"
        checked={query.wholeCell}
        onChange={(_event, { checked }) => change({ wholeCell: checked === true })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label="Close Find"
        title="Close (Esc)"
        onClick={close}
      />
    </div>
  );
}

const number = (count: number) => count.toLocaleString('en-GB');

/** `3 of 17`, or where else to look. */
function sentence({ text, within }: FindQuery, place: number, count: number, hidden: number): string {
  const more = hidden === 0 ? '' : `, ${number(hidden)} more in hidden rows or columns`;
  if (count > 0) return `${number(place + 1)} of ${number(count)}${more}`;
  const where = within === 'sheet' ? 'on this sheet' : 'in this workbook';
  if (hidden > 0) return `“${text}” stands ${where} in hidden rows or columns only (${number(hidden)})`;
  return `“${text}” is not ${where}${within === 'sheet' ? '. Look in the workbook' : ''}`;
}
