import { cellCount } from '../../../cells/areas';
import type { Comment } from '../../../workbook/model/sheet';
import { integerOf, targetOf, textOf } from '../args';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, findRange, range, sheetOf } from '../places';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import type { RangeTarget, ScopeTarget, SheetTarget, Targets } from '../targets';

type Here = Targets['Comment'];

/** A cell has one comment at most, so its place names it. */
const idOf = ({ sheetId, row, column }: Here): string => `${sheetId}#${row}#${column}`;

const isAt = (here: { readonly row: number; readonly column: number }) => (comment: Comment) =>
  comment.row === here.row && comment.column === here.column;

function commentOf(here: Here, state: HostState): Comment {
  const comment = sheetOf(state, here.sheetId).comments.find(isAt(here));
  if (!comment) throw new HostError('ItemNotFound');
  return comment;
}

/** Excel can undo nothing that was done before a comment was touched. */
function setComments(
  { sheetId }: SheetTarget,
  state: HostState,
  change: (comments: readonly Comment[]) => readonly Comment[],
): void {
  state.workbook.changeSheet(sheetId, 'comments', (sheet) => (sheet.comments = change(sheet.comments)), 'add-in');
  state.undoLost('The add-in changed a comment.');
}

export const commentType = defineType('Comment', {
  identity: (here) => ({ Id: idOf(here) }),
  get: {
    Id: idOf,
    Content: (here, state) => commentOf(here, state).text,
    AuthorName: (here, state) => commentOf(here, state).author,
  },
  put: {
    Content: (here, value, state) => {
      const text = textOf(value);
      commentOf(here, state);
      setComments(here, state, (all) => all.map((comment) => (isAt(here)(comment) ? { ...comment, text } : comment)));
    },
  },
  methods: {
    Delete: (here, _args, state) => {
      commentOf(here, state);
      setComments(here, state, (all) => all.filter((comment) => !isAt(here)(comment)));
    },
    GetLocation: ({ sheetId, row, column }) => range(sheetId, { top: row, left: column, bottom: row, right: column }),
  },
});

function commentsIn({ sheetId }: ScopeTarget, state: HostState): readonly Here[] {
  const sheets = sheetId === undefined ? state.workbook.sheets : [sheetOf(state, sheetId)];
  return sheets.flatMap((sheet) => sheet.comments.map(({ row, column }) => ({ sheetId: sheet.id, row, column })));
}

/** The single cell an argument names. @throws InvalidArgument for more than one cell. */
function cellOf(here: ScopeTarget, address: unknown, state: HostState): Here {
  const place: RangeTarget | undefined =
    targetOf(address, 'Range') ?? findRange(state, here.sheetId ?? state.workbook.activeSheetId, textOf(address));
  if (!place || cellCount(place.area) !== 1) throw new HostError('InvalidArgument');
  return { sheetId: place.sheetId, row: place.area.top, column: place.area.left };
}

function found(here: ScopeTarget, id: unknown, state: HostState): HostObject | null {
  const match = commentsIn(here, state).find((one) => idOf(one) === id);
  return match ? make('Comment', match) : null;
}

export const commentCollectionType = defineType('CommentCollection', {
  items: (here, state) => commentsIn(here, state).map((one) => make('Comment', one)),
  item: (here, id, state) => orNotFound(found(here, id, state)),
  methods: {
    Add: (here, [address, content], state) => {
      const cell = cellOf(here, address, state);
      checkWritable(state, cell.sheetId);
      if (sheetOf(state, cell.sheetId).comments.some(isAt(cell))) throw new HostError('ItemAlreadyExists');
      const added: Comment = { row: cell.row, column: cell.column, author: state.userName, text: textOf(content) };
      setComments(cell, state, (all) => [...all, added]);
      return make('Comment', cell);
    },
    GetCount: (here, _args, state) => commentsIn(here, state).length,
    GetItemAt: (here, [position], state) => {
      const match = commentsIn(here, state)[integerOf(position)];
      return orNotFound(match && make('Comment', match));
    },
    GetItemByCell: (here, [address], state) => {
      const cell = cellOf(here, address, state);
      const match = commentsIn(here, state).find((one) => idOf(one) === idOf(cell));
      return orNotFound(match && make('Comment', match));
    },
    GetItemOrNullObject: (here, [id], state) => found(here, id, state),
  },
});
