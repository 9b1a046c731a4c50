import { z } from 'zod';
import type { Deliverable } from '../define-kind';
import { madeBySchema } from '../made-by';
import { languageTags } from '../language/languages';
import { websiteStyles } from './slots';

/** The path of a picture beside the page, as the page links to it: `images/hero.webp`. */
export const websiteFilePath = /^images\/[a-z0-9_-]{1,80}\.(?:avif|gif|jpg|png|webp)$/;

export const websiteResult = z.object({
  title: z.string(),
  language: z.enum(languageTags),
  /** Complete pages, one per style; `files` are the images that the page links to by relative path. */
  styles: z.array(
    z.object({
      style: z.enum(websiteStyles),
      htmlAssetId: z.uuid(),
      sizeBytes: z.int(),
      files: z.array(z.object({ path: z.string().regex(websiteFilePath), assetId: z.uuid() })),
    }),
  ),
  madeBy: z.array(madeBySchema),
});
export type WebsiteResult = z.infer<typeof websiteResult>;

export function websiteDeliverables({ styles }: WebsiteResult): Deliverable[] {
  return styles.flatMap(({ style: slot, htmlAssetId, files }): Deliverable[] => [
    { slot, path: 'index.html', assetId: htmlAssetId, role: 'page' },
    ...files.map((file) => ({ slot, ...file, role: 'file' as const })),
  ]);
}
