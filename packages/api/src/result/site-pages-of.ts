import { z } from 'zod';

/** The pages of a result that has any: a complete HTML page per style, and the files that it refers to. */
const resultWithPages = z.object({
  styles: z.array(
    z.object({
      style: z.string(),
      htmlAssetId: z.uuid(),
      files: z.array(z.object({ path: z.string(), assetId: z.uuid() })),
    }),
  ),
});

export interface SitePage {
  slot: string;
  htmlAssetId: string;
  files: { path: string; assetId: string }[];
}

export function sitePagesOf(result: unknown): SitePage[] {
  const styles = resultWithPages.safeParse(result).data?.styles ?? [];
  return styles.map(({ style, htmlAssetId, files }) => ({ slot: style, htmlAssetId, files }));
}
