import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { TRPCProvider } from './api/trpc.ts';
import { ErrorBoundary } from '@setpiece/ui';
import { Frame } from './frame/frame.tsx';
import { theme } from './frame/theme.ts';
import { LiveRunsContext } from './live/use-live-run.ts';
import { ConnectionContext } from './live/use-connection.ts';
import { createSession } from './session.ts';

const session = createSession();
const colorSchemeManager = localStorageColorSchemeManager({ key: 'setpiece-color-scheme' });

/** The nonce that this answer of the server allows styles to carry. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** The whole app: providers around the frame. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={session.queryClient}>
        <TRPCProvider trpcClient={session.client} queryClient={session.queryClient}>
          <ConnectionContext value={session.connection}>
            <LiveRunsContext value={session.liveRuns}>
              <ModalsProvider>
                <Notifications position="bottom-right" autoClose={6_000} limit={4} />
                <ErrorBoundary title="Setpiece could not be drawn">
                  <Frame />
                </ErrorBoundary>
              </ModalsProvider>
            </LiveRunsContext>
          </ConnectionContext>
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
