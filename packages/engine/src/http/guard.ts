import { isAuthorized, isSame, type Keys } from '../signing/signing-key';
import { refuseOtherSites } from './other-sites';
import { HttpError, type Route } from './router';

/**
 * Opens the protected routes only to who has the signing key, and the taking of events to who has the event key.
 * Without a signing key it trusts whoever reaches it, but for sites that reach it through somebody's browser.
 */
export function guard(routes: readonly Route[], keys: Keys): Route[] {
  return routes.map((route) => ({
    ...route,
    handler(request) {
      const { eventKey, signingKey } = keys;
      if (signingKey === null && route.method !== 'GET') refuseOtherSites(request.headers);
      const hasAccess = route.isProtected
        ? isAuthorized(request.headers.authorization, keys)
        : !request.params['key'] || eventKey === null || isSame(request.params['key'], eventKey);
      if (!hasAccess)
        throw new HttpError(401, route.isProtected ? 'Authentication failed' : 'Event key not found');
      return route.handler(request);
    },
  }));
}
