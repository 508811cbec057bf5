import type { ConditionalFormat, ConditionalFormatType } from '../../model/conditional-formats';
import type { OverlayStyle } from '../../model/styles';
import { isTrue, numberOf, type XmlTag } from '../package/xml';
import { withoutFilePrefixes } from './formula-text';
import { OverlayReader } from './overlay-reader';
import { parseAreas } from './references';
import type { LoadedStyles } from './styles-part';

/** The kinds of rule as Excel's library groups them. Source: ECMA-376 part 1, 18.18.12 (ST_CfType). */
const TYPES: Readonly<Record<string, ConditionalFormatType>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
  containsBlanks: 'PresetCriteria',
  notContainsBlanks: 'PresetCriteria',
  containsErrors: 'PresetCriteria',
  notContainsErrors: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

interface RuleDraft {
  attributes: XmlTag['attributes'];
  rule: number;
  formulas: string[];
  overlay?: OverlayStyle;
}

/**
 * Reads the conditional formats of a sheet: the main ones and those Excel 2010 put into the extension list. Blocks are
 * numbered in document order over both, rules within their block: that is a format's `origin`.
 */
export class ConditionalFormatReader {
  private readonly found: { priority: number; format: Omit<ConditionalFormat, 'id'> }[] = [];
  private block = -1;
  private rules: RuleDraft[] | undefined;
  private areas: string | undefined;
  private readonly overlays: OverlayReader;

  constructor(private readonly styles: LoadedStyles) {
    this.overlays = new OverlayReader(styles.palette);
  }

  open(tag: XmlTag): void {
    if (tag.name === 'conditionalFormatting' || tag.name === ':conditionalFormatting') {
      this.block += 1;
      this.rules = [];
      this.areas = tag.attributes['sqref'];
    } else if (this.rules && (tag.name === 'cfRule' || tag.name === ':cfRule')) {
      this.rules.push({ attributes: tag.attributes, rule: this.rules.length, formulas: [] });
    } else if (this.rules) this.overlays.open(withoutColon(tag));
  }

  close(name: string, text: string): void {
    if (!this.rules) return;
    const rule = this.rules.at(-1);
    if (name === 'formula' || name === ':f') rule?.formulas.push(`=${withoutFilePrefixes(text.trim())}`);
    else if (name === ':sqref') this.areas = text;
    else if (name === ':dxf') {
      this.overlays.close(name);
      if (rule) rule.overlay = this.overlays.styles.at(-1);
    } else if (name === 'conditionalFormatting' || name === ':conditionalFormatting') {
      for (const draft of this.rules) this.keep(draft);
      this.rules = undefined;
    } else this.overlays.close(name);
  }

  /** Most important first, as Excel evaluates them. */
  formats(sheetNumber: string): ConditionalFormat[] {
    const sorted = [...this.found].sort((a, b) => a.priority - b.priority);
    return sorted.map(({ format }, index) => ({ ...format, id: `{CF-${sheetNumber}-L${index + 1}}` }));
  }

  private keep({ attributes, rule, formulas, overlay }: RuleDraft): void {
    const type = attributes['type'] ?? '';
    const priority = numberOf(attributes['priority']);
    // Excel writes newer settings of a data bar as a second rule without priority: one rule, two places.
    if (!Object.hasOwn(TYPES, type) || (priority === undefined && type === 'dataBar')) return;
    const kind = TYPES[type] ?? 'Custom';
    const isDrawn = kind === 'Custom' || kind === 'CellValue';
    this.found.push({
      priority: priority ?? Number.MAX_SAFE_INTEGER,
      format: {
        type: kind,
        areas: parseAreas(this.areas),
        formulas: isDrawn ? formulas : [],
        ...(attributes['operator'] === undefined ? {} : { operator: attributes['operator'] }),
        style: overlay ?? this.styles.overlays[numberOf(attributes['dxfId']) ?? -1] ?? {},
        stopIfTrue: isTrue(attributes['stopIfTrue']),
        origin: { block: this.block, rule },
      },
    });
  }
}

/** Inside `x14:dxf` the children are of the main namespace, but a file may prefix them otherwise: both read alike. */
const withoutColon = (tag: XmlTag): XmlTag =>
  tag.name.startsWith(':') && tag.name !== ':dxf' ? { ...tag, name: tag.name.slice(1) } : tag;
