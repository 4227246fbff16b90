/** A call of a webhook, as it came. */
export interface Delivery {
  /** The unguessable part of the address. */
  readonly endpoint: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The bytes as sent: signatures are checked over them. */
  readonly body: Uint8Array;
}

/** What became of a delivery. A repeated one is answered exactly like the first. */
export type DeliveryAnswer =
  | { readonly kind: 'accepted'; readonly run: string }
  | {
      readonly kind: 'finished';
      readonly run: string;
      readonly status: string;
      readonly outputs: unknown;
      /** The caller wants nothing but the outputs of a run that succeeds. */
      readonly outputsAlone: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly reason: DeliveryRefusal;
      readonly message: string;
      readonly retryAfterSeconds?: number;
    };

/** Why a delivery to a webhook was not taken. */
export type DeliveryRefusal =
  | 'unknown'
  | 'unauthorized'
  | 'inactive'
  | 'unreadable'
  | 'too_large'
  | 'busy'
  | 'unavailable';

/** Largest body that a webhook takes, in bytes (5 MB). */
export const maximumDeliveryBytes = 5 * 1024 * 1024;
