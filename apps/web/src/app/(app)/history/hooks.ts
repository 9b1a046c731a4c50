'use client';

import type { GenerationSummary } from '@darkroom/api/view/generation-view';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isActive } from '@/lib/generation-status';
import { trpc } from '@/trpc/client';
import { pageSize, type Filters } from './filters';

const liveMs = 3000;
const maxLive = 100;

interface Page {
  items: GenerationSummary[];
  nextCursor: string | null;
}

/** The generations that match the filters, newest first. Keeps running ones up to date. */
export function useHistory(filters: Filters, firstPage: Page) {
  const utils = trpc.useUtils();
  const list = trpc.generation.list.useInfiniteQuery(
    { ...filters, limit: pageSize },
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      initialData: { pages: [firstPage], pageParams: [null] },
    },
  );
  const refresh = () => void utils.generation.list.invalidate();
  const items = useLive(list.data?.pages.flatMap((page) => page.items) ?? [], refresh);
  return {
    items,
    error: list.error,
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
    refresh,
  };
}

/** Polls only the running ones while the tab is visible. When one of them has ended, the whole list is read again. */
function useLive(items: GenerationSummary[], onEnded: () => void): GenerationSummary[] {
  const activeIds = items.filter(isActive).map(({ id }) => id);
  const live = trpc.generation.list.useQuery(
    { status: 'active', limit: maxLive },
    { enabled: activeIds.length > 0, refetchInterval: liveMs, staleTime: 0 },
  );
  const current = new Map(live.data?.items.map((item) => [item.id, item]));
  const endedId = live.data && !live.isFetching ? activeIds.find((id) => !current.has(id)) : undefined;
  const notify = useEffectEvent(onEnded);
  useEffect(() => {
    if (endedId) notify();
  }, [endedId]);
  return items.map((item) => (isActive(item) ? (current.get(item.id) ?? item) : item));
}

/** Calls `onReached` when the end of the list comes near the viewport. */
export function useReachedEnd(onReached: () => void, isEnabled: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  const reach = useEffectEvent(onReached);
  useEffect(() => {
    if (!ref.current || !isEnabled) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach(), {
      rootMargin: '600px',
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [isEnabled]);
  return ref;
}
