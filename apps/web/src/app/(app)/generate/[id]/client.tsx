'use client';

import type { GenerationView } from '@darkroom/api/view/generation-view';
import { useTimeline } from '@/generation/use-timeline';
import type { Providers } from '@/components/sample-note';
import { isActive } from '@/lib/generation-status';
import type { KindText } from '@/lib/kind-text';
import { ActiveHead } from './_components/active-head';
import { Announcer } from './_components/announcer';
import { EndedHead } from './_components/ended-head';
import { StepList } from './_components/step-list';
import { Tray } from './_components/tray';
import { WalkAway } from './_components/walk-away';
import { useServerClock } from './use-clock';
import { useReveal } from './use-reveal';
import { useTabTitle } from './use-tab-title';

interface GenerateClientProps {
  initial: GenerationView;
  kindText: KindText;
  printRatio: number;
  providers: Providers;
  /** The server's clock when it rendered `initial`. */
  renderedAtMs: number;
}

export function GenerateClient({
  initial,
  kindText,
  printRatio,
  providers,
  renderedAtMs,
}: GenerateClientProps) {
  const { generation, sync } = useTimeline(initial);
  const isRevealing = useReveal(generation);
  const isRunning = isActive(generation);
  const nowMs = useServerClock(renderedAtMs, isRunning);
  useTabTitle(generation);
  return (
    <div className="mx-auto grid w-full max-w-7xl grid-cols-1 gap-x-14 gap-y-8 px-4 pt-4 sm:px-8 sm:pt-8 lg:grid-cols-[1.4fr_1fr] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0 lg:col-start-2">
        {isRunning || isRevealing ? (
          <ActiveHead generation={generation} kindText={kindText} nowMs={nowMs} />
        ) : (
          <EndedHead generation={generation} kindText={kindText} onRetried={sync} />
        )}
      </div>
      <div className="min-w-0 lg:sticky lg:top-6 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:self-start">
        <Tray generation={generation} kindText={kindText} printRatio={printRatio} isLit={isRevealing} />
      </div>
      <div className="min-w-0 lg:col-start-2">
        <StepList generation={generation} kindText={kindText} nowMs={nowMs} />
        {isRunning && <WalkAway generation={generation} providers={providers} onCanceled={sync} />}
      </div>
      <Announcer generation={generation} kindText={kindText} />
    </div>
  );
}
