import { isKindName, kindNames, kinds } from '@darkroom/kinds';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findGeneration, findUploads } from '@/trpc/server';
import { CreateClient } from './client';
import { KindTabs } from './_components/kind-tabs';

export async function generateMetadata({ params }: PageProps<'/create/[kind]'>): Promise<Metadata> {
  const { kind } = await params;
  if (!isKindName(kind)) return {};
  return { title: `New ${kinds[kind].title.toLowerCase()}`, description: kinds[kind].tagline };
}

export default async function CreatePage({ params, searchParams }: PageProps<'/create/[kind]'>) {
  const { kind } = await params;
  const { from, text, ...choices } = await searchParams;
  if (!isKindName(kind)) notFound();
  const parent = typeof from === 'string' ? await findGeneration(from) : null;
  const isOfThisKind = parent?.kind === kind;
  const uploads = parent && isOfThisKind ? await findUploads(parent) : [];
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-4 sm:px-8 sm:pt-8">
      <h1 className="font-display text-title font-light">New {kinds[kind].title.toLowerCase()}</h1>
      <p className="text-muted mt-2 text-lg">{kinds[kind].tagline}</p>
      <KindTabs current={kind} choices={kindNames.map((name) => ({ name, title: kinds[name].title }))} />
      <CreateClient
        key={`${kind} ${parent?.id ?? ''}`}
        kind={kind}
        text={typeof text === 'string' ? text : ''}
        choices={Object.fromEntries(Object.entries(choices).filter(isText))}
        parent={parent && isOfThisKind ? { id: parent.id, title: parent.title, input: parent.input } : null}
        uploads={uploads}
      />
    </div>
  );
}

function isText(choice: [string, string | string[] | undefined]): choice is [string, string] {
  return typeof choice[1] === 'string';
}
