import { notifications } from '@mantine/notifications';
import { failureMessage } from './failure.ts';

/** Tells a person what did not happen, why, and what to do. The same trouble is shown once. */
export function showFailure(title: string, error: unknown): void {
  const message = failureMessage(error);
  notifications.show({ id: `${title}: ${message}`, color: 'red', title, message, autoClose: 12_000 });
}
