'use client';

import type { GenerationSummary } from '@darkroom/api/view/generation-view';
import type { KindName } from '@darkroom/kinds';
import { LoaderCircle } from 'lucide-react';
import { buttonClass } from '@/components/button';
import { messageOf } from '@/trpc/api-error';
import { EmptyHistory } from './_components/empty-history';
import { HistoryItem } from './_components/history-item';
import type { Filters } from './filters';
import { useHistory, useReachedEnd } from './hooks';

interface HistoryClientProps {
  filters: Filters;
  firstPage: { items: GenerationSummary[]; nextCursor: string | null };
  kinds: { name: KindName; title: string }[];
}

export function HistoryClient({ filters, firstPage, kinds }: HistoryClientProps) {
  const { items, error, hasMore, isLoadingMore, loadMore, refresh } = useHistory(filters, firstPage);
  const end = useReachedEnd(loadMore, hasMore && !isLoadingMore && !error);
  const titleOf = (kind: KindName) => kinds.find(({ name }) => name === kind)?.title ?? kind;
  if (items.length === 0 && !error) {
    return <EmptyHistory isFiltered={Boolean(filters.kind ?? filters.status)} kinds={kinds} />;
  }
  return (
    <>
      <ul className="mt-7 grid grid-cols-2 gap-x-2.5 gap-y-5 sm:gap-x-4 md:grid-cols-3 xl:grid-cols-4">
        {items.map((generation) => (
          <HistoryItem
            key={generation.id}
            generation={generation}
            kindTitle={titleOf(generation.kind)}
            onChanged={refresh}
          />
        ))}
      </ul>
      {error && (
        <div role="alert" className="mt-8 flex flex-wrap items-center gap-4">
          <p className="text-danger">{messageOf(error)}</p>
          <button type="button" className={buttonClass()} onClick={refresh}>
            Try again
          </button>
        </div>
      )}
      {hasMore && !error && (
        <div ref={end} className="mt-10 flex justify-center">
          <button type="button" className={buttonClass()} disabled={isLoadingMore} onClick={loadMore}>
            {isLoadingMore && <LoaderCircle className="animate-spin" aria-hidden="true" />}
            {isLoadingMore ? 'Loading' : 'Load more'}
          </button>
        </div>
      )}
    </>
  );
}
