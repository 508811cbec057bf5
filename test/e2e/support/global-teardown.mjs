/** Closes what the set-up opened. */
export default async function tearDown() {
  await globalThis.__workbenchServer?.close();
}
