import { kindNames, kinds } from '@darkroom/kinds';
import type { Metadata } from 'next';
import { api } from '@/trpc/server';
import { HistoryClient } from './client';
import { FilterBar } from './_components/filter-bar';
import { filtersOf, pageSize } from './filters';

export const metadata: Metadata = {
  title: 'History',
  description: 'Everything that was developed here, newest first.',
  robots: { index: false },
};

export default async function HistoryPage({ searchParams }: PageProps<'/history'>) {
  const filters = filtersOf(await searchParams);
  const firstPage = await (await api()).generation.list.query({ ...filters, limit: pageSize });
  const kindTitles = kindNames.map((name) => ({ name, title: kinds[name].title }));
  return (
    <div className="mx-auto w-full max-w-7xl px-4 pt-4 sm:px-8 sm:pt-8">
      <h1 className="font-display text-title font-light">History</h1>
      <FilterBar filters={filters} kinds={kindTitles} />
      <HistoryClient
        key={`${filters.kind ?? ''} ${filters.status ?? ''}`}
        filters={filters}
        firstPage={firstPage}
        kinds={kindTitles}
      />
    </div>
  );
}
