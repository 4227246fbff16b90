/** Steps to look at, lowest index first; each once. A binary heap. */
export declare class StepQueue {
  #private;
  add(step: string, index: number): void;
  take(): string | undefined;
}
//# sourceMappingURL=step-queue.d.ts.map
