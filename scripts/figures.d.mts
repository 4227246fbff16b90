export function timesEach(work: () => Promise<unknown>, budget: number): Promise<number>;
export function timeOf(work: () => Promise<unknown>): Promise<number>;
export function median(values: readonly number[]): number;
export function quantile(values: readonly number[], part: number): number;
export function report(
  name: string,
  unit: string,
  ours: number,
  reference?: number,
  more?: Readonly<Record<string, unknown>>,
): void;
