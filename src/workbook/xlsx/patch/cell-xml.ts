import { CellError, type Scalar } from '../../model/values';
import { formulaForFile } from './future-functions';
import { encodeCellText, escapeXml, spaceAttribute } from './xml-text';

/** A cell as it is to stand in the file. */
export interface CellXml {
  /** Of the sheet's own namespace, with its colon. */
  readonly prefix: string;
  readonly reference: string;
  /** The file's cell format number; undefined for the default. */
  readonly format: string | undefined;
  /** Further attributes to keep, with their leading blank. */
  readonly kept: string;
  /** The whole `<f>` element; `''` for none. */
  readonly formula: string;
  readonly value: Scalar;
}

/** The `<c>` element of a cell. Text goes inline, so that the shared strings part stays untouched. */
export function cellXml({ prefix, reference, format, kept, formula, value }: CellXml): string {
  const { type, content } = valueXml(prefix, value, formula !== '');
  const attributes = ` r="${reference}"${format === undefined ? '' : ` s="${format}"`}${type === '' ? '' : ` t="${type}"`}${kept}`;
  const body = formula + content;
  return body === '' ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${body}</${prefix}c>`;
}

/** The `<f>` element of a formula given with its leading `=`. */
export const formulaXml = (prefix: string, formula: string): string =>
  `<${prefix}f>${escapeXml(formulaForFile(formula))}</${prefix}f>`;

function valueXml(prefix: string, value: Scalar, isCalculated: boolean): { type: string; content: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', content: '' };
  if (value instanceof CellError) return { type: 'e', content: v(value.code) };
  if (typeof value === 'boolean') return { type: 'b', content: v(value ? '1' : '0') };
  if (typeof value === 'number') return numberXml(value, v);
  if (isCalculated) return { type: 'str', content: v(encodeCellText(value)) };
  return {
    type: 'inlineStr',
    content: `<${prefix}is><${prefix}t${spaceAttribute(value)}>${encodeCellText(value)}</${prefix}t></${prefix}is>`,
  };
}

/** A sheet can hold no infinite number; Excel shows #NUM! where one would arise. */
function numberXml(value: number, v: (text: string) => string): { type: string; content: string } {
  return Number.isFinite(value) ? { type: '', content: v(String(value)) } : { type: 'e', content: v('#NUM!') };
}
