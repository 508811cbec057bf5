import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Session } from '../session/session';
import { useSessionPart } from '../session/use-session';

/** Sentences under the ribbon, as Excel shows them, until they are put away. */
export function Notices({ session }: { readonly session: Session }) {
  const notices = useSessionPart(session, (from) => from.notices);
  return (
    <div className="notices">
      {notices.map(({ key, intent, text }) => (
        <MessageBar key={key} intent={intent} layout="auto" shape="square">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label="Dismiss"
                onClick={() => session.dismiss(key)}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
