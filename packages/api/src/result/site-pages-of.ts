import { websiteResult } from '@darkroom/kinds/website';

/** The pages of a result that has any: a complete HTML page per style, and the files that it refers to. */
const resultWithPages = websiteResult.pick({ styles: true });

export interface SitePage {
  slot: string;
  htmlAssetId: string;
  files: { path: string; assetId: string }[];
}

export function sitePagesOf(result: unknown): SitePage[] {
  const styles = resultWithPages.safeParse(result).data?.styles ?? [];
  return styles.map(({ style, htmlAssetId, files }) => ({ slot: style, htmlAssetId, files }));
}
