const POINTS_PER_PIXEL = 0.75;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

/** How large a PNG file is at 96 pixels an inch, in points; undefined for bytes that are none. Source: PNG specification, IHDR. */
export function pictureSize(image: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (image.length < 24 || SIGNATURE.some((byte, at) => image[at] !== byte)) return undefined;
  const view = new DataView(image.buffer, image.byteOffset);
  return { width: view.getUint32(16) * POINTS_PER_PIXEL, height: view.getUint32(20) * POINTS_PER_PIXEL };
}
