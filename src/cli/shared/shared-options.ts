import { extname } from 'node:path';
import type { FlagOption, TextOption } from './options';

/** `--json`, with what is to be known of this command's object. */
export const jsonOption = (more = ''): FlagOption => ({
  kind: 'flag',
  explanation: `print one JSON object instead of text${more}`,
});

/** `-o`, the file or folder that is written. */
export const outOption = (value: 'FILE' | 'DIR', explanation: string): TextOption => ({
  kind: 'text',
  short: 'o',
  value,
  explanation,
});

/** `--spec`: run-cli looks first whether it can be used, and says what in it cannot. */
export const specOption = (explanation: string): TextOption => ({
  kind: 'text',
  value: 'FILE',
  example: 'workbook.xlsx',
  explanation,
});

/** What is wrong with the name of a copy: it keeps the kind of its workbook. */
export function whyOtherKind(file: string, copy: string | undefined): string | undefined {
  if (copy === undefined || extname(copy).toLowerCase() === extname(file).toLowerCase()) return undefined;
  return `Name a file that ends in ${extname(file)} after -o, not ${copy}.`;
}
