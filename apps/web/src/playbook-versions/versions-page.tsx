import { Button } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { BackLink } from '../playbook-editor/back-link.tsx';
import { PlaybookTabs } from '../playbook-editor/playbook-tabs.tsx';
import { draftVersion, versionBefore, versionNames, type VersionName } from './version-name.ts';
import { VersionComparison } from './version-comparison.tsx';
import { VersionTable } from './version-table.tsx';
import classes from './versions-page.module.css';

/** What was published of a playbook, and what one version says differently from another. */
export function VersionsPage({ id }: { readonly id: string }) {
  const trpc = useTRPC();
  const details = useQuery(trpc.playbooks.get.queryOptions({ id }));
  const versions = useQuery(trpc.playbooks.versions.queryOptions({ id }));
  const [search, setSearch] = useSearchParams();
  const names = versionNames(versions.data ?? []);
  const after = known(names, search.get('after')) ?? draftVersion;
  const before = known(names, search.get('before')) ?? versionBefore(names, after) ?? after;
  const compare = (old: VersionName, now: VersionName) => setSearch({ before: old, after: now }, { replace: true });
  return (
    <Page
      start={<BackLink />}
      title={details.data?.playbook.name ?? 'Versions'}
      actions={<PlaybookTabs id={id} tab="versions" />}
    >
      {versions.isPending && <LoadingRows />}
      {versions.isError && <QueryProblem what="The versions" query={versions} />}
      {versions.data?.length === 0 && (
        <PageMessage
          icon={IconRocket}
          title="Never published"
          text="Publish it in the editor. From then on this page tells what changed since."
        >
          <Button component={Link} href={`/playbooks/${id}`}>
            Open the editor
          </Button>
        </PageMessage>
      )}
      {versions.data && versions.data.length > 0 && (
        <div className={classes['columns']}>
          <VersionTable
            versions={versions.data}
            modified={details.data?.modified}
            shown={after}
            onChanges={(version) => compare(versionBefore(names, version) ?? version, version)}
          />
          <VersionComparison id={id} names={names} before={before} after={after} onCompare={compare} />
        </div>
      )}
    </Page>
  );
}

function known(names: readonly VersionName[], asked: string | null): VersionName | undefined {
  return names.find((name) => name === asked);
}
