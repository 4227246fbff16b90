import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { useConnection } from '../live/use-connection.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from '@setpiece/ui';
import classes from './frame.module.css';
import { GoTo } from './go-to.tsx';
import { LoadingPage } from './loading-page.tsx';
import { Rail } from './rail.tsx';
import { Pages } from './pages.tsx';
import { SignedOutPage } from './signed-out-page.tsx';

/** The rail on the left, the page beside it. A page that breaks leaves the rail usable. */
export function Frame() {
  const connection = useConnection();
  const [path] = useLocation();
  if (connection === 'signed-out') return <SignedOutPage />;
  return (
    <div className={classes['frame']}>
      <Rail />
      <GoTo />
      <div className={classes['main']}>
        {connection === 'offline' && <ConnectionBanner />}
        <main className={classes['page']}>
          <ErrorBoundary key={path} title="This page broke">
            <Suspense fallback={<LoadingPage />}>
              <Pages />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}
