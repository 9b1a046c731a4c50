import { animations } from '../allowed/allowed-svg';
import { shorten } from '../document/shorten';
import { placeOf, type Report } from '../document/report';
import { attribute, isSvg, parentOf, textOf, type Element } from '../document/tree';

type Sentence = (element: Element) => string | null;

const form: Sentence = (element) =>
  `<${element.tagName}> was taken out with its text, forms do not work here (${placeOf(element)}): use a contact block with links (tel:, mailto:, https://wa.me/…) instead.`;
const frame: Sentence = (element) =>
  `<${element.tagName}> is not allowed (${placeOf(element)}): show a picture of the page or a link instead.`;
const text: Sentence = (element) =>
  textOf(element)
    ? `The text in <${element.tagName}> was taken out (${placeOf(element)}): write it in plain elements.`
    : null;
const styleSheet: Sentence = (element) =>
  /stylesheet/i.test(attribute(element, 'rel') ?? '') && !/font/i.test(attribute(element, 'href') ?? '')
    ? `The page cannot load another style sheet: write its rules into the page (${placeOf(element)}).`
    : null;
const refresh: Sentence = (element) =>
  /refresh/i.test(attribute(element, 'http-equiv') ?? '')
    ? `A page may not lead elsewhere by itself: remove <meta http-equiv="refresh"> (${placeOf(element)}).`
    : null;
const button: Sentence = (element) =>
  `A <button> does nothing without a script (${placeOf(element)}): make “${shorten(textOf(element))}” a link or leave it out.`;

const groups: readonly (readonly [string, Sentence])[] = [
  ['form input select option optgroup textarea datalist label fieldset legend output keygen isindex', form],
  ['button', button],
  ['iframe frame frameset object embed applet portal fencedframe video audio canvas', frame],
  ['xmp plaintext math dialog foreignObject', text],
  ['map area', frame],
  ['link', styleSheet],
  ['meta', refresh],
];

const sentences = new Map(
  groups.flatMap(([tags, sentence]) => tags.split(' ').map((tag) => [tag, sentence] as const)),
);

/** Reports the removal of an element if readers would miss it. Most removed elements go unnoticed. */
export function findLoss(report: Report, element: Element): void {
  const { tagName } = element;
  const sentence = isSvg(element) && animations.has(tagName) ? animation : sentences.get(tagName);
  const finding = sentence?.(element);
  if (finding) report.find(finding);
}

/** Readers miss an animation if the drawing is invisible without it. */
const animation: Sentence = (element) => {
  const parent = parentOf(element);
  const name = attribute(element, 'attributeName') ?? '';
  const value = parent ? attribute(parent, name) : undefined;
  const isHidden =
    value !== undefined && /^(?:0+(?:\.0+)?(?:px|%)?|none|hidden|scale\(0\))$/.test(value.trim());
  return isHidden
    ? `<${element.tagName}> is not allowed and without it ${name} stays “${value}” (${placeOf(element)}): animate with CSS.`
    : null;
};
