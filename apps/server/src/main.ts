// First of all: on an older Node the database library ends the process without a word; the guard starts the project's own Node instead.
await import(new URL('../../../scripts/guard.mjs', import.meta.url).href);
await import('./serve.ts');

export {};
