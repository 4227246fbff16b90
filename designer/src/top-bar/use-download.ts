import { useDesigner } from '../store/use-designer.ts';

/** Hands the exported file to the author. */
export function useDownload(): () => Promise<void> {
  const { files } = useDesigner();
  return async () => {
    const file = await files.exportFile();
    if (!file) return;
    const address = URL.createObjectURL(new Blob([file.text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file.fileName;
    link.click();
    URL.revokeObjectURL(address);
  };
}
