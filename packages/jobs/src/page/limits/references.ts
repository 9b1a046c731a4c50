import { string, tokenize, tokenTypes, url } from 'css-tree';
import { isFragment, trimAddress } from '../allowed/addresses';
import { svgStyleAttributes } from '../allowed/allowed-svg';
import { cascadeOf } from '../css/cascade';
import { pictureFunctions } from '../allowed/css-allowed';
import { nameOf } from '../css/css-items';
import { isOfFilter } from './limit-filters';
import { elementsOf, isSvg, type Document, type Element } from '../document/tree';

/** The values of one element that point into the page. */
export interface References {
  /** Drawn once for the element. */
  own: string[];
  /** Drawn for each element within it, too. */
  paint: string[];
  markers: string[];
}

type Values = readonly (readonly [property: string, value: string])[];

/** Lists what each element of a page refers to, in its attributes and in every rule that may match it. */
export function referencesOf(document: Document): Map<Element, References> {
  const isPlace = remember(hasPlace);
  const isInherited = remember(mayInherit);
  let isPassedOn = false;
  const watched = {
    has: (property: string, value: string) => {
      isPassedOn ||= /^all$|filter|mask|clip-path/.test(property) && isInherited(value);
      return isPlace(value);
    },
  };
  const { styleOf, drawnBesides } = cascadeOf(document, watched);
  const valuesOf = (element: Element): Values =>
    [...attributesOf(element), ...styleOf(element).everyValue, ...drawnBesides(element).everyValue].filter(
      ([property, value]) => watched.has(property, value),
    );
  const values = [...elementsOf(document)].map((element): [Element, Values] => [
    element,
    isOfFilter(element) ? [] : valuesOf(element),
  ]);
  return new Map(values.map(([element, all]) => [element, referencesIn(all, isPassedOn)]));
}

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const result = known.get(text) ?? read(text);
    known.set(text, result);
    return result;
  };
}

function attributesOf(element: Element): Values {
  if (!isSvg(element)) return [];
  return element.attrs.flatMap(({ name, value }) => {
    if (name === 'href' && element.tagName !== 'a')
      return isFragment(value) ? [['href', url.encode(value)]] : [];
    return svgStyleAttributes.has(name) ? [[name, value]] : [];
  });
}

/** If what is not inherited may be passed on, it counts like paint. */
function referencesIn(values: Values, isPassedOn: boolean): References {
  const references: References = { own: [], paint: [], markers: [] };
  for (const [property, value] of values) {
    if (property.startsWith('marker')) references.markers.push(value);
    else if (/^(?:fill|stroke|all)$/.test(property) || isPassedOn) references.paint.push(value);
    else references.own.push(value);
  }
  return references;
}

export const hasPlace = (css: string) => placesIn(css).length > 0;

/** The places of the page that a value points to, as `placeNamed` writes them. */
export function placesIn(css: string): string[] {
  const addresses: string[] = [];
  let isInPicture = false;
  if (!css.includes('(')) return [];
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end);
    if (type === tokenTypes.Function) isInPicture = pictureFunctions.has(nameOf(text.slice(0, -1)));
    if (type === tokenTypes.Url) addresses.push(url.decode(text));
    if (type === tokenTypes.String && isInPicture) addresses.push(string.decode(text));
  });
  return addresses.filter(isFragment).map((address) => placeNamed(trimAddress(address).slice(1)));
}

/** Upper and lower case are one, as in the values of the cascade. */
export const placeNamed = (id: string) => trimAddress(id).toLowerCase();

/** Whether elements may take a value from the one around them. */
function mayInherit(css: string): boolean {
  let found = false;
  tokenize(css, (type, start, end) => {
    found ||= type === tokenTypes.Ident && nameOf(css.slice(start, end)) === 'inherit';
  });
  return found;
}
