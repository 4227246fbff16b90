import { IconFileImport } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { showFailure } from '../../api/show-failure.ts';
import { droppedFiles } from './dropped-files.ts';
import classes from './file-drop.module.css';
import { readFiles, type ImportFile } from './read-files.ts';

interface FileDropProps {
  readonly isActive: boolean;
  readonly onFiles: (files: readonly ImportFile[]) => void;
  readonly children: ReactNode;
}

/** Takes files and folders that are dropped anywhere on its content. */
export function FileDrop({ isActive, onFiles, children }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!isActive || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    if (!isActive) return;
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer.items)
      .then(readFiles)
      .then(onFiles)
      .catch((error: unknown) => showFailure('Nothing was imported', error));
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    setOver(false);
  };
  return (
    <div className={classes['area']} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && (
        <div className={classes['veil']}>
          <IconFileImport size={36} stroke={1.4} />
          Drop to see what would be imported
        </div>
      )}
    </div>
  );
}
