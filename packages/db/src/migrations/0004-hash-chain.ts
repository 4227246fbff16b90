/** Version 4: every event carries the hash of itself and of the one before it. Those of earlier versions have none. */
export const hashChain = /* sql */ `
alter table events add column hash blob;
`;
