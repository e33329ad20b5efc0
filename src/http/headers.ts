const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** For the few pages with an island: our own scripts, which talk to us alone. */
export const islandPolicy = { 'content-security-policy': `${policy}; script-src 'self'; connect-src 'self'` };

/** Where people come by TLS, browsers are told to come by nothing else, for two years. */
export function headersAt(address: string | undefined): Readonly<Record<string, string>> {
  return address?.startsWith('https:')
    ? { ...securityHeaders, 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : securityHeaders;
}

/** What every answer carries. Where a page does not say otherwise, it runs no script, so none may. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
