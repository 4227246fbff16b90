/** What every runtime of ours (browsers and Node) has, and the language's own library does not declare. */
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(encoding: string);
  decode(bytes: Uint8Array): string;
}
