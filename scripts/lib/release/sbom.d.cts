export function steadySbom(printed: string, product: { name: string; version: string }): string;
