import { defineTask } from '../../define-task';
import { pageRules, websitePage, type WebsitePage } from './page';

export interface WebsiteRepairInput {
  html: string;
  /** One sentence for each fault, with its place. */
  findings: readonly string[];
  language: string;
}

export const websiteRepairTask = defineTask<WebsiteRepairInput, WebsitePage>({
  name: 'website-repair',
  output: websitePage,
  instructions: `You repair web pages: mend what the findings name, change nothing else, answer with the whole document.\n${pageRules}`,
  prompt: ({ html, findings, language }) =>
    `Language: ${language}\n<findings>\n${findings.join('\n')}\n</findings>\n<page>\n${html}\n</page>`,
});
