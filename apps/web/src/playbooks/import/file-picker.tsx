import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFile, IconFileImport, IconFolder } from '@tabler/icons-react';
import { useRef, type ChangeEvent } from 'react';
import { showFailure } from '../../api/show-failure.ts';
import { FileDrop } from './file-drop.tsx';
import classes from './file-picker.module.css';
import { readFiles, type ChosenFile, type ImportFile } from './read-files.ts';

/** Asks for files or a folder: by button or by drop. */
export function FilePicker({ onFiles }: { readonly onFiles: (files: readonly ImportFile[]) => void }) {
  const folder = useRef<HTMLInputElement>(null);
  const take = (chosen: readonly ChosenFile[]) =>
    readFiles(chosen)
      .then(onFiles)
      .catch((error: unknown) => showFailure('Nothing was imported', error));
  const takeFolder = (event: ChangeEvent<HTMLInputElement>) =>
    void take(
      [...(event.currentTarget.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })),
    );

  return (
    <FileDrop isActive onFiles={onFiles}>
      <Stack className={classes['target']} align="center" gap="sm">
        <IconFileImport size={34} stroke={1.3} aria-hidden />
        <Text fw={500}>Drop files or a folder here</Text>
        <Text c="dimmed" ta="center" maw={420}>
          Setpiece playbooks and bundles, FortiSOAR playbook exports, or the unpacked folder of a connector or solution
          pack. You see what would happen before anything is written.
        </Text>
        <Group gap="xs" mt={4}>
          <FileButton
            multiple
            accept=".json,application/json"
            inputProps={{ 'aria-label': 'Files to import' }}
            onChange={(files) => void take(files.map((file) => ({ path: file.name, file })))}
          >
            {(props) => (
              <Button {...props} leftSection={<IconFile size={15} />}>
                Choose files
              </Button>
            )}
          </FileButton>
          <Button variant="default" leftSection={<IconFolder size={15} />} onClick={() => folder.current?.click()}>
            Choose a folder
          </Button>
          <input
            ref={folder}
            type="file"
            multiple
            hidden
            webkitdirectory=""
            onChange={takeFolder}
            aria-label="Folder to import"
          />
        </Group>
      </Stack>
    </FileDrop>
  );
}
