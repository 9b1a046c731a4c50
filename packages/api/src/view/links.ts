/** Addresses within the app, relative to its own. */
export const assetPath = (assetId: string) => `/assets/${assetId}`;

/** A page and its images live under one folder, so that the page's relative references work. */
export const sitePath = (generationId: string, slot: string, file = 'index.html') =>
  `/sites/${generationId}/${slot}/${file}`;

export const downloadPath = (generationId: string) => `/downloads/${generationId}`;

/** `self` and `events` are called with GET, `cancel` with POST and `{"id":…}`; `result` is the page for people. */
export function linksOf(generationId: string) {
  return {
    self: queryPath('generation.byId', generationId),
    events: queryPath('generation.onEvent', generationId),
    cancel: '/api/trpc/generation.cancel',
    result: `/result/${generationId}`,
  };
}

function queryPath(procedure: string, id: string): string {
  return `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ id }))}`;
}
