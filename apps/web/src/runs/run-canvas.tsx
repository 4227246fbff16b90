import type { Playbook } from '@setpiece/playbook';

export function RunCanvas({ playbook }: { readonly run: string; readonly playbook: Playbook }) {
  return <div>{playbook.name}</div>;
}
