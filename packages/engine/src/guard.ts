import { forSignedIn } from './dashboard/sign-in';
import { refuseOtherSites } from './http/other-sites';
import { HttpError, type Handler, type Route } from './http/router';
import { isAuthorized, isSame, type Keys } from './signing/signing-key';

/**
 * Requires of every request what its route's access says. Without a signing key the engine trusts every client, except
 * the pages of other sites in a browser.
 */
export function guard(routes: readonly Route[], keys: Keys): Route[] {
  return routes.map((route) => {
    const handler = guardedHandler(route, keys);
    return {
      ...route,
      handler(request) {
        if (keys.signingKey === null && route.method !== 'GET') refuseOtherSites(request.headers);
        return handler(request);
      },
    };
  });
}

function guardedHandler(route: Route, keys: Keys): Handler {
  switch (route.access) {
    case 'signed':
      return (request) => {
        if (!isAuthorized(request.headers.authorization, keys))
          throw new HttpError(401, 'Authentication failed');
        return route.handler(request);
      };
    case 'event-key':
      return (request) => {
        const { eventKey } = keys;
        if (eventKey !== null && !isSame(request.params['key'] ?? '', eventKey))
          throw new HttpError(401, 'Event key not found');
        return route.handler(request);
      };
    case 'session':
      return forSignedIn(route, keys);
    case 'open':
      return route.handler;
  }
}
