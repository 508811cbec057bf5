/**
 * The order of ids where nothing else decides: as people count, `F2` before `F10`; the text itself where that makes no difference.
 * It depends on the ids alone, so that the order of rows never matters.
 */
export function compareIds(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compareParts(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length || compareTexts(one, other);
}

function partsOf(id: string): readonly string[] {
  return id.toLowerCase().match(/\d{1,15}|\D+/g) ?? [];
}

function compareParts(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  return Number.isNaN(a) || Number.isNaN(b) ? compareTexts(one, other) : a - b;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
