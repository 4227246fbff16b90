import '@mantine/core/styles.css';
import '@xyflow/react/dist/style.css';
import '@setpiece/ui/style.css';
import '@setpiece/designer/style.css';
import './playground.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PlaybookDesigner } from '../src/index.ts';
import { createMemoryHost } from './memory-host.ts';
import { bigPlaybook, samplePlaybook } from './sample-playbook.ts';

const options = new URLSearchParams(location.search);
const size = Number(options.get('steps') ?? 0);
const playbook = size ? bigPlaybook(size) : samplePlaybook;

const nonce = document.querySelector<HTMLMetaElement>('meta[name=nonce]')?.content;

/** `?revision=0` opens as if another tab had saved since, `?readonly` without editing. */
const revision = Number(options.get('revision') ?? 1);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      getStyleNonce={() => nonce ?? ''}
      defaultColorScheme={options.get('scheme') === 'dark' ? 'dark' : 'light'}
    >
      <PlaybookDesigner
        host={createMemoryHost(playbook)}
        playbook={playbook}
        revision={revision}
        isReadOnly={options.has('readonly')}
        nonce={nonce}
      />
    </MantineProvider>
  </StrictMode>,
);
