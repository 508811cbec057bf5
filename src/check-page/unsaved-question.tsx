import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { CHECK_WORDS } from './check-words';
import type { DroppingQuestion } from './opening';

interface UnsavedQuestionProps {
  readonly question: DroppingQuestion;
  /** The file at hand, on which work is at stake. */
  readonly fileName: string;
}

/** Asks before work is dropped that no saved copy has. Esc keeps it. */
export function UnsavedQuestion({ question, fileName }: UnsavedQuestionProps) {
  const { wanted, answer } = question;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && answer('stay')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{CHECK_WORDS.question(fileName)}</DialogTitle>
          <DialogContent>{CHECK_WORDS.atStake(wanted)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => answer('save')}>
              {CHECK_WORDS.keep}
            </Button>
            <Button onClick={() => answer('drop')}>{CHECK_WORDS.drop}</Button>
            <Button onClick={() => answer('stay')}>{CHECK_WORDS.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
