/** Plain data, so that a job and its report can be sent between processes. */
export interface PageJob {
  /** The page from the model, unchanged. */
  written: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The files beside the page, such as `images/hero.webp`. */
  paths: readonly string[];
}

export interface Removed {
  what: string;
  where: string;
  why: string;
}

export interface PageReport {
  /** The page that may be stored and served. */
  html: string;
  /** The faults to repair before delivery, one sentence each. */
  findings: string[];
  /** The parts that the model wrote and that are not in `html`. */
  removed: Removed[];
}
