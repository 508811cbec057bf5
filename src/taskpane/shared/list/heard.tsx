import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  text: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/**
 * What a row says to a person who does not see it, in place of its words and signs. As text, because a name given as an attribute would
 * have to hold the words that are seen, in their order.
 */
export function Heard({ children }: { readonly children: string }) {
  return <span className={useStyles().text}>{children}</span>;
}
