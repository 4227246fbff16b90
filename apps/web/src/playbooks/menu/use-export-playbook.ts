import { useQueryClient } from '@tanstack/react-query';
import type { PlaybookListItem } from '../../api/app-router.ts';
import { showFailure } from '../../api/show-failure.ts';
import { useTRPC } from '../../api/trpc.ts';
import { downloadText } from './download-text.ts';

type Named = Pick<PlaybookListItem, 'id' | 'name'>;

/** Reads the text of a playbook's file; `undefined` when it could not be read, which was shown already. */
export function useExportText(): (playbook: Named) => Promise<{ fileName: string; text: string } | undefined> {
  const trpc = useTRPC();
  const client = useQueryClient();
  return (playbook) =>
    client
      .fetchQuery(trpc.playbooks.export.queryOptions({ id: playbook.id }, { staleTime: 0 }))
      .catch((error: unknown) => {
        showFailure(`“${playbook.name}” was not exported`, error);
        return undefined;
      });
}

/** Hands the playbook to the browser as a file. */
export function useExportPlaybook(playbook: Named): () => void {
  const exportText = useExportText();
  return () =>
    void exportText(playbook).then((file) => {
      if (file) downloadText(file.fileName, file.text);
    });
}
