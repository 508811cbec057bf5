import type { DrawingPlace } from '../../cells/drawings';
import type { Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';
import { pixels, type LineSizes } from '../line-sizes';
import type { Box, OverlayInput } from '../overlay';
import { HEADER_HEIGHT, type Stretch } from '../window';
import { ChartPicture } from './chart-picture';
import { pictureUrl } from './picture-url';

interface DrawingLayerProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly input: OverlayInput;
  /** Pixels that the row headers take. */
  readonly headers: number;
  /** Of the whole window, headers included. */
  readonly size: { readonly width: number; readonly height: number };
}

/** The charts and pictures of a sheet over its cells. They are no cells: assistive software finds them behind the grid. */
export function DrawingLayer({ workbook, sheet, input, headers, size }: DrawingLayerProps) {
  if (sheet.charts.length + sheet.pictures.length === 0) return null;
  return (
    <div className="sheet-drawings" style={{ width: size.width, height: size.height, marginTop: -size.height }}>
      <div className="sheet-drawings-window" style={{ top: HEADER_HEIGHT, left: headers }}>
        {sheet.charts.map((chart) => {
          const box = drawnBox(chart.place, input);
          return (
            box && (
              <div key={chart.id} className="sheet-drawing" style={{ left: box.left, top: box.top }}>
                <ChartPicture {...{ workbook, sheet, chart }} width={box.width} height={box.height} />
              </div>
            )
          );
        })}
        {sheet.pictures.map(({ id, image, alternativeText, name, place }) => {
          const box = drawnBox(place, input);
          const url = pictureUrl(image);
          return (
            box &&
            url && <img key={id} className="sheet-drawing" src={url} alt={alternativeText || name} style={{ ...box }} />
          );
        })}
      </div>
    </div>
  );
}

/** Where a drawing appears in the cells' window; undefined when it is out of sight. */
export function drawnBox(place: DrawingPlace, input: OverlayInput): Box | undefined {
  const top = seen(input.rows, input.down, input.frozenRows, place.row) + pixels(place.down);
  const left = seen(input.columns, input.across, input.frozenColumns, place.column) + pixels(place.across);
  const [width, height] = [pixels(place.width), pixels(place.height)];
  const isSeen = top < input.view.height && left < input.view.width && top + height > 0 && left + width > 0;
  return isSeen ? { left, top, width, height } : undefined;
}

const seen = (lines: LineSizes, { origin, frozenLength }: Stretch, frozen: number, line: number): number =>
  line < frozen ? lines.start(line) : lines.start(line) - origin + frozenLength;
