/*
 * Puts an administrator's address into the manifest of a release. This text stands in the release's page as it is, and is
 * tested as it is: plain functions, nothing from Node and nothing from a page.
 */

/** Where the manifest of a release says the add-in is, before somebody fills that in: a name that belongs to nobody. */
const PLACEHOLDER = 'https://address.example';

/**
 * The address as it goes into a manifest, without a slash at its end; or a sentence that says what is the matter with it.
 * @param {string} typed
 * @param {string} [version] the folder of the release, which the manifest names by itself
 * @returns {{ address: string } | { why: string }}
 */
function readAddress(typed, version) {
  const text = typed.trim();
  if (text === '') return { why: 'Type the address of the folder into which you copied the folder “site”.' };
  let url;
  try {
    url = new URL(text);
  } catch {
    return { why: 'This cannot be read as an address. Type it as a browser shows it, from https:// on.' };
  }
  if (url.protocol !== 'https:')
    return { why: 'Excel loads add-ins over https only. Type an address that begins with https://.' };
  if (url.username !== '' || url.password !== '')
    return { why: 'The address holds a name or a password, which everybody could read. Type it without them.' };
  if (url.search !== '' || url.hash !== '')
    return { why: 'The address ends in ? or # and what follows. Type that of the folder alone.' };
  if (/\.html?$|\.xml$/i.test(url.pathname))
    return { why: 'This is the address of a file. Type that of the folder in which it is.' };
  const address = url.href.replace(/\/+$/, '');
  if (version !== undefined && address.endsWith(`/${version}`))
    return { why: `Type the address of the folder above ${version}, without /${version} at its end.` };
  return { address };
}

/**
 * The number a manifest bears, four numbers with points between; or a sentence.
 * @param {string} typed
 * @param {string} [least] that of the release
 * @returns {{ number: string } | { why: string }}
 */
function readNumber(typed, least) {
  const text = typed.trim();
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(text))
    return { why: 'Type four numbers with points between them, such as 1.0.0.0.' };
  const parts = (number) => number.split('.').map(Number);
  const [given, wanted] = [parts(text), parts(least ?? '0.0.0.0')];
  const differs = given.findIndex((part, place) => part !== wanted[place]);
  if (differs >= 0 && given[differs] < wanted[differs])
    return { why: `Type ${least} or a higher number: Microsoft 365 takes no lower one.` };
  return { number: text };
}

/** Text as it stands inside an attribute of XML. */
const inXml = (text) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);

/** The manifest with the address in place of the one that belongs to nobody, and with its number. */
function fillIn(template, address, number) {
  const numbered = template.replace(/<Version>[^<]*<\/Version>/, `<Version>${number}</Version>`);
  return numbered.split(PLACEHOLDER).join(inXml(address));
}

module.exports = { PLACEHOLDER, readAddress, readNumber, fillIn };
