import type { ReactNode } from 'react';

/** A page whose content is on its way. */
export function SkeletonPage({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-7xl px-4 pt-4 sm:px-8 sm:pt-8">
      <p role="status" className="sr-only">
        Loading
      </p>
      <div className="bg-raised h-11 w-64 max-w-full animate-breathe rounded-md" aria-hidden="true" />
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

export function SkeletonFrame() {
  return (
    <div className="bg-film rounded-[3px] p-2 pt-7 pb-14">
      <div className="unexposed aspect-[4/3] animate-breathe" />
    </div>
  );
}
