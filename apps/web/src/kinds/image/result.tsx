'use client';

import { Check, Download, Expand, FolderArchive, SquarePen } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { buttonClass } from '@/components/button';
import { GreaseCircle } from '@/components/grease-circle';
import { thumbhashColor } from '@/lib/thumbhash';
import type { ResultViewProps } from '../web-kind';

const Lightbox = dynamic(async () => (await import('./lightbox')).Lightbox, { ssr: false });

export function ImageResult({ generation, outputs, onChoose }: ResultViewProps) {
  const { id, title, chosenSlot } = generation;
  const [openIndex, setOpenIndex] = useState<number | null>(null);
  const isOnly = outputs.length === 1;
  return (
    <section aria-label="Images" className="mt-9">
      <ul className={isOnly ? 'grid justify-items-center' : 'grid gap-x-6 gap-y-8 sm:grid-cols-2'}>
        {outputs.map((output, index) => {
          const { slot, label, path, width, height, thumbhash } = output;
          if (!path || !width || !height) return null;
          const isChosen = slot === chosenSlot;
          return (
            <li
              key={slot}
              className="min-w-0"
              style={isOnly ? { width: `min(100%, 78vh * ${width / height})` } : {}}
            >
              <div className="relative">
                <button
                  type="button"
                  aria-label={`Open ${label} in full`}
                  className="group relative block w-full shadow-(--shadow-print)"
                  onClick={() => setOpenIndex(index)}
                >
                  <img
                    src={path}
                    alt={`${label}: ${title}`}
                    width={width}
                    height={height}
                    className="h-auto w-full"
                    style={{ backgroundColor: thumbhash ? thumbhashColor(thumbhash) : undefined }}
                    fetchPriority={index === 0 ? 'high' : undefined}
                  />
                  <span className="bg-film/75 text-film-ink absolute right-3 bottom-3 grid size-10 place-items-center rounded-full opacity-0 transition-opacity group-hocus:opacity-100">
                    <Expand className="size-4" aria-hidden="true" />
                  </span>
                </button>
                {isChosen && <GreaseCircle className="inset-[3%] size-[94%]" />}
              </div>
              <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4">
                <p className="font-edge text-edge text-muted uppercase">
                  <span className="text-accent" aria-hidden="true">
                    {index + 1} ▸{' '}
                  </span>
                  {label}, {width} × {height}
                </p>
                <span className="flex">
                  {!isOnly && (
                    <button
                      type="button"
                      aria-pressed={isChosen}
                      className={buttonClass({ variant: 'quiet', size: 'small' })}
                      onClick={() => onChoose(slot)}
                    >
                      {isChosen ? <Check aria-hidden="true" /> : <SquarePen aria-hidden="true" />}
                      {isChosen ? 'Chosen' : 'Choose'}
                      <span className="sr-only"> {label}</span>
                    </button>
                  )}
                  <a
                    href={`${path}?download`}
                    download
                    className={buttonClass({ variant: 'quiet', size: 'small' })}
                  >
                    <Download aria-hidden="true" />
                    Download<span className="sr-only"> {label}</span>
                  </a>
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {!isOnly && (
        <p className="mt-6">
          <a href={`/downloads/${id}?as=zip`} download className={buttonClass()}>
            <FolderArchive aria-hidden="true" />
            All as ZIP
          </a>
        </p>
      )}
      {openIndex !== null && (
        <Lightbox
          outputs={outputs}
          index={openIndex}
          onMove={setOpenIndex}
          onClose={() => setOpenIndex(null)}
        />
      )}
    </section>
  );
}
