/** The CSS colour of icons and lines in a Mantine colour, readable on light and dark ground. */
export function tint(color: string): string {
  return color === 'gray' ? 'var(--mantine-color-dimmed)' : `var(--mantine-color-${color}-text)`;
}
