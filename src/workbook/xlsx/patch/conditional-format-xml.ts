import type { ConditionalFormat } from '../../model/conditional-formats';
import type { OverlayStyle } from '../../model/styles';
import { areaReference } from '../read/references';
import { UnusableFileError } from '../unusable-file-error';
import { formulaForFile } from './future-functions';
import { escapeAttribute, escapeXml } from './xml-text';

/**
 * The `<conditionalFormatting>` element of one format.
 * @param prefix of the sheet's own namespace, with its colon.
 * @throws UnusableFileError for kinds that are kept but cannot be written.
 */
export function conditionalFormatXml(
  prefix: string,
  format: ConditionalFormat,
  priority: number,
  overlayOf: (style: OverlayStyle) => number,
): string {
  const sqref = format.areas.map(areaReference).join(' ');
  const formulas = format.formulas.map(
    (formula) => `<${prefix}formula>${escapeXml(formulaForFile(formula))}</${prefix}formula>`,
  );
  const attributes =
    `${kindAttributes(format)} dxfId="${overlayOf(format.style)}" priority="${priority}"` +
    (format.stopIfTrue ? ' stopIfTrue="1"' : '') +
    (format.operator === undefined ? '' : ` operator="${escapeAttribute(format.operator)}"`);
  return `<${prefix}conditionalFormatting sqref="${sqref}"><${prefix}cfRule ${attributes}>${formulas.join('')}</${prefix}cfRule></${prefix}conditionalFormatting>`;
}

function kindAttributes({ type }: ConditionalFormat): string {
  if (type === 'Custom') return 'type="expression"';
  if (type === 'CellValue') return 'type="cellIs"';
  throw new UnusableFileError(
    'cannot-save',
    'A colour scale, data bar or icon set was added here, and this program cannot save those. Take it off again, save, and add it in Excel.',
  );
}
