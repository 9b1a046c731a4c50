import { BusyError } from '../error/busy-error';

// Two are read at a time; a sender would give up before more than these had their turn.
const maxUploads = 24;
let uploads = 0;

/** Counts an upload while it is under way. Throws BusyError when there are too many. */
export async function takeTurn<Result>(upload: () => Promise<Result>): Promise<Result> {
  if (uploads >= maxUploads) {
    throw new BusyError('Many pictures are being uploaded right now. Please try again in a moment.');
  }
  uploads += 1;
  try {
    return await upload();
  } finally {
    uploads -= 1;
  }
}
