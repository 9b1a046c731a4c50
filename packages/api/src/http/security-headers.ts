/**
 * For a page that a model wrote: an origin of its own, no scripts, no forms, nothing from other servers. Links open in
 * a new tab and leave the sandbox there.
 */
export const siteHeaders = {
  'content-security-policy': [
    'sandbox allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    "img-src 'self' data:",
    "style-src 'unsafe-inline'",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-cache',
} as const;

/** For stored bytes: whatever they are, opened on their own they run nothing and load nothing. */
export const assetHeaders = {
  'content-security-policy': "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, max-age=31536000, immutable',
} as const;
