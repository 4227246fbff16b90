export {};
//# sourceMappingURL=step-check.js.map
