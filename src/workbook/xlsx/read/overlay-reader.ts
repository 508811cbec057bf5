import type { FontStyle, OverlayStyle } from '../../model/styles';
import type { XmlTag } from '../package/xml';
import { BorderReader } from './border-reader';
import {
  compactStyle,
  overlayFillColour,
  readFillProperty,
  readFontProperty,
  type BordersDraft,
  type Draft,
  type FillDraft,
} from './style-elements';
import type { Palette } from './theme';

/** Reads `<dxf>` elements, which conditional formats lay over cells; the same for those inside `x14:dxf`. */
export class OverlayReader {
  readonly styles: OverlayStyle[] = [];
  private font: Draft<FontStyle> = {};
  private fill: FillDraft = {};
  private borders: BordersDraft = {};
  private numberFormat: string | undefined;
  private inside = '';
  private readonly borderReader: BorderReader;

  constructor(private readonly palette: Palette) {
    this.borderReader = new BorderReader(palette);
  }

  open(tag: XmlTag): void {
    const { name, attributes } = tag;
    if (name === 'dxf' || name === ':dxf') this.begin();
    else if (name === 'numFmt') this.numberFormat = attributes['formatCode'];
    else if (name === 'font' || name === 'fill' || name === 'border') this.inside = name;
    else if (this.inside === 'font') readFontProperty(this.font, tag, this.palette);
    else if (this.inside === 'fill') readFillProperty(this.fill, tag, this.palette);
    else if (this.inside === 'border') this.borderReader.read(this.borders, tag);
  }

  close(name: string): void {
    if (name === 'font' || name === 'fill' || name === 'border') this.inside = '';
    if (name !== 'dxf' && name !== ':dxf') return;
    const { font, borders, numberFormat } = this;
    this.styles.push(
      compactStyle({ font: compactStyle(font), fill: overlayFillColour(this.fill), borders, numberFormat }),
    );
  }

  private begin(): void {
    this.font = {};
    this.fill = {};
    this.borders = {};
    this.numberFormat = undefined;
    this.inside = '';
  }
}
