const reserved = new Set(['succeeded', 'failed', 'end', 'gate', 'start', '__proto__', 'constructor']);
/**
 * A step's id as a key of a state: as it is when it is plain, else percent-encoded, because XState reads dots, hashes,
 * asterisks and backslashes in keys and event names. Made-up keys of the compiler hold a colon, which no key from here does.
 */
export function stateKey(id) {
  if (/^[\w-]+$/.test(id) && !reserved.has(id) && !/^\d/.test(id)) return id;
  return Array.from(id, (letter, index) => (isPlain(letter, index) ? letter : encoded(letter))).join('');
}
function isPlain(letter, index) {
  return index > 0 && /[\w-]/.test(letter);
}
function encoded(letter) {
  return Array.from(new TextEncoder().encode(letter), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
//# sourceMappingURL=state-key.js.map
