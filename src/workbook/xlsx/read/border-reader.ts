import type { BorderLine, BorderSide } from '../../model/styles';
import type { XmlTag } from '../package/xml';
import { borderLine, borderSide, type BordersDraft } from './style-elements';
import { resolveColour, type Palette } from './theme';

/** Reads the children of `<border>`: a side with its line, then that side's colour. */
export class BorderReader {
  private side: BorderSide | undefined;
  private line: BorderLine | undefined;

  constructor(private readonly palette: Palette) {}

  read(borders: BordersDraft, tag: XmlTag): void {
    if (tag.name === 'color') {
      const colour = resolveColour(tag.attributes, this.palette);
      if (this.side && this.line && colour) borders[this.side] = { line: this.line, colour };
      return;
    }
    this.side = borderSide(tag.name);
    this.line = borderLine(tag.attributes['style']);
    if (this.side && this.line) borders[this.side] = { line: this.line };
  }
}
