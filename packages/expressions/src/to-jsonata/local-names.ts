/** The names a template has set so far, scope by scope, and whether each is certain to have a value. */
export class LocalNames {
  private readonly parent: LocalNames | undefined;
  private readonly certain = new Map<string, boolean>();

  constructor(parent?: LocalNames) {
    this.parent = parent;
  }

  declare(name: string, isCertain = true): void {
    if (!isCertain && this.certain.has(name)) return;
    this.certain.set(name, isCertain);
  }

  has(name: string): boolean {
    return this.certain.has(name) || (this.parent?.has(name) ?? false);
  }

  isCertain(name: string): boolean {
    return this.certain.get(name) ?? this.parent?.isCertain(name) ?? false;
  }

  /** Runs `compile` for a branch that may not be taken: what it sets is uncertain afterwards. */
  inBranch<T>(compile: () => T): T {
    const before = new Map(this.certain);
    const result = compile();
    for (const name of this.certain.keys()) this.certain.set(name, before.get(name) ?? false);
    return result;
  }

  /** All names that can be seen here. */
  all(): string[] {
    return [...(this.parent?.all() ?? []), ...this.certain.keys()];
  }
}
