/**
 * The steps reachable from `starts`, each before the ones it leads to; only routes of a cycle lead backwards. Depth
 * first without recursion, so that a long chain does not overflow the stack.
 */
export declare function backEdgesLast(starts: readonly string[], next: (step: string) => readonly string[]): string[];
//# sourceMappingURL=reverse-postorder.d.ts.map
