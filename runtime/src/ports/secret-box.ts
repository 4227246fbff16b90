import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Port: encrypts what must not stand readable in the journal. */
export interface SecretBox {
  /** `name` is bound to the text: it opens under that name only. */
  seal(name: string, text: string): string;
  /** @throws when the text was sealed with another key or under another name, or was changed */
  open(name: string, sealed: string): string;
}

/** A box whose key ends with this process: what was sealed can be opened until then only. */
export function secretBoxOfProcess(): SecretBox {
  const key = randomBytes(32);
  return {
    seal(name, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(name, sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(name));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
