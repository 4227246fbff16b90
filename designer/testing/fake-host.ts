import { emptyCatalog } from '@setpiece/connector-kit';
import type { Diagnostic, Playbook, RunEvent } from '@setpiece/playbook';
import type { DesignerHost, RunRequest } from '../src/designer-host.ts';

/** A host in memory that another tab can save into, and whose runs are told by hand. */
export function fakeHost(playbook: Playbook) {
  let stored = { playbook, revision: 1 };
  const copies: Playbook[] = [];
  const requests: RunRequest[] = [];
  const watchers = new Set<(event: RunEvent) => void>();
  const host: DesignerHost = {
    catalog: async () => emptyCatalog,
    playbooks: async () => [],
    load: async () => stored,
    async save(next, revision) {
      if (revision !== stored.revision) return { conflict: { revision: stored.revision, by: 'ada', at: 5 } };
      stored = { playbook: next, revision: revision + 1 };
      return { revision: stored.revision };
    },
    async saveCopy(copy) {
      copies.push(copy);
      return { id: 'copy', name: `${copy.name} (copy)` };
    },
    check: ({ steps }) =>
      steps.map(({ id, name }): Diagnostic => ({ code: 'SEEN', severity: 'info', message: name, at: { step: id } })),
    publish: async () => ({ number: 3, diagnostics: [] }),
    exportFile: async ({ name }) => ({ fileName: `${name}.playbook.json`, text: '{}' }),
    async run(request) {
      requests.push(request);
      return { run: 'run-1' };
    },
    cancel: async () => {},
    watch(_, onEvent) {
      watchers.add(onEvent);
      return () => void watchers.delete(onEvent);
    },
    answer: async () => ({ accepted: false }),
    preview: async ({ template }) => ({ value: template }),
    lastVars: async () => undefined,
  };
  return {
    host,
    copies,
    requests,
    watchers,
    stored: () => stored,
    saveElsewhere: (change: Playbook) => (stored = { playbook: change, revision: stored.revision + 1 }),
    tell: (event: RunEvent) => watchers.forEach((watcher) => watcher(event)),
  };
}
