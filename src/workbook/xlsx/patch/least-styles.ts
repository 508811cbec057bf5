/** The lists of a styles part that anything of ours may go into. */
export type StyleList = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs' | 'dxfs';

/** The items that stand first in each list of a styles part; a function of the prefix that its elements bear. */
const LEAST: Partial<Record<StyleList, (p: string) => string[]>> = {
  fonts: (p) => [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
  // Excel takes the first two for these, whatever they say.
  fills: (p) => ['none', 'gray125'].map((kind) => `<${p}fill><${p}patternFill patternType="${kind}"/></${p}fill>`),
  borders: (p) => [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`],
  cellStyleXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  // What every cell without a format of its own has.
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
};

/** What has to stand in a list before anything of ours: without it a new item would become what *Normal* looks like. */
export function leastOf(list: StyleList, prefix: string): string[] {
  return LEAST[list]?.(prefix) ?? [];
}
