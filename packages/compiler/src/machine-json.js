/** Version of what `compile` writes. A stored machine carries it, so that a later runtime knows how to read it. */
export const machineFormat = 1;
//# sourceMappingURL=machine-json.js.map
