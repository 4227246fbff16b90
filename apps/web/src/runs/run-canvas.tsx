import { PlaybookDesigner } from '@setpiece/designer';
import '../playbook-editor/designer-styles.ts';
import type { Playbook } from '@setpiece/playbook';
import { useState } from 'react';
import { useDesignerHost } from '../playbook-editor/use-designer-host.ts';
import { styleNonce } from '../style-nonce.ts';
import classes from './run-page.module.css';

interface RunCanvasProps {
  readonly run: string;
  /** Number of the event right after which it is shown; absent: as it is now. */
  readonly at: number | undefined;
  /** The playbook as it was frozen for the run. */
  readonly playbook: Playbook;
}

/** The frozen playbook with what the run did drawn on it; nothing can be edited. */
export function RunCanvas({ run, at, playbook }: RunCanvasProps) {
  const host = useDesignerHost();
  const [frozen] = useState(playbook);
  return (
    <div className={classes['canvas']}>
      <PlaybookDesigner
        host={host}
        playbook={frozen}
        revision={0}
        run={run}
        runAt={at}
        isReadOnly
        hasNoTopBar
        nonce={styleNonce()}
      />
    </div>
  );
}
