/** Names in `retry.on` that stand for several error codes, and what each means. */
export const errorClasses = {
  any: 'every error, also one that is not retryable',
  timeout: 'no answer in time',
  rate_limited: 'the far side asks for fewer calls',
  network: 'the far side cannot be reached',
  server: 'the far side failed itself',
} as const;
export type ErrorClass = keyof typeof errorClasses;

const codesOf: { readonly [Class in ErrorClass]: RegExp } = {
  any: /^/,
  timeout: /^(timeout|e(sock(et)?)?timed?out|und_err_\w+_timeout|http_(408|504|524))$/,
  rate_limited: /^(rate_limited|http_429)$/,
  network:
    /^(network_error|und_err_(socket|closed|destroyed)|e(conn\w+|not_?found|ai_\w+|host\w+|net\w+|pipe|addr\w+|timedout|proto|socket|dns))$/,
  server: /^http_5\d\d$/,
};

/** Whether an error code is the one that `retry.on` names, or of the class that it names. */
export function isErrorOf(code: string, named: string): boolean {
  return code === named || (Object.hasOwn(codesOf, named) && codesOf[named as ErrorClass].test(code.toLowerCase()));
}
