import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface ReasonButtonProps extends Omit<ButtonProps, 'disabled'> {
  readonly children: ReactNode;
  /** Why it cannot be pressed now, and what to do about it. Absent: it can. */
  readonly reason: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
}

/** A button that says, to pointer and keyboard, why it cannot be pressed. */
export function ReasonButton({ reason, onClick, children, ...button }: ReasonButtonProps) {
  const isOff = reason !== undefined;
  return (
    <Tooltip label={reason} disabled={!isOff} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <Button
        {...button}
        data-disabled={isOff || undefined}
        aria-disabled={isOff || undefined}
        onClick={(event) => {
          if (isOff) event.preventDefault();
          else onClick?.();
        }}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
