import stories from './playwright.config.ts';

/** Stories on real packs, at $SETPIECE_ACCEPTANCE (default ../shared). `npm run conformance` runs them. */
export default { ...stories, testDir: 'acceptance', outputDir: 'results/acceptance' };
