import type { ReactNode } from 'react';

interface NoticeProps {
  edge: string;
  title: string;
  text: string;
  children: ReactNode;
}

/** A whole page with one message, beside an unexposed frame. */
export function Notice({ edge, title, text, children }: NoticeProps) {
  return (
    <div className="mx-auto grid w-full max-w-5xl flex-1 content-center items-center gap-x-16 gap-y-10 px-4 py-12 sm:px-8 md:grid-cols-[1fr_1.2fr]">
      <div
        className="bg-film max-md:max-w-64 -rotate-2 rounded-[3px] p-2 pt-0 shadow-(--shadow-print) ring-1 ring-film-line"
        aria-hidden="true"
      >
        <p className="font-edge text-edge text-film-edge flex justify-between px-1 py-2">
          <span>▸ {edge}</span>
          <span>DARKROOM</span>
        </p>
        <div className="unexposed aspect-[4/3]" />
        <p className="font-edge text-edge text-film-muted px-1 pt-2">▸ {edge}A</p>
      </div>
      <div>
        <h1 className="font-display text-title font-light">{title}</h1>
        <p className="text-muted mt-4 max-w-lg text-lg">{text}</p>
        <div className="mt-7 flex flex-wrap gap-2">{children}</div>
      </div>
    </div>
  );
}
