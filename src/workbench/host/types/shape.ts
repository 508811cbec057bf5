import { type SheetPoint, placeAt, pointOf } from '../../../workbook/model/drawing-places';
import type { SheetPicture } from '../../../workbook/model/drawings';
import { booleanOf, integerOf, numberOf, oneOf, textOf } from '../args';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, sheetOf } from '../places';
import { pictureSize } from '../picture-size';
import { defineType, make } from '../registry';
import { without } from '../without';
import type { ShapeTarget, SheetTarget } from '../targets';

const pictureOf = ({ sheetId, shapeId }: ShapeTarget, state: HostState): SheetPicture =>
  orNotFound(sheetOf(state, sheetId).pictures.find(({ id }) => id === shapeId));

function change(here: ShapeTarget, state: HostState, how: (picture: SheetPicture) => SheetPicture): void {
  checkWritable(state, here.sheetId);
  const changed = how(pictureOf(here, state));
  state.workbook.changeDrawings(
    here.sheetId,
    (sheet) => (sheet.pictures = sheet.pictures.map((one) => (one.id === changed.id ? changed : one))),
    'add-in',
  );
}

const position = (here: ShapeTarget, state: HostState): SheetPoint =>
  pointOf(sheetOf(state, here.sheetId), pictureOf(here, state).place);

function move(here: ShapeTarget, state: HostState, to: Partial<SheetPoint>): void {
  const place = placeAt(sheetOf(state, here.sheetId), { ...position(here, state), ...to });
  change(here, state, (picture) => ({ ...picture, place: { ...picture.place, ...place } }));
}

const sizing = (side: 'width' | 'height') => (here: ShapeTarget, value: unknown, state: HostState) =>
  change(here, state, (picture) => ({ ...picture, place: { ...picture.place, [side]: numberOf(value) } }));

/** A shape on a sheet: pictures are all that the model keeps. Width and height are set each by itself, as without a locked aspect ratio. */
export const shapeType = defineType('Shape', {
  identity: ({ shapeId }) => ({ Id: shapeId }),
  get: {
    Id: ({ shapeId }) => shapeId,
    Name: (here, state) => pictureOf(here, state).name,
    Type: () => 'Image',
    AltTextDescription: (here, state) => pictureOf(here, state).alternativeText,
    Top: (here, state) => position(here, state).top,
    Left: (here, state) => position(here, state).left,
    Width: (here, state) => pictureOf(here, state).place.width,
    Height: (here, state) => pictureOf(here, state).place.height,
    Placement: (here, state) => (pictureOf(here, state).isKeptInSize ? 'OneCell' : 'TwoCell'),
  },
  put: {
    Name: (here, value, state) => change(here, state, (picture) => ({ ...picture, name: textOf(value) })),
    AltTextDescription: (here, value, state) =>
      change(here, state, (picture) => ({ ...picture, alternativeText: textOf(value) })),
    Top: (here, value, state) => move(here, state, { top: numberOf(value) }),
    Left: (here, value, state) => move(here, state, { left: numberOf(value) }),
    Width: sizing('width'),
    Height: sizing('height'),
    LockAspectRatio: (here, value, state) => {
      booleanOf(value);
      pictureOf(here, state);
    },
    Placement: (here, value, state) => {
      const isKept = oneOf(value, ['TwoCell', 'OneCell']) === 'OneCell';
      change(here, state, (picture) =>
        isKept ? { ...picture, isKeptInSize: true } : without(picture, 'isKeptInSize'),
      );
    },
  },
  methods: {
    Delete: (here, _args, state) => {
      checkWritable(state, here.sheetId);
      pictureOf(here, state);
      state.workbook.changeDrawings(
        here.sheetId,
        (sheet) => (sheet.pictures = sheet.pictures.filter(({ id }) => id !== here.shapeId)),
        'add-in',
      );
    },
  },
});

const objectOf = ({ sheetId }: SheetTarget, { id }: SheetPicture) => make('Shape', { sheetId, shapeId: id });

const found = (here: SheetTarget, key: unknown, state: HostState) => {
  const wanted = textOf(key);
  const picture = sheetOf(state, here.sheetId).pictures.find(({ id, name }) => id === wanted || name === wanted);
  return picture ? objectOf(here, picture) : null;
};

export const shapeCollectionType = defineType('ShapeCollection', {
  items: (here, state) => sheetOf(state, here.sheetId).pictures.map((picture) => objectOf(here, picture)),
  item: (here, key, state) => orNotFound(found(here, key, state)),
  methods: {
    AddImage: (here, [base64], state) => {
      checkWritable(state, here.sheetId);
      const image = bytesOf(textOf(base64));
      const size = pictureSize(image);
      if (!size) throw new HostError('InvalidArgument');
      const number = sheetOf(state, here.sheetId).pictures.length + 1;
      const added = state.workbook.addPicture(
        here.sheetId,
        {
          name: `Picture ${number}`,
          alternativeText: '',
          place: { row: 0, column: 0, down: 0, across: 0, ...size },
          image,
          isKeptInSize: true,
        },
        'add-in',
      );
      return objectOf(here, added);
    },
    GetCount: ({ sheetId }, _args, state) => sheetOf(state, sheetId).pictures.length,
    GetItemAt: (here, [index], state) => {
      const picture = sheetOf(state, here.sheetId).pictures[integerOf(index)];
      return orNotFound(picture && objectOf(here, picture));
    },
    GetItem: (here, [key], state) => orNotFound(found(here, key, state)),
    GetItemOrNullObject: (here, [key], state) => found(here, key, state),
  },
});

/** @throws InvalidArgument for what is no base 64. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new HostError('InvalidArgument');
  }
}
