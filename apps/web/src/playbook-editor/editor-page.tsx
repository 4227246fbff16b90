import { PlaybookDesigner } from '@setpiece/designer';
import './designer-styles.ts';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { PlaybookDetails } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { LoadingPage } from '../frame/loading-page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { useUnsaved } from '../frame/use-unsaved.ts';
import { styleNonce } from '../style-nonce.ts';
import { BackLink } from './back-link.tsx';
import classes from './editor-page.module.css';
import { PlaybookTabs } from './playbook-tabs.tsx';
import { useDesignerHost } from './use-designer-host.ts';
import { WebhookButton } from './webhook-button.tsx';

const allPlaybooks = { href: '/playbooks', label: 'All playbooks' };

/** The designer with one playbook of the workspace. */
export function EditorPage({ id }: { readonly id: string }) {
  const trpc = useTRPC();
  // A draft from the cache may be older than the one on the server, and saving it would be refused.
  const details = useQuery(trpc.playbooks.get.queryOptions({ id }, { refetchOnMount: 'always' }));
  if (details.isError) return <QueryProblem what="The playbook" query={details} home={allPlaybooks} />;
  if (!details.data || !details.isFetchedAfterMount) return <LoadingPage />;
  return <OpenEditor details={details.data} />;
}

function OpenEditor({ details }: { readonly details: PlaybookDetails }) {
  // The designer keeps the draft from here on; what is read again later must not reach it.
  const [{ playbook, revision, published }] = useState(details);
  const host = useDesignerHost();
  const setUnsaved = useUnsaved();
  const [search] = useSearchParams();
  useDocumentTitle(`${details.playbook.name} · Setpiece`);
  return (
    <div className={classes['designer']}>
      <PlaybookDesigner
        host={host}
        playbook={playbook}
        revision={revision}
        publishedVersion={published?.number}
        run={search.get('run') ?? undefined}
        nonce={styleNonce()}
        onDirtyChange={setUnsaved}
        start={<BackLink />}
        end={
          <>
            {details.playbook.trigger.kind === 'webhook' && <WebhookButton playbook={details.playbook} />}
            <PlaybookTabs id={playbook.id} tab="editor" />
          </>
        }
      />
    </div>
  );
}
