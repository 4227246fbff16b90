import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { ErrorBoundary } from '@setpiece/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { TRPCProvider } from './api/trpc.ts';
import { askToLeave } from './frame/ask-to-leave.tsx';
import { Frame } from './frame/frame.tsx';
import { createGuardedLocation } from './frame/guarded-location.ts';
import { theme } from './frame/theme.ts';
import { UnsavedContext } from './frame/use-unsaved.ts';
import { ConnectionContext } from './live/use-connection.ts';
import { LiveRunsContext } from './live/use-live-run.ts';
import { createSession } from './session.ts';
import { styleNonce } from './style-nonce.ts';

const session = createSession();
const address = createGuardedLocation(askToLeave);
const colorSchemeManager = localStorageColorSchemeManager({ key: 'setpiece-color-scheme' });

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
              <UnsavedContext value={address.setUnsaved}>
                <Router hook={address.useLocation}>
                  <ModalsProvider>
                    <Notifications position="bottom-right" autoClose={6_000} limit={4} />
                    <ErrorBoundary title="Setpiece could not be drawn">
                      <Frame />
                    </ErrorBoundary>
                  </ModalsProvider>
                </Router>
              </UnsavedContext>
            </LiveRunsContext>
          </ConnectionContext>
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
