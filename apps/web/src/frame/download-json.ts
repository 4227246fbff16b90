/** Hands a value to the reader as a file. */
export function downloadJson(name: string, value: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replaceAll(/\W+/g, '-')}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
