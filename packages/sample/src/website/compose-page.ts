import type { WebsitePageInput } from '@darkroom/kinds/website/tasks/page';
import { boldPage } from './styles/bold/bold';
import { editorialPage } from './styles/editorial/editorial';
import { serenePage } from './styles/serene/serene';
import { pageModelOf, type PageModel } from './styles/shared/page-model';

const styles: Readonly<Record<WebsitePageInput['style'], (model: PageModel) => string>> = {
  editorial: editorialPage,
  bold: boldPage,
  serene: serenePage,
};

/** The whole page for a brief in one of the styles. */
export function composePage(input: WebsitePageInput): string {
  return styles[input.style](pageModelOf(input));
}
