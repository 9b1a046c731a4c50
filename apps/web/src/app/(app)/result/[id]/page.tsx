import { kinds } from '@darkroom/kinds';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { hasResult } from '@/lib/generation-status';
import { webKinds } from '@/kinds';
import { findGeneration, findUploads } from '@/trpc/server';
import { ResultClient } from './client';

export async function generateMetadata({ params }: PageProps<'/result/[id]'>): Promise<Metadata> {
  const generation = await findGeneration((await params).id);
  return { title: generation?.title ?? 'Not found', robots: { index: false, follow: false } };
}

export default async function ResultPage({ params }: PageProps<'/result/[id]'>) {
  const generation = await findGeneration((await params).id);
  if (!generation) notFound();
  if (!hasResult(generation)) redirect(`/generate/${generation.id}`);
  const { recap } = await webKinds[generation.kind].facts(generation.input);
  return (
    <ResultClient
      initial={generation}
      kindTitle={kinds[generation.kind].title}
      recap={recap}
      references={await findUploads(generation)}
    />
  );
}
