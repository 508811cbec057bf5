/** The text of an XML part with the way back to bytes, so that a patched part keeps its encoding and byte-order mark. */
export interface PartText {
  readonly text: string;
  /** False when some bytes were not legal in the part's encoding: encoding the text again would change them. */
  readonly isFaithful: boolean;
  encode(text: string): Uint8Array;
}

const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

/** Decodes a part: UTF-8 as nearly always, UTF-16 by its byte-order mark. The mark stays in the text. */
export function decodePart(bytes: Uint8Array): PartText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16Part(bytes, true);
  if (first === 0xfe && second === 0xff) return utf16Part(bytes, false);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, isFaithful: true, encode: encodeUtf8 };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isFaithful: false, encode: encodeUtf8 };
  }
}

function utf16Part(bytes: Uint8Array, littleEndian: boolean): PartText {
  const text = new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes);
  return { text, isFaithful: true, encode: (patched) => encodeUtf16(patched, littleEndian) };
}
