/** Base of the engine's own values, which plain JSON cannot say; they never cross the boundary. */
export abstract class EngineValue {
  /** Python's name of the type. */
  abstract readonly typeName: string;
}
