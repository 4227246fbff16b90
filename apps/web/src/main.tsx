import '@fontsource-variable/ibm-plex-sans/index.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@setpiece/ui/style.css';
import './frame/setpiece.css';
import { StrictMode } from 'react';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app.tsx';
import { reloadWhenRenewed } from './reload-when-renewed.ts';
import { styleNonce } from './style-nonce.ts';

// Zod would otherwise try to compile code at run time, which the content security policy forbids.
z.config({ jitless: true });

// The library under Mantine's dialogs adds style elements by itself and asks here for their nonce.
setNonce(styleNonce());

reloadWhenRenewed();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element "root" to draw into.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
