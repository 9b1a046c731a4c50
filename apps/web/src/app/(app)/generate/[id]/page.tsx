import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { hasResult } from '@/lib/generation-status';
import { webKinds } from '@/kinds';
import { kindTextOf } from '@/lib/kind-text';
import { api, findGeneration } from '@/trpc/server';
import { GenerateClient } from './client';

export async function generateMetadata({ params }: PageProps<'/generate/[id]'>): Promise<Metadata> {
  const generation = await findGeneration((await params).id);
  return { title: generation?.title ?? 'Not found', robots: { index: false, follow: false } };
}

export default async function GeneratePage({ params }: PageProps<'/generate/[id]'>) {
  const generation = await findGeneration((await params).id);
  if (!generation) notFound();
  if (hasResult(generation)) redirect(`/result/${generation.id}`);
  const status = await (await api()).status.get.query().catch(() => null);
  const { printRatio } = await webKinds[generation.kind].facts(generation.input);
  return (
    <GenerateClient
      initial={generation}
      kindText={kindTextOf(generation.kind)}
      printRatio={printRatio}
      providers={status}
      renderedAtMs={Date.now()}
    />
  );
}
