/**
 * Shapes as signed distances on a grid of 32 × 32 units: below zero is inside. A distance gives smooth edges at any size
 * without drawing anything larger first. Strokes are two units wide and stand on odd units, which makes them whole pixels
 * at 16, 32 and 80.
 */
const length = (x, y) => Math.sqrt(x * x + y * y);

/** A rectangle by its edges, with round corners. */
export const box =
  (left, top, right, bottom, radius = 0) =>
  (x, y) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
    return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

export const circle = (cx, cy, radius) => (x, y) => length(x - cx, y - cy) - radius;

/** A ring broken into posts, as a fence seen from above. */
export const fence = (cx, cy, radius, width, posts) => (x, y) => {
  const r = length(x - cx, y - cy);
  const step = (2 * Math.PI) / posts;
  const angle = Math.atan2(y - cy, x - cx) + Math.PI / 2;
  const offset = angle - step * Math.round(angle / step);
  return Math.max(Math.abs(r - radius) - width / 2, (Math.abs(offset) - step * 0.34) * r);
};

/** A line through points, with round ends. */
export const line =
  (points, width = 2) =>
  (x, y) => {
    let nearest = Infinity;
    for (let i = 1; i < points.length; i += 1) {
      const [ax, ay] = points[i - 1];
      const [bx, by] = points[i];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, length(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
    return nearest - width / 2;
  };

export const outline =
  (shape, width = 2) =>
  (x, y) =>
    Math.abs(shape(x, y)) - width / 2;

/** The shape turned by degrees, clockwise, about a point. */
export const turned = (shape, degrees, cx, cy) => {
  const cos = Math.cos((-degrees * Math.PI) / 180);
  const sin = Math.sin((-degrees * Math.PI) / 180);
  return (x, y) => shape(cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos);
};

/** Layers `[shape, '#rrggbb']`, the first at the back → RGBA of a square picture; `null` as colour rubs out. */
export function draw(layers, size) {
  const rgba = new Uint8ClampedArray(size * size * 4);
  const scale = size / 32;
  for (const [shape, colour] of layers) {
    const ink = colour === null ? null : [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (let pixel = 0; pixel < size * size; pixel += 1) {
      const x = ((pixel % size) + 0.5) / scale;
      const y = (Math.floor(pixel / size) + 0.5) / scale;
      const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y) * scale));
      if (cover > 0) blend(rgba, pixel * 4, ink, cover);
    }
  }
  return rgba;
}

function blend(rgba, at, ink, cover) {
  const below = rgba[at + 3] / 255;
  if (ink === null) {
    rgba[at + 3] = Math.round(255 * below * (1 - cover));
    return;
  }
  const alpha = cover + below * (1 - cover);
  for (let c = 0; c < 3; c += 1) {
    rgba[at + c] = Math.round((ink[c] * cover + rgba[at + c] * below * (1 - cover)) / alpha);
  }
  rgba[at + 3] = Math.round(255 * alpha);
}
