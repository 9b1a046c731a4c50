import type { GenerationSummary } from '@darkroom/api/view/generation-view';
import { kinds } from '@darkroom/kinds';
import Link from 'next/link';
import { FilmFrame } from '@/components/film-frame';

export function RecentFrames({ items }: { items: GenerationSummary[] }) {
  return (
    <section aria-labelledby="recent" className="mt-24">
      <div className="mb-5 flex items-baseline justify-between gap-4">
        <h2 id="recent" className="font-display text-heading">
          Hanging up to dry
        </h2>
        <Link href="/history" className="text-accent hocus:underline underline-offset-4">
          The whole history
        </Link>
      </div>
      <ul className="grid grid-cols-2 gap-2.5 sm:gap-4 lg:grid-cols-4">
        {items.map((generation) => (
          <li key={generation.id} className="min-w-0 nth-[n+5]:max-sm:hidden">
            <FilmFrame generation={generation} kindTitle={kinds[generation.kind].title} />
          </li>
        ))}
      </ul>
    </section>
  );
}
