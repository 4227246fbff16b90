import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconRoute2, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { PageMessage } from '../frame/page-message.tsx';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { FileDrop } from './import/file-drop.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import type { ImportFile } from './import/read-files.ts';
import { everyPlaybook, visiblePlaybooks, type PlaybookView } from './visible-playbooks.ts';
import { NewPlaybookDialog } from './new-playbook-dialog.tsx';
import { PlaybookFilters } from './playbook-filters.tsx';
import { PlaybookTable } from './playbook-table.tsx';

/** All playbooks of the workspace. Files dropped anywhere on the page are planned for import. */
export function PlaybooksPage() {
  const trpc = useTRPC();
  const playbooks = useQuery(trpc.playbooks.list.queryOptions(undefined, { refetchInterval: 10_000 }));
  const [view, setView] = useState<PlaybookView>(everyPlaybook);
  const [files, setFiles] = useState<readonly ImportFile[]>();
  const [isNaming, setNaming] = useState(false);
  const [, go] = useLocation();

  const all = playbooks.data ?? [];
  const shown = visiblePlaybooks(all, view);
  const importButton = (
    <Button variant="default" leftSection={<IconFileImport size={15} />} onClick={() => setFiles([])}>
      Import
    </Button>
  );
  const newButton = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setNaming(true)}>
      New playbook
    </Button>
  );

  return (
    <FileDrop onFiles={setFiles} isActive={!files}>
      <Page
        title="Playbooks"
        note={playbooks.data && (shown.length === all.length ? all.length : `${shown.length} of ${all.length}`)}
        actions={
          <>
            {importButton}
            {newButton}
          </>
        }
      >
        {playbooks.isPending && <LoadingRows />}
        {playbooks.isError && <QueryProblem what="The playbooks" query={playbooks} />}
        {playbooks.isSuccess && all.length === 0 && (
          <PageMessage
            icon={IconRoute2}
            title="No playbooks yet"
            text="Draw a new one, or drop files here: Setpiece playbooks and bundles, or what FortiSOAR exported."
          >
            {newButton}
            {importButton}
          </PageMessage>
        )}
        {all.length > 0 && (
          <>
            <PlaybookFilters playbooks={all} view={view} onChange={setView} />
            {shown.length > 0 ? (
              <PlaybookTable playbooks={shown} view={view} onChange={setView} />
            ) : (
              <PageMessage
                icon={IconSearchOff}
                title="Nothing matches"
                text="No playbook fits this search and these filters."
              >
                <Button variant="default" onClick={() => setView({ ...everyPlaybook, sort: view.sort })}>
                  Show all playbooks
                </Button>
              </PageMessage>
            )}
          </>
        )}
      </Page>
      {isNaming && <NewPlaybookDialog onClose={() => setNaming(false)} onCreated={(id) => go(`/playbooks/${id}`)} />}
      {files && <ImportDialog initialFiles={files} onClose={() => setFiles(undefined)} />}
    </FileDrop>
  );
}
