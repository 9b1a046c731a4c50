import { websiteBriefTask, type WebsiteBriefInput } from '@darkroom/kinds/website/tasks/brief';
import { websitePageTask, type WebsitePageInput } from '@darkroom/kinds/website/tasks/page';
import { websiteRepairTask, type WebsiteRepairInput } from '@darkroom/kinds/website/tasks/repair';
import { writer, type Writer } from '../writer';
import { breakPage, cutPage } from './break-page';
import { composeBrief } from './compose-brief';
import { composePage } from './compose-page';
import { repairPage } from './repair-page';

export const websiteWriters: Readonly<Record<string, Writer>> = {
  [websiteBriefTask.name]: writer<WebsiteBriefInput>({
    markedText: ({ description }) => description,
    write: (input) => composeBrief(input),
  }),
  [websitePageTask.name]: writer<WebsitePageInput>({
    markedText: ({ brief }) => brief.tone,
    write: async (input, fault) => {
      const html = await composePage(input);
      if (fault === 'cut-html') return { html: cutPage(html) };
      return { html: fault === 'invalid-html' ? breakPage(html) : html };
    },
  }),
  [websiteRepairTask.name]: writer<WebsiteRepairInput>({
    markedText: () => '',
    write: ({ html, language }) => ({ html: repairPage(html, language) }),
  }),
};
