import type { WebsitePageInput } from '@darkroom/kinds/website/tasks/page';
import { copyOf } from './copy-of';
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
export async function composePage(input: WebsitePageInput): Promise<string> {
  const { page, contact } = await copyOf(input.language);
  return styles[input.style](pageModelOf(input, { ...page, ...contact }));
}
