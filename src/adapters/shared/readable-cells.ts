/**
 * A sheet whose values fill a larger rectangle than this is not read: one stray value at the far corner would ask for
 * seventeen thousand million cells. Six times what a year of a large service's records takes.
 */
export const READABLE_CELLS = 20000000;
