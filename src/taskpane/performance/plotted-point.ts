import type { SpecialCause } from '../../domain/variance/special-causes';
import type { SeriesPoint } from '../../domain/variance/variance';

export interface PlottedPoint {
  readonly x: number;
  readonly y: number;
  readonly point: SeriesPoint;
  /** The special cause that it is drawn as. */
  readonly cause?: SpecialCause;
}
