import { toWorkbookError, type NextStep } from './errors';

/** Takes a handler of an event off. It can only be taken off through the context that put it on. */
export async function stopHandler<Args>(
  handler: OfficeExtension.EventHandlerResult<Args>,
  next: NextStep,
): Promise<void> {
  handler.remove();
  try {
    await handler.context.sync();
  } catch (thrown) {
    throw toWorkbookError(thrown, next);
  }
}
