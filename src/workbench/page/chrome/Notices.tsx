import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Notice } from '../session/session';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly dismiss: (key: string) => void;
}

/** Sentences under the ribbon, as Excel shows them, until they are put away. */
export function Notices({ notices, dismiss }: NoticesProps) {
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
                onClick={() => dismiss(key)}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
