/** Text → what may stand between tags or in an attribute. */
export function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** One element; attributes that are undefined are left out, `inner` is XML already. */
export function element(name, attributes = {}, inner = '') {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Zero-based row and column → `E7`. */
export function address(row, column) {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** `E7` → zero-based row and column. */
export function parseAddress(text) {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(text);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Zero-based corners → `A1:C9`. */
export function area(top, left, bottom, right) {
  return `${address(top, left)}:${address(bottom, right)}`;
}
