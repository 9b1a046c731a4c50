import { websiteStyles } from '@darkroom/kinds/website/slots';
import { z } from 'zod';

export const websitePlan = z.object({
  /** The brief, as JSON. */
  briefAssetId: z.uuid(),
  styles: z.array(z.enum(websiteStyles)),
  photos: z.array(z.string()),
});
export type WebsitePlan = z.infer<typeof websitePlan>;

/** What a part became: a photograph (WebP) or a page as the model wrote it (JSON). */
export const websiteMade = z.object({ assetId: z.uuid() });
export type WebsiteMade = z.infer<typeof websiteMade>;

/** A page of a slot with the files that it refers to by relative path. */
export const websitePiece = z.object({
  style: z.enum(websiteStyles),
  /** The page as the model wrote it (JSON), for repairs. */
  writtenAssetId: z.uuid(),
  htmlAssetId: z.uuid(),
  /** What is wrong with the page, one sentence each. Missing where an older version made the piece. */
  findings: z.array(z.string()).optional(),
  /** What the page lost when it was made harmless: for operators, who see what steps answer. */
  removed: z.array(z.object({ what: z.string(), where: z.string(), why: z.string() })).optional(),
  files: z.array(z.object({ path: z.string(), assetId: z.uuid() })),
  previewAssetId: z.uuid(),
  thumbhash: z.string(),
});
export type WebsitePiece = z.infer<typeof websitePiece>;

export const photoPart = (key: string) => `photo-${key}`;
export const photoPath = (key: string) => `images/${key}.webp`;
