import { readPlaybook, type Playbook } from '@setpiece/playbook';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';
import { draftVersion, type VersionName } from './version-name.ts';

/** A version of a playbook as its file says it: without secrets. */
export function useVersion(id: string, version: VersionName) {
  const trpc = useTRPC();
  const input = version === draftVersion ? { id } : { id, version: Number(version) };
  return useQuery(trpc.playbooks.export.queryOptions(input, { select: playbookOf }));
}

function playbookOf({ text }: { readonly text: string }): Playbook {
  const { value, diagnostics } = readPlaybook(text);
  if (value) return value;
  throw new Error(diagnostics.map(({ message }) => message).join(' '));
}
