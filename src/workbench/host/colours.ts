import { textOf } from './args';
import { HostError } from './host-error';

/** Names people use; Office.js takes all of HTML's, the host these. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  grey: '#808080',
  gray: '#808080',
  purple: '#800080',
};

/** `#RRGGBB` in capitals, from what Office.js takes. @throws InvalidArgument */
export function colourOf(value: unknown): string {
  const text = textOf(value);
  const colour = NAMED[text.toLowerCase()] ?? `#${text.replace(/^#/, '')}`.toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(colour)) throw new HostError('InvalidArgument');
  return colour;
}
