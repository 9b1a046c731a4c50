'use client';

import { Check, ExternalLink, FileCode2, FolderArchive, Monitor, Smartphone, SquarePen } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '@/components/button';
import { useMedia } from '@/lib/use-media';
import { DeviceFrame, type Device } from './device-frame';
import type { ResultViewProps } from '../web-kind';
import { SegmentedChoice } from '@/components/segmented-choice';
import { StyleStrip } from './style-strip';

const devices = [
  { value: 'desktop', label: 'Desktop', Icon: Monitor },
  { value: 'phone', label: 'Phone', Icon: Smartphone },
] as const;

export function WebsiteResult({ generation, outputs, onChoose }: ResultViewProps) {
  const { id, chosenSlot } = generation;
  const [shownSlot, setShownSlot] = useState(chosenSlot ?? outputs[0]?.slot);
  const [wantedDevice, setWantedDevice] = useState<Device | null>(null);
  const isNarrow = useMedia('(max-width: 640px)');
  const device = wantedDevice ?? (isNarrow ? 'phone' : 'desktop');
  const shown = outputs.find(({ slot }) => slot === shownSlot) ?? outputs[0];
  if (!shown?.path) return null;
  const isChosen = shown.slot === chosenSlot;
  return (
    <div className="mt-9 grid gap-x-8 gap-y-6 lg:grid-cols-[13rem_1fr]">
      <StyleStrip outputs={outputs} shownSlot={shown.slot} chosenSlot={chosenSlot} onShow={setShownSlot} />
      <section aria-label={`Preview: ${shown.label}`} className="min-w-0">
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <button
            type="button"
            className={buttonClass({ variant: isChosen ? 'secondary' : 'primary' }, 'max-sm:w-full')}
            aria-pressed={isChosen}
            onClick={() => onChoose(shown.slot)}
          >
            {isChosen ? <Check aria-hidden="true" /> : <SquarePen aria-hidden="true" />}
            {isChosen ? `${shown.label} is chosen` : `Choose ${shown.label}`}
          </button>
          <SegmentedChoice
            legend="Size of the preview"
            choices={devices}
            value={device}
            onChange={setWantedDevice}
          />
          <span className="flex flex-wrap max-sm:-mx-3 sm:ml-auto sm:gap-1">
            <a href={shown.path} target="_blank" rel="noopener" className={buttonClass({ variant: 'quiet' })}>
              <ExternalLink aria-hidden="true" />
              Open<span className="sr-only"> in a new tab</span>
            </a>
            <a
              href={`/downloads/${id}?slot=${shown.slot}&as=html`}
              download
              className={buttonClass({ variant: 'quiet' })}
            >
              <FileCode2 aria-hidden="true" />
              HTML<span className="sr-only"> file of {shown.label}, download</span>
            </a>
            <a
              href={`/downloads/${id}?slot=${shown.slot}&as=zip`}
              download
              className={buttonClass({ variant: 'quiet' })}
            >
              <FolderArchive aria-hidden="true" />
              ZIP<span className="sr-only"> archive of {shown.label}, download</span>
            </a>
          </span>
        </div>
        <DeviceFrame key={shown.path} path={shown.path} label={shown.label} device={device} />
      </section>
    </div>
  );
}
