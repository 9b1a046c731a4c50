'use client';

import type { OutputView } from '@darkroom/api/view/generation-view';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef } from 'react';

interface LightboxProps {
  outputs: OutputView[];
  index: number;
  onMove: (index: number) => void;
  onClose: () => void;
}

const swipePixels = 48;
const controlClass =
  'grid size-12 place-items-center rounded-full bg-film/80 text-film-ink hocus:bg-film-line focus-visible:outline-film-edge';

/** One image as large as the screen. Arrow keys and swipes change the image, Escape closes it. */
export function Lightbox({ outputs, index, onMove, onClose }: LightboxProps) {
  const pressedAtX = useRef<number | null>(null);
  const output = outputs[index];
  const move = (by: number) => onMove((index + by + outputs.length) % outputs.length);
  if (!output?.path) return null;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#090605]/95" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 flex touch-pan-y flex-col outline-none"
          onKeyDown={({ key }) => {
            if (key === 'ArrowLeft') move(-1);
            if (key === 'ArrowRight') move(1);
          }}
          onPointerDown={({ clientX }) => {
            pressedAtX.current = clientX;
          }}
          onPointerUp={({ clientX, pointerType }) => {
            const distance = clientX - (pressedAtX.current ?? clientX);
            if (pointerType !== 'mouse' && Math.abs(distance) > swipePixels) move(distance > 0 ? -1 : 1);
          }}
        >
          <div className="text-film-muted flex items-center justify-between gap-4 p-3">
            <Dialog.Title className="font-edge text-edge pl-2 uppercase" aria-live="polite">
              {output.label}
              {outputs.length > 1 && ` of ${outputs.length}`}
            </Dialog.Title>
            <span className="flex gap-2">
              <a
                href={`${output.path}?download`}
                download
                aria-label={`Download ${output.label}`}
                className={controlClass}
              >
                <Download className="size-5" aria-hidden="true" />
              </a>
              <Dialog.Close aria-label="Close" className={controlClass}>
                <X className="size-5" aria-hidden="true" />
              </Dialog.Close>
            </span>
          </div>
          <div className="relative min-h-0 flex-1 px-2 pb-4 sm:px-20">
            <img
              src={output.path}
              alt={output.label}
              className="size-full object-contain select-none"
              draggable={false}
            />
            {outputs.length > 1 && (
              <>
                <button
                  type="button"
                  aria-label="Previous image"
                  className={`${controlClass} absolute top-1/2 left-3 -translate-y-1/2`}
                  onClick={() => move(-1)}
                >
                  <ChevronLeft className="size-6" aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label="Next image"
                  className={`${controlClass} absolute top-1/2 right-3 -translate-y-1/2`}
                  onClick={() => move(1)}
                >
                  <ChevronRight className="size-6" aria-hidden="true" />
                </button>
              </>
            )}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
