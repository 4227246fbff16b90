/** Longest message that is read; the rest of a longer one is left out. */
export const longestMessage = 64 * 1024;

/**
 * Cuts a TCP stream into messages, either way that RFC 6587 knows: with their length in front, or one a line.
 *
 * @throws when a line is longer than any message
 */
export class Frames {
  #rest: Buffer = Buffer.alloc(0);

  /** The messages that are whole now. */
  take(chunk: Buffer): string[] {
    this.#rest = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    const messages: string[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) {
      this.#rest = this.#rest.subarray(frame.end);
      if (frame.text.trim()) messages.push(frame.text);
    }
    if (this.#rest.length > longestMessage + 16) throw new Error(`A message has more than ${longestMessage} bytes.`);
    return messages;
  }

  /** What stands behind the last line end when the sender hangs up. */
  last(): string[] {
    const text = this.#rest.toString('utf8');
    this.#rest = Buffer.alloc(0);
    return text.trim() && !/^\d+ /.test(text) ? [text] : [];
  }

  #next(): { readonly text: string; readonly end: number } | undefined {
    const counted = /^([1-9]\d{0,5}) /.exec(this.#rest.subarray(0, 8).toString('latin1'));
    if (counted) {
      const start = counted[0].length;
      const end = start + Number(counted[1]);
      if (Number(counted[1]) > longestMessage) throw new Error(`A message has more than ${longestMessage} bytes.`);
      return this.#rest.length < end ? undefined : { text: this.#rest.subarray(start, end).toString('utf8'), end };
    }
    const line = this.#rest.indexOf(10);
    return line < 0 ? undefined : { text: this.#rest.subarray(0, line).toString('utf8'), end: line + 1 };
  }
}
