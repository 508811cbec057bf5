import { makeStyles, tokens } from '@fluentui/react-components';

const EDGE = tokens.spacingHorizontalM;

/** Names then stand above their figures: four columns have no room. */
const NARROW = '@media (max-width: 299px)';

/** Tables of names and figures: figures are never cut or wrapped, names wrap between words. */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: {
      display: 'block',
      '& thead, & tbody, & tfoot': { display: 'block' },
      '& tr': { display: 'flex', flexWrap: 'wrap' },
    },
  },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `3px 4px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    ':first-child': {
      paddingInlineStart: EDGE,
      [NARROW]: { flex: '1 0 100%', boxSizing: 'border-box', borderBottomWidth: 0, paddingBottom: 0 },
    },
    ':last-child': { paddingInlineEnd: EDGE },
    [NARROW]: { position: 'static', flex: '1 1 0' },
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
  name: {
    padding: `5px 4px 5px ${EDGE}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    verticalAlign: 'baseline',
    overflowWrap: 'break-word',
    [NARROW]: { flex: '1 0 100%', boxSizing: 'border-box', borderBottomWidth: 0, paddingBlock: '5px 0' },
  },
  cell: {
    padding: '5px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'baseline',
    ':last-child': { paddingInlineEnd: EDGE },
    [NARROW]: { flex: '1 1 0', paddingBlock: '0 5px' },
  },
  group: {
    [NARROW]: { flex: '1 0 100%', boxSizing: 'border-box' },
    padding: `8px ${EDGE} 2px`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    overflowWrap: 'break-word',
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  less: { color: tokens.colorStatusWarningForeground1 },
  sum: { borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
});
