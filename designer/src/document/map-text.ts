/** The same value with every text in it replaced; what holds no changed text stays the same object. */
export function mapText<Shape>(value: Shape, replace: (text: string) => string): Shape {
  if (typeof value === 'string') return replace(value) as Shape;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => mapText(item, replace));
    return items.every((item, index) => item === value[index]) ? value : (items as Shape);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapText(item as unknown, replace)] as const);
  return entries.every(([key, item]) => item === (value as Record<string, unknown>)[key])
    ? value
    : (Object.fromEntries(entries) as Shape);
}
