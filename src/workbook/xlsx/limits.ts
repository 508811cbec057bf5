/**
 * How much of a file is taken in. Chosen so that every workbook a provider plausibly sends fits, while the worst file that
 * passes costs seconds and less than the memory of one browser tab. See docs/decisions/0001-save-by-patching.md for measurements.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of all parts unzipped, as the zip's directory declares them. */
  unzippedBytes: 256 * 1024 * 1024,
  /**
   * A file that unzips to more than `swollenBytes` and to more than `swollenRatio` times its own size is refused: real returns
   * stay below 27 times, sheets formatted down to their last row below 28, and small files may have any ratio.
   */
  swollenBytes: 40 * 1024 * 1024,
  swollenRatio: 50,
  /** Bytes of one XML part: it is held as one string, and its parse takes about 0.04 s a megabyte. */
  partBytes: 160 * 1024 * 1024,
  /** Parts in the zip. The largest real file met has 120. */
  entries: 10_000,
  sheets: 1_000,
  /** Cells with a value or a formula, over all sheets. */
  filledCells: 3_000_000,
  /**
   * Cells with a format only, over all sheets. Beyond it they are passed over, not refused: they hold nothing that could be
   * checked, and whole rows or columns coloured by hand are common. They stay in the file.
   */
  formattedBlankCells: 1_500_000,
  /** Rectangles (merges, validations, conditional formats, hyperlinks …) of one sheet. Beyond it the file is refused. */
  rectangles: 200_000,
  /** Charts and pictures over all sheets, and bytes of the pictures. Beyond them they are passed over and stay in the file. */
  drawings: 1_000,
  pictureBytes: 32 * 1024 * 1024,
  /** Characters of one cell: Excel's own limit is 32,767; more is cut, as Excel does. */
  cellCharacters: 32_767,
} as const;
