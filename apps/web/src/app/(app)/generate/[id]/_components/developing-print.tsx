'use client';

import type { OutputView } from '@darkroom/api/view/generation-view';
import { useMemo, useState, type CSSProperties } from 'react';
import { thumbhashUrl } from '@/lib/thumbhash';

interface DevelopingPrintProps {
  output: OutputView;
  number: number;
  /** Width to height. */
  ratio: number;
  /** 0: blank paper, 1: the finished picture. */
  development: number;
  isWet: boolean;
  /** The white light is on: it is finished. */
  isLit: boolean;
  /** The generation ended without this print. */
  isAbandoned: boolean;
}

/** Photographic paper under the safelight, on which the picture comes up as the work goes on. */
export function DevelopingPrint(props: DevelopingPrintProps) {
  const { output, number, ratio, development, isWet, isLit, isAbandoned } = props;
  const isFogged = output.status === 'failed' || (isAbandoned && output.status !== 'ready');
  const style: CSSProperties & { '--development': number } = {
    '--development': isLit && !isFogged ? 1 : development,
  };
  return (
    <figure className="print" style={style} data-lit={isLit} data-fogged={isFogged}>
      <div className="bg-paper relative p-[4%] shadow-2xl">
        <div className="relative overflow-hidden bg-[#eee4d1]" style={{ aspectRatio: ratio }}>
          {!isFogged && <LatentPicture output={output} />}
          {isFogged && <div className="fogged absolute inset-0" />}
          {isWet && output.status === 'pending' && <div className="sheen absolute inset-0" />}
        </div>
        <div className="print-light safelit absolute inset-0" />
      </div>
      <figcaption className="font-edge text-edge text-film-muted mt-2 flex flex-col uppercase">
        <span className="text-film-edge min-w-0 truncate">
          <span className="max-sm:hidden" aria-hidden="true">
            {number} ▸{' '}
          </span>
          {output.label}
        </span>
        <span className="min-w-0 truncate">{captionOf(output, isFogged)}</span>
      </figcaption>
    </figure>
  );
}

function LatentPicture({ output }: { output: OutputView }) {
  const { thumbhash, previewPath, label } = output;
  const [isLoaded, setIsLoaded] = useState(false);
  const latent = useMemo(() => (thumbhash ? thumbhashUrl(thumbhash) : null), [thumbhash]);
  return (
    <>
      {latent && <img src={latent} alt="" className="print-latent absolute inset-0 size-full object-cover" />}
      {previewPath && (
        <img
          src={previewPath}
          alt={`${label}, developing`}
          className="print-picture absolute inset-0 size-full object-cover object-top"
          data-loaded={isLoaded}
          onLoad={() => setIsLoaded(true)}
          // A picture that the browser already had may have loaded before React listened.
          ref={(element) => {
            if (element?.complete && element.naturalWidth > 0) setIsLoaded(true);
          }}
        />
      )}
      <div className="print-grain absolute inset-0" />
    </>
  );
}

function captionOf({ status, previewPath }: OutputView, isFogged: boolean): string {
  if (isFogged) return status === 'failed' ? 'Failed' : 'Blank';
  if (status === 'ready') return 'Ready';
  return previewPath ? 'Coming up' : 'Blank';
}
