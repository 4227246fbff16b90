import type { DesignerHost, SaveResult } from '@setpiece/designer';
import type { Playbook } from '@setpiece/playbook';
import type { ApiClient } from '../api/trpc-client.ts';
import type { LiveRuns } from '../live/live-runs.ts';
import { saveAsNew } from '../playbooks/menu/save-as-new.ts';
import { saveConflict } from './save-conflict.ts';

interface HostOptions {
  readonly client: ApiClient;
  readonly liveRuns: LiveRuns;
  /** Called after everything that changes what other pages show. */
  readonly onChange: () => void;
}

/** The designer's port to the world, over tRPC and the live stream of this tab. */
export function trpcDesignerHost({ client, liveRuns, onChange }: HostOptions): DesignerHost {
  const changing = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    onChange();
    return result;
  };
  return {
    catalog: () => client.catalog.get.query(),
    playbooks: async () => {
      const all = await client.playbooks.list.query();
      return all.map(({ id, name, collection }) => ({ id, name, ...(collection && { collection: collection.name }) }));
    },
    load: (id) => client.playbooks.get.query({ id }),
    save: (playbook, revision) => changing(save(client, playbook, revision)),
    saveCopy: (playbook) => changing(saveAsNew(client, playbook)),
    check: (playbook) => client.playbooks.check.mutate({ playbook }),
    publish: (id) => changing(client.playbooks.publish.mutate({ id })),
    exportFile: ({ id }) => client.playbooks.export.query({ id }),
    run: (request) => changing(client.runs.start.mutate(request)),
    cancel: (id) => changing(client.runs.cancel.mutate({ id })),
    watch: (run, onEvent) => liveRuns.watch(run, 0, onEvent),
    answer: (answer) => changing(client.inputs.answer.mutate(answer)),
    preview: async (request) => {
      const preview = await client.expressions.preview.mutate(request);
      if (!('error' in preview)) return preview;
      const { message, line, column } = preview.error;
      return { error: message, line, column };
    },
    lastVars: async (playbook) => client.runs.lastVars.query({ playbook }),
  };
}

async function save(client: ApiClient, playbook: Playbook, revision: number): Promise<SaveResult> {
  try {
    return await client.playbooks.save.mutate({ id: playbook.id, revision, playbook });
  } catch (error) {
    const conflict = saveConflict(error);
    if (conflict) return { conflict };
    throw error;
  }
}
