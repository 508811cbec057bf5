import type { Severity } from '../model/findings';

/**
 * Vermilion, yellow and blue stay apart with every colour-vision deficiency; their fills differ in lightness, so they
 * stay apart in a grey print; and the border tells them apart without any colour.
 */
export const MARK_STYLES: MarkStyles = {
  error: { fill: '#F2AE9B', font: '#6B1200', border: 'continuous', borderColour: '#8C1D00', bold: true },
  query: { fill: '#FFE08A', font: '#523C00', border: 'dash', borderColour: '#7A5C00', bold: false },
  advice: { fill: '#E3F1FC', font: '#0B3C5D', border: 'dot', borderColour: '#1F5F99', bold: false },
};

/** How a mark of each severity looks; one look for both adapters, explained in the pane's legend. Colours as `#RRGGBB`. */
export interface MarkStyle {
  readonly fill: string;
  readonly font: string;
  readonly border: 'continuous' | 'dash' | 'dot';
  readonly borderColour: string;
  readonly bold: boolean;
}

export type MarkStyles = Readonly<Record<Severity, MarkStyle>>;
