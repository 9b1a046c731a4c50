/** Plain data, so that a job and its report can cross between processes. */
export interface PageJob {
  /** The page as a model wrote it. */
  written: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The files beside the page, as `images/hero.webp`. */
  paths: readonly string[];
}

export interface Removed {
  what: string;
  where: string;
  why: string;
}

export interface PageReport {
  /** The page as it may be stored and served. */
  html: string;
  /** What has to be mended before the page can be delivered, one sentence each. */
  findings: string[];
  /** What is not in `html` though the model wrote it. */
  removed: Removed[];
}
