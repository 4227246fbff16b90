#!/usr/bin/env node
import '../../../scripts/guard.mjs';
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('Setpiece is not built yet. Run "npm start" (or "npm run build") once in the project, then try again.');
  process.exit(1);
}
await import(main.href);
