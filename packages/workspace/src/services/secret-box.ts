import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Encrypts what must not stand readable in the database. The key is a file of its own beside it. */
export interface SecretBox {
  /** `name` is bound to the text: it opens under that name only. */
  seal(name: string, text: string): string;
  /** @throws when the text was sealed with another key or under another name, or was changed */
  open(name: string, sealed: string): string;
}

/** A box with the key of the workspace, which is made at the first start and is readable by its owner only. */
export function secretBoxOf(data: string): SecretBox {
  return createSecretBox(data === ':memory:' ? randomBytes(32) : workspaceKey(join(data, 'workspace.key')));
}

function workspaceKey(file: string): Buffer {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`The key ${file} is damaged. Restore it from a backup of the workspace.`);
  return key;
}

function createSecretBox(key: Buffer): SecretBox {
  return {
    seal(name, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
    },
    open(name, sealed) {
      try {
        return decrypt(key, name, sealed);
      } catch (cause) {
        const next = 'Enter it again, or restore workspace.key from a backup.';
        throw new Error(`The secret "${name}" cannot be opened: it was sealed with another key or changed. ${next}`, {
          cause,
        });
      }
    },
  };
}

function decrypt(key: Buffer, name: string, sealed: string): string {
  const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(name));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
