import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePeriod } from '../../../src/domain/model/parse-period';
import { carriedContent } from '../../../src/domain/tables/carried-content';
import { carriedFrom } from '../../../src/domain/tables/read-carried';
import { specificationsAsText, specificationsOfText } from '../../../src/domain/tables/specifications-as-text';
import { readSpecifications, specificationFor } from '../../../src/domain/tables/specification-tables';
import type { SpecificationSet } from '../../../src/domain/tables/specification-tables';
import type { Specification } from '../../../src/domain/model/specification';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';

async function sample(): Promise<SpecificationSet> {
  const file = join(__dirname, '../../../assets/samples/commissioning-2019-20.xlsx');
  const workbook = loadWorkbook(new Uint8Array(readFileSync(file)), file);
  const tables = await createFileWorkbook(workbook).readTables(['Services', 'KPIs', 'CodeLists', 'Funds', 'Awards']);
  return readSpecifications(tables);
}

/** What a check is told by, without what only says where it stands or how it was put. */
function comparable({ kpis, codeLists, service, isServicesOwn, grantTerms }: Specification) {
  const used = new Set(kpis.flatMap(({ codeList }) => codeList ?? []));
  return {
    kpis: kpis.map((kpi) => ({ ...kpi, aliases: [...kpi.aliases].sort() })),
    lists: [...codeLists.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, isClosed, entries }) => ({
        id,
        isClosed,
        entries: entries.map((entry) => ({ ...entry, aliases: [...entry.aliases].sort() })),
      })),
    service: service && { ...service, place: undefined },
    isServicesOwn,
    grantTerms,
  };
}

test('a service is held against the same, from its own file or from the office’s workbook', async () => {
  const set = await sample();
  expect(set.services.length).toBeGreaterThan(2);
  for (const service of set.services) {
    const { set: carried, isIntact } = carriedFrom(carriedContent(service, set));
    expect(isIntact).toBe(true);
    for (const label of ['2019-20 Q2', '2018-19', '2021-22 Q1']) {
      const identity = { service: service.id, period: parsePeriod(label)! };
      expect(comparable(specificationFor(carried, identity))).toEqual(comparable(specificationFor(set, identity)));
    }
  }
});

test('the office’s specifications go into a page and come out the same, without what they cost and where they stood', async () => {
  const set = await sample();
  const text = specificationsAsText(set);
  expect(text).not.toMatch(/"place"|"amount"|Cost/i);
  const read = specificationsOfText(text)!;
  for (const { id: service } of set.services) {
    const identity = { service, period: parsePeriod('2019-20 Q2')! };
    expect(comparable(specificationFor(read, identity))).toEqual(comparable(specificationFor(set, identity)));
  }
  expect(specificationsOfText('')).toBeUndefined();
});
