/** How many starts a run stands for besides its own. The journal notes a thousand. */
export function suppressedText(count: number): string {
  const many = count >= 1000 ? '1,000 or more' : String(count);
  return count === 1 ? '1 further start suppressed' : `${many} further starts suppressed`;
}
