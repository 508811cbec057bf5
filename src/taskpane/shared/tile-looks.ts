import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** Looks of a total that filters a list when it is pressed: those that do not depend on how large it is. */
export const TILE: GriffelStyle = {
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  font: 'inherit',
  textAlign: 'start',
  overflowWrap: 'anywhere',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
};

/** While it is pressed. */
export const PRESSED_TILE: GriffelStyle = {
  border: `1px solid ${tokens.colorCompoundBrandStroke}`,
  boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  backgroundColor: tokens.colorNeutralBackground1Selected,
  // A shadow is not drawn with a contrast theme, so the border has to say it.
  '@media (forced-colors: active)': { border: '3px solid MarkedCells' },
};
