import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { OpeningQuestion } from '../session/open-file';
import { focusGrid } from './regions';

interface UnsavedQuestionProps {
  readonly question: OpeningQuestion;
  /** The open file, whose changes are at stake. */
  readonly fileName: string;
}

/** Asks, as Excel does, before changes are dropped that no saved copy has. Esc keeps them. */
export function UnsavedQuestion({ question, fileName }: UnsavedQuestionProps) {
  const { wanted, answer } = question;
  const stay = () => {
    answer('stay');
    focusGrid();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && stay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Save your changes to {fileName}?</DialogTitle>
          <DialogContent>No saved copy has them yet, and opening {wanted} drops them.</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => answer('save')}>
              Save a copy
            </Button>
            <Button onClick={() => answer('drop')}>Do not save</Button>
            <Button onClick={stay}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
