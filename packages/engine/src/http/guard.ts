import { isAuthorized, isSame, type Keys } from '../signing/signing-key';
import { HttpError, type Route } from './router';

/** Opens the protected routes only to who has the signing key, and the taking of events to who has the event key. */
export function guard(routes: readonly Route[], keys: Keys): Route[] {
  return routes.map((route) => ({
    ...route,
    handler(request) {
      const { eventKey } = keys;
      const hasAccess = route.isProtected
        ? isAuthorized(request.headers.authorization, keys)
        : !request.params['key'] || eventKey === null || isSame(request.params['key'], eventKey);
      if (!hasAccess)
        throw new HttpError(401, route.isProtected ? 'Authentication failed' : 'Event key not found');
      return route.handler(request);
    },
  }));
}
