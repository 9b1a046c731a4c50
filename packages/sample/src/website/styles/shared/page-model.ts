import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import type { WebsitePageInput } from '@darkroom/kinds/website/tasks/page';
import { seedOf } from '../../../random';
import type { PageWords } from '../../copy-schema';
import type { Markup } from '../../markup';
import { factsOf, type Fact } from './facts-of';
import { themeOf, type Theme } from './theme';

export type PageImage = WebsiteBrief['images'][number];
type SectionType = WebsiteBrief['sections'][number]['type'];

/** How a style lays out each sort of section. */
export type Parts = Readonly<
  Record<SectionType, (model: PageModel, section: PageSection, index: number) => Markup>
>;

export interface PageSection {
  id: string;
  type: SectionType;
  label: string;
  heading: string;
  /** No other section has this heading, so that it can name a landmark. */
  isUnique: boolean;
  paragraphs: readonly string[];
  items: WebsiteBrief['sections'][number]['items'];
  /** The images that hang in this section. */
  images: readonly PageImage[];
  /** How to get in touch; only the closing section has them. */
  facts: readonly Fact[];
}

/** A brief laid out: what stands where, before a style decides how it looks. */
export interface PageModel {
  name: string;
  tagline: string;
  description: string;
  businessType: string;
  language: string;
  direction: 'ltr' | 'rtl';
  words: PageWords;
  theme: Theme;
  hero: PageSection;
  body: readonly PageSection[];
  action: { label: string; href: string };
  /** Facts that no section could take; they go into the footer. */
  footerFacts: readonly Fact[];
  /** Seeds what is drawn, so that two businesses never get the same ornament. */
  seed: number;
}

export function pageModelOf(
  { brief, language, direction, business }: WebsitePageInput,
  words: PageWords,
): PageModel {
  const written = placeImages(brief, writtenSections(brief));
  const [first, ...rest] = written;
  const facts = factsOf(business, brief, words);
  const closing = rest.findLast(({ type }) => type === 'visit' || type === 'contact');
  const body = rest.map((section) => (section === closing ? { ...section, items: [], facts } : section));
  const target = [...body].find(({ type }) => type === brief.callToAction.section) ?? closing ?? body.at(-1);
  return {
    name: brief.businessName,
    tagline: brief.tagline,
    description: brief.metaDescription,
    businessType: brief.businessType,
    language,
    direction,
    words,
    theme: themeOf(brief.palette),
    hero: first,
    body,
    action: { label: brief.callToAction.label, href: `#${target?.id ?? 'main'}` },
    footerFacts: closing ? [] : facts,
    seed: seedOf(`${brief.businessName}/${brief.businessType}/${brief.tagline}`),
  };
}

type Written = readonly [PageSection, ...PageSection[]];

/** The hero first, wherever it stood, and ids that are unique. */
function writtenSections(brief: WebsiteBrief): Written {
  const hero = brief.sections.find(({ type }) => type === 'hero') ?? brief.sections[0];
  const ordered = brief.sections.filter((section) => section !== hero);
  const count = new Map<string, number>();
  const headingOf = ({ heading, navigationLabel }: WebsiteBrief['sections'][number]) =>
    heading || navigationLabel || brief.businessName;
  const toPage = (section: WebsiteBrief['sections'][number]): PageSection => {
    const number = (count.get(section.type) ?? 0) + 1;
    count.set(section.type, number);
    return {
      id: number === 1 ? section.type : `${section.type}-${number}`,
      type: section.type,
      label: section.navigationLabel || section.heading || section.type,
      heading: headingOf(section),
      isUnique: brief.sections.filter((other) => headingOf(other) === headingOf(section)).length === 1,
      paragraphs: section.text
        .split(/\n+/)
        .map((text) => text.trim())
        .filter(Boolean),
      items: section.items,
      images: [],
      facts: [],
    };
  };
  const fallback = {
    type: 'hero',
    navigationLabel: '',
    heading: brief.tagline,
    text: '',
    items: [],
  } as const;
  return [toPage(hero ?? { ...fallback, items: [] }), ...ordered.map(toPage)];
}

/** The first image opens the page, the next one goes with the story, the rest into the gallery or where there is room. */
function placeImages({ images }: WebsiteBrief, [hero, ...rest]: Written): Written {
  const [opening, second, ...others] = images;
  const gallery = rest.find(({ type }) => type === 'gallery');
  const telling =
    rest.find(({ type }) => type === 'about') ?? rest.find(({ type }) => type === 'story') ?? gallery;
  const hanging = gallery ?? rest.find(({ type }) => type === 'offer') ?? telling;
  const placed = rest.map((section) => {
    const own = section === telling && second ? [second] : [];
    return { ...section, images: section === hanging ? [...own, ...others] : own };
  });
  return [{ ...hero, images: opening ? [opening] : [] }, ...placed];
}
