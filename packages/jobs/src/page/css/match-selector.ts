import {
  AttributeAction,
  SelectorType,
  type AttributeSelector,
  type Selector,
  type TagSelector,
} from 'css-what';
import { PageBreach } from '../document/bounds';
import { isSvg, parentOf, type Element } from '../document/tree';

/** `maybe`: depends on the reader's actions, or on more than this matcher reads. */
export type Match = 'yes' | 'maybe' | 'no';

const maxSteps = 2_000_000;

/** Matches selectors against elements of one page, with one limit on the work for all selectors. */
export class Matcher {
  private steps = 0;

  match(selector: readonly Selector[], element: Element): Match {
    return this.matchFrom(selector, selector.length - 1, element);
  }

  private matchFrom(selector: readonly Selector[], last: number, element: Element): Match {
    let result: Match = 'yes';
    for (let index = last; index >= 0; index--) {
      const part = selector[index];
      if (!part) break;
      if (++this.steps > maxSteps)
        throw new PageBreach(
          'The style sheet has too many rules for this page: write fewer and simpler ones.',
        );
      if (isCombinator(part))
        return both(result, this.matchAround(part.type, [selector, index - 1], element));
      result = both(result, this.matchPart(part, element));
      if (result === 'no') return 'no';
    }
    return result;
  }

  private matchAround(type: SelectorType, rest: [readonly Selector[], number], element: Element): Match {
    const parent = parentOf(element);
    if (type === SelectorType.Child) return parent ? this.matchFrom(...rest, parent) : 'no';
    if (type !== SelectorType.Descendant) return 'maybe';
    let best: Match = 'no';
    for (let above = parent; above && best !== 'yes'; above = parentOf(above))
      best = either(best, this.matchFrom(...rest, above));
    return best;
  }

  private matchPart(part: Selector, element: Element): Match {
    switch (part.type) {
      case SelectorType.Universal:
        return 'yes';
      case SelectorType.Tag:
        return matchTag(part, element);
      case SelectorType.Attribute:
        return part.name === 'open' ? 'maybe' : matchAttribute(part, element);
      case SelectorType.Pseudo:
        return this.matchPseudo(part.name, part.data, element);
      case SelectorType.PseudoElement:
        return 'yes';
      default:
        return 'maybe';
    }
  }

  private matchPseudo(name: string, data: Selector[][] | string | null, element: Element): Match {
    if (name === 'root') return yes(element.tagName === 'html');
    if (!Array.isArray(data) || !['is', 'where', 'matches', 'not'].includes(name)) return 'maybe';
    const inside = data
      .map((selector) => (selector.some(isPseudoElement) ? 'maybe' : this.match(selector, element)))
      .reduce(either, 'no');
    if (name !== 'not') return inside;
    return inside === 'maybe' ? 'maybe' : yes(inside === 'no');
  }
}

export function isCombinator({ type }: Selector): boolean {
  return (
    type === SelectorType.Descendant ||
    type === SelectorType.Child ||
    type === SelectorType.Adjacent ||
    type === SelectorType.Sibling ||
    type === SelectorType.Parent ||
    type === SelectorType.ColumnCombinator
  );
}

/** Browsers ignore it within another selector. */
const isPseudoElement = ({ type }: Selector) => type === SelectorType.PseudoElement;
const yes = (is: boolean): Match => (is ? 'yes' : 'no');
const both = (a: Match, b: Match): Match => (a === 'no' || b === 'no' ? 'no' : a === 'yes' ? b : a);
const either = (a: Match, b: Match): Match => (a === 'yes' || b === 'yes' ? 'yes' : a === 'no' ? b : a);

function matchTag({ name, namespace }: TagSelector, element: Element): Match {
  if (name.toLowerCase() !== element.tagName.toLowerCase()) return 'no';
  const isExact = (!isSvg(element) || name === element.tagName) && (namespace === null || namespace === '*');
  return isExact ? 'yes' : 'maybe';
}

/** What only upper or lower case separates may match: that depends on flags and on the attribute. */
function matchAttribute(part: AttributeSelector, element: Element): Match {
  const name = part.name.toLowerCase();
  const found = isSvg(element)
    ? element.attrs.find((attr) => attr.name.toLowerCase() === name)
    : element.attrs.find((attr) => attr.name === name);
  const isSameName = !isSvg(element) || found?.name === part.name;
  if (hasValue(part, found?.value)) return isSameName ? 'yes' : 'maybe';
  const isExact = part.ignoreCase === false || part.ignoreCase === 'quirks';
  return isExact || !hasValue({ ...part, value: part.value.toLowerCase() }, found?.value.toLowerCase())
    ? 'no'
    : 'maybe';
}

function hasValue({ action, value }: AttributeSelector, actual: string | undefined): boolean {
  if (actual === undefined) return action === AttributeAction.Not;
  switch (action) {
    case AttributeAction.Exists:
      return true;
    case AttributeAction.Equals:
      return actual === value;
    case AttributeAction.Element:
      return value !== '' && actual.split(/\s+/).includes(value);
    case AttributeAction.Start:
      return value !== '' && actual.startsWith(value);
    case AttributeAction.End:
      return value !== '' && actual.endsWith(value);
    case AttributeAction.Any:
      return value !== '' && actual.includes(value);
    case AttributeAction.Hyphen:
      return actual === value || actual.startsWith(`${value}-`);
    case AttributeAction.Not:
      return actual !== value;
    default:
      return false;
  }
}
