import type { Visibility } from '../../model/sheet';
import { readRelationships, type Relationship } from '../package/relationships';
import { isTrue, numberOf, readXml, relationId, type XmlTag } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import { UnusableFileError } from '../unusable-file-error';
import { withoutFilePrefixes } from './formula-text';

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visibility: Visibility;
  /** Its place among all tabs, chart sheets counted too: names and the active tab refer to it. */
  readonly tab: number;
}

/** A tab that is no worksheet, or whose part is not there. */
export interface OtherTab {
  readonly name: string;
  /** `chart`, `macro` and `dialog` sheets are of Excel's older kinds; `missing`: the file lists it and does not hold it. */
  readonly kind: 'chart' | 'macro' | 'dialog' | 'missing';
}

export interface NameEntry {
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  readonly tab: number | undefined;
}

export interface WorkbookPart {
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly uses1904Dates: boolean;
  readonly isStructureProtected: boolean;
  /** In tab order: what is listed and no worksheet that can be read. */
  readonly otherTabs: readonly OtherTab[];
  readonly activeTab: number;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/**
 * Finds and reads the workbook part.
 * @throws UnusableFileError when the zip is something else than an .xlsx workbook.
 */
export function readWorkbookPart(zip: ZipPackage): WorkbookPart {
  const part = findWorkbookPart(zip);
  const relationships = readRelationships(zip, part);
  const tabs: { name: string; id: string; state: string }[] = [];
  const names: NameEntry[] = [];
  let name: XmlTag['attributes'] = {};
  let uses1904Dates = false;
  let isStructureProtected = false;
  let activeTab = 0;
  readXml(zip.text(part)?.text ?? '', part, {
    open(tag) {
      const { attributes } = tag;
      if (tag.name === 'sheet') {
        tabs.push({
          name: attributes['name'] ?? '',
          id: relationId(attributes) ?? '',
          state: attributes['state'] ?? 'visible',
        });
      } else if (tag.name === 'workbookPr') uses1904Dates = isTrue(attributes['date1904']);
      else if (tag.name === 'workbookProtection') isStructureProtected = isTrue(attributes['lockStructure']);
      else if (tag.name === 'workbookView') activeTab = numberOf(attributes['activeTab']) ?? 0;
      else if (tag.name === 'definedName') name = attributes;
    },
    close(element, text) {
      if (element !== 'definedName' || text === '') return;
      const formula = `=${withoutFilePrefixes(text)}`;
      names.push({ name: (name['name'] ?? '').replace(/^_xlnm\./, ''), formula, tab: numberOf(name['localSheetId']) });
    },
  });
  const sheets = tabs.flatMap((tab, index): SheetEntry[] => {
    const target = relationships.find((relationship) => relationship.id === tab.id);
    if (target?.type !== 'worksheet' || !zip.has(target.target)) return [];
    const visibility = Object.hasOwn(VISIBILITY, tab.state) ? VISIBILITY[tab.state] : undefined;
    return [{ name: tab.name, part: target.target, visibility: visibility ?? 'Visible', tab: index }];
  });
  return {
    part,
    relationships,
    sheets,
    names,
    uses1904Dates,
    isStructureProtected,
    otherTabs: tabs.flatMap(({ name: tab, id }, index) =>
      sheets.some((sheet) => sheet.tab === index) ? [] : [{ name: tab, kind: kindOf(zip, relationships, id) }],
    ),
    activeTab,
  };
}

const KINDS: Readonly<Record<string, OtherTab['kind']>> = {
  chartsheet: 'chart',
  dialogsheet: 'dialog',
  xlMacrosheet: 'macro',
  xlIntlMacrosheet: 'macro',
};

function kindOf(zip: ZipPackage, relationships: readonly Relationship[], id: string): OtherTab['kind'] {
  const target = relationships.find((relationship) => relationship.id === id);
  if (!target || !zip.has(target.target)) return 'missing';
  return Object.hasOwn(KINDS, target.type) ? (KINDS[target.type] ?? 'missing') : 'missing';
}

function findWorkbookPart(zip: ZipPackage): string {
  const main = readRelationships(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  const part = [main, 'xl/workbook.xml'].find((candidate) => candidate !== undefined && zip.has(candidate));
  if (part === undefined || part.endsWith('.bin')) throw notAWorkbook(zip, part);
  return part;
}

/** Other zips people mistake for workbooks, by a part only they have. */
const OTHERS: readonly (readonly [part: string, what: string])[] = [
  ['xl/workbook.bin', 'it is a binary workbook (.xlsb)'],
  ['content.xml', 'it is an OpenDocument file (.ods)'],
  ['word/document.xml', 'it is a Word document'],
  ['ppt/presentation.xml', 'it is a PowerPoint presentation'],
  ['Index/Document.iwa', 'it is a Numbers or Pages file'],
];

function notAWorkbook(zip: ZipPackage, part: string | undefined): UnusableFileError {
  const known = part?.endsWith('.bin') ? OTHERS[0] : OTHERS.find(([name]) => zip.has(name));
  const what = known?.[1] ?? 'it is a zip file without a workbook inside';
  return new UnusableFileError(
    'not-a-workbook',
    `This is not an .xlsx workbook: ${what}. Open it in the program that made it, save it as an Excel Workbook (.xlsx) and try the new file.`,
  );
}
