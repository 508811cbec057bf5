/** The name of a fund or service; its id where no row has it. */
export function nameIn(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}
