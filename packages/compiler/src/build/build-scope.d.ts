import type { Building, Container, Scope } from './scope.ts';
/** Flat sibling states where control is one path; a parallel state of gated branches where open forks make it several. */
export declare function buildScope(building: Building, scope: Scope): Container;
//# sourceMappingURL=build-scope.d.ts.map
