export function snapshotToJson(snapshot) {
  return { value: snapshot.value, context: snapshot.context };
}
/** The place that was stored, ready for `advance`. The machine must be the one that it was stored from. */
export function snapshotFromJson(machine, { value, context }) {
  return machine.resolveState({ value, context });
}
//# sourceMappingURL=snapshot-json.js.map
