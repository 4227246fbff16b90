// npm start: builds what changed, then runs the server with the designer. Arguments go to `setpiece start`.
import { build } from './run.mjs';

console.error('Building …');
build();
process.argv.splice(2, 0, 'start');
await import('../apps/cli/dist/main.js');
