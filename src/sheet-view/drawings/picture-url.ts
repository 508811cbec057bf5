const TYPES: readonly (readonly [first: number, type: string])[] = [
  [0x89, 'png'],
  [0xff, 'jpeg'],
  [0x47, 'gif'],
];

const known = new WeakMap<Uint8Array, string>();

/** A picture's bytes as an address that a page can show; undefined for kinds that browsers do not show. */
export function pictureUrl(image: Uint8Array): string | undefined {
  const type = TYPES.find(([first]) => image[0] === first)?.[1];
  if (type === undefined) return undefined;
  const made = known.get(image);
  if (made !== undefined) return made;
  const letters: string[] = [];
  for (const byte of image) letters.push(String.fromCharCode(byte));
  const url = `data:image/${type};base64,${btoa(letters.join(''))}`;
  known.set(image, url);
  return url;
}
