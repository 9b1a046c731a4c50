import type { GenerationSummary } from '@darkroom/api/view/generation-view';
import Link from 'next/link';
import { classNames } from '@/lib/class-names';
import { formatAgo } from '@/lib/format';
import { isActive, pathOf, statusLabel } from '@/lib/generation-status';
import { FramePicture } from './frame-picture';
import { GreaseCircle } from './grease-circle';
import { LinkPending } from './link-pending';

interface FilmFrameProps {
  generation: GenerationSummary;
  kindTitle: string;
  /** The heading level of its title. */
  Heading?: 'h2' | 'h3';
}

/** A generation as a frame of the contact sheet. The whole frame is a link. */
export function FilmFrame({ generation, kindTitle, Heading = 'h3' }: FilmFrameProps) {
  const { outputs, chosenSlot, title, progress, isCancelRequested } = generation;
  const isRunning = isActive(generation);
  const isBad = generation.status === 'failed' || generation.status === 'expired';
  return (
    <div className="bg-film text-film-muted group relative overflow-hidden rounded-[3px] shadow-(--shadow-print) ring-1 ring-film-line">
      <p className="font-edge text-edge flex justify-between px-3 py-1.5 uppercase" aria-hidden="true">
        <span className="text-film-edge">▸ {edgeNumber(generation.id)}</span>
        <span>{kindTitle}</span>
      </p>
      <div className={classNames('mx-2 grid aspect-[4/3] gap-px overflow-hidden', gridOf(outputs.length))}>
        {outputs.map((output) => (
          <span key={output.slot} className="relative min-h-0 overflow-hidden">
            <FramePicture output={output} isActive={isRunning} />
            {chosenSlot === output.slot && <GreaseCircle className="inset-[6%] size-[88%]" />}
          </span>
        ))}
      </div>
      {isRunning && (
        <div className="mx-2 h-0.5 bg-film-line" aria-hidden="true">
          <div
            className="bg-film-edge h-full transition-[width] duration-1000"
            style={{ width: `${progress}%` }}
          />
        </div>
      )}
      <div className="px-3 pt-2 pb-3">
        <Heading className="truncate leading-snug">
          <Link
            href={pathOf(generation)}
            className="text-film-ink outline-none after:absolute after:inset-0 after:rounded-[3px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-3 focus-visible:after:outline-film-edge"
            dir="auto"
          >
            {title}
            <LinkPending />
          </Link>
        </Heading>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-sm">
          <span className={classNames(isRunning && 'text-film-edge', isBad && 'text-[#ff9077]')}>
            {statusLabel(generation.status, isCancelRequested)}
            {isRunning && ` ${progress}%`}
          </span>
          <span aria-hidden="true">·</span>
          {/* The clocks of server and browser differ, so a different text is no hydration error. */}
          <time dateTime={generation.createdAt.toISOString()} suppressHydrationWarning>
            {formatAgo(generation.createdAt)}
          </time>
        </p>
      </div>
    </div>
  );
}

/** A number like the one on the edge of a film. A generation always has the same one. */
function edgeNumber(id: string): string {
  const value = Number.parseInt(id.slice(-4), 16);
  return `${(value % 36) + 1}${value & 64 ? 'A' : ''}`;
}

function gridOf(count: number): string {
  if (count <= 1) return 'grid-cols-1';
  if (count === 4) return 'grid-cols-2 grid-rows-2';
  return count === 2 ? 'grid-cols-2' : 'grid-cols-3';
}
