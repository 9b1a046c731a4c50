export const maxPictureBytes = 20 * 1024 * 1024;
/** What the large cameras of phones make. */
export const maxPixels = 50_000_000;
/** Longer than any phone's panorama. A decoder may work by rows or by columns, of which each costs it something. */
export const maxEdgePixels = 16_384;
/** Far longer than any animation; the decoder looks at every frame before it shows the first one. */
export const maxFrames = 5000;
