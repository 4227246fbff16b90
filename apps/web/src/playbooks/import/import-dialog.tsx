import { Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { FilePicker } from './file-picker.tsx';
import { ImportPlanStage } from './import-plan-stage.tsx';
import { ImportResult } from './import-result.tsx';
import type { ImportFile } from './read-files.ts';

interface ImportDialogProps {
  /** Files that were dropped; none asks for some. */
  readonly initialFiles: readonly ImportFile[];
  readonly onClose: () => void;
}

/** Choose files, look at the plan, confirm, see what came in. Nothing is written before the confirmation. */
export function ImportDialog({ initialFiles, onClose }: ImportDialogProps) {
  const trpc = useTRPC();
  const [files, setFiles] = useState(initialFiles);
  const importing = useMutation(trpc.playbooks.import.mutationOptions({ meta: { failure: 'Nothing was imported' } }));
  return (
    <Modal opened onClose={onClose} title="Import playbooks" size={760} centered>
      {importing.data ? (
        <ImportResult imported={importing.data.imported} onClose={onClose} />
      ) : files.length === 0 ? (
        <FilePicker onFiles={setFiles} />
      ) : (
        <ImportPlanStage
          files={files}
          isImporting={importing.isPending}
          onImport={(choice) => importing.mutate({ files: [...files], ...(choice && { choice }) })}
          onOtherFiles={() => setFiles([])}
        />
      )}
    </Modal>
  );
}
