export const PLACEHOLDER: string;
export function readAddress(
  typed: string,
  version?: string,
): { address: string; why?: undefined } | { address?: undefined; why: string };
export function readNumber(
  typed: string,
  least?: string,
): { number: string; why?: undefined } | { number?: undefined; why: string };
export function fillIn(template: string, address: string, number: string): string;
