/**
 * A step's id as a key of a state: as it is when it is plain, else percent-encoded, because XState reads dots, hashes,
 * asterisks and backslashes in keys and event names. Made-up keys of the compiler hold a colon, which no key from here does.
 */
export declare function stateKey(id: string): string;
//# sourceMappingURL=state-key.d.ts.map
