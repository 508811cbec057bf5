/** The pane's legend reads the same table as the adapters, which may import nothing of app but its ports. */
export { MARK_STYLES } from '../../domain/marks/mark-looks';
