import { Button, Code } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';

/** Keeps one broken part from taking the whole screen down; shows the reason and tries again on demand. */
export class ErrorBoundary extends Component<{ title: string; children: ReactNode }, { reason?: string }> {
  override state: { reason?: string } = {};

  static getDerivedStateFromError(cause: unknown) {
    return { reason: cause instanceof Error ? cause.message : String(cause) };
  }

  override render() {
    if (this.state.reason === undefined) return this.props.children;
    return (
      <EmptyState title={this.props.title} text="Something in this part of the screen broke. The rest keeps working.">
        <Code block>{this.state.reason}</Code>
        <Button size="xs" variant="default" onClick={() => this.setState({ reason: undefined })}>
          Try again
        </Button>
      </EmptyState>
    );
  }
}
