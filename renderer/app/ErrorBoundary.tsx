/** A fault in a screen: what was typed is saved already (drafts are kept by the engine), and the person is told what to do. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';

interface ErrorBoundaryProps {
  /** A change of it tries again: another screen may well work. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    // oxlint-disable-next-line react/no-did-update-set-state -- once, when another screen is opened: a key would mount every screen anew
    if (this.state.error !== null && before.resetKey !== this.props.resetKey) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="fault">
        <InlineMessage
          tone="bad"
          urgent
          title="This screen has stopped working"
          actions={
            <>
              <Button onClick={() => this.setState({ error: null })}>Try again</Button>
              <Button variant="default" onClick={() => window.location.reload()}>
                Start Haversack again
              </Button>
            </>
          }
        >
          <p>
            What you typed is kept on this laptop and will be there when the screen opens again. Everything you saved is safe. If this comes
            back, give your administrator this line:
          </p>
          <p>
            <code>{error.message}</code>
          </p>
        </InlineMessage>
      </div>
    );
  }
}
