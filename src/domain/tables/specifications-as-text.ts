import type { SpecificationSet } from './specification-tables';

/**
 * The office's specifications as JSON, to be put into a page: what services are asked for, and nothing of the money. Where a row
 * stands in the office's workbook is left out.
 */
export function specificationsAsText({ services, funds, kpis, codeLists }: SpecificationSet): string {
  return JSON.stringify({ services, funds, kpis: [...kpis], codeLists: [...codeLists] }, (key, value: unknown) =>
    key === 'place' ? undefined : value,
  );
}

/** Reads back what `specificationsAsText` has written; undefined for an empty text: no specifications are inside. */
export function specificationsOfText(text: string): SpecificationSet | undefined {
  if (text === '') return undefined;
  const { services, funds, kpis, codeLists } = JSON.parse(text) as Pick<SpecificationSet, 'services' | 'funds'> & {
    readonly kpis: readonly (readonly [string, never])[];
    readonly codeLists: readonly (readonly [string, never])[];
  };
  return { services, funds, kpis: new Map(kpis), codeLists: new Map(codeLists) };
}
