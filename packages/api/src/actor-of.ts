import { anonymousOwnerId } from '@darkroom/db/owner';

export interface Actor {
  ownerId: string;
}

/** Who asks. Without accounts everyone is the same owner; null would be someone who must sign in. */
export function actorOf(_request: Request): Actor | null {
  return { ownerId: anonymousOwnerId };
}
