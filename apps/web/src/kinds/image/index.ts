import dynamic from 'next/dynamic';
import type { WebKind } from '../web-kind';

export const image: WebKind = {
  Form: dynamic(async () => (await import('./form')).ImageForm),
  Result: dynamic(async () => (await import('./result')).ImageResult),
  facts: async (input) => (await import('./recap')).imageFacts(input),
  start: async (prompt) => ({ kind: 'image', input: { prompt } }),
};
