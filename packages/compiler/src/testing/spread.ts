/** Everything that can be got to from a place in one move or more. */
export function spread(start: string, next: (place: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop())
    for (const step of next(place))
      if (!found.has(step)) {
        found.add(step);
        open.push(step);
      }
  return found;
}
