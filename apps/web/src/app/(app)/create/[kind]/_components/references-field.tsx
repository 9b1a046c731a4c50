'use client';

import type { UploadView } from '@darkroom/api/view/upload-view';
import { ImagePlus } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';
import { classNames } from '@/lib/class-names';
import { useUploads } from '../use-uploads';
import { FieldError } from './field-error';
import { limitOf } from './reference-limit';
import { PendingThumbnail, Thumbnail } from './thumbnails';

interface ReferencesFieldProps {
  /** The kind's schema of this field: it knows how many there may be and what to say about one too many. */
  schema: z.ZodType;
  hint: string;
  value: UploadView[];
  error?: string;
  onChange: (update: (uploads: UploadView[]) => UploadView[]) => void;
}

/** Pictures by file picker, camera, drag and drop, or paste. */
export function ReferencesField({ schema, hint, value, error, onChange }: ReferencesFieldProps) {
  const [limit] = useState(() => limitOf(schema));
  const uploads = useUploads({ value, onChange, maxCount: limit.maxCount });
  const [isDraggedOver, setIsDraggedOver] = useState(false);
  usePastedImages(uploads.add);
  const shownError = error ?? (uploads.isOverLimit ? limit.message : undefined);
  return (
    <fieldset aria-describedby="references-hint references-error" className="min-w-0">
      <legend className="mb-1.5 font-medium">
        Reference images <span className="text-muted font-normal">(optional, up to {limit.maxCount})</span>
      </legend>
      <p id="references-hint" className="text-muted -mt-1 mb-3 text-sm">
        {hint}
      </p>
      <div
        className={classNames(
          'rounded-lg border border-dashed p-3 transition-colors',
          isDraggedOver ? 'border-accent bg-raised' : 'border-line-strong/70 bg-bench',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setIsDraggedOver(true);
        }}
        onDragLeave={() => setIsDraggedOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsDraggedOver(false);
          uploads.add(event.dataTransfer.files);
        }}
      >
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-3 empty:hidden">
          {value.map((upload) => (
            <Thumbnail key={upload.id} upload={upload} onRemove={() => uploads.remove(upload.id)} />
          ))}
          {uploads.pending.map((upload) => (
            <PendingThumbnail key={upload.key} upload={upload} onRemove={() => uploads.discard(upload.key)} />
          ))}
        </ul>
        <label className="text-muted hover:text-ink has-focus-visible:outline-accent relative flex min-h-16 items-center justify-center gap-3 rounded-md px-3 text-center has-focus-visible:outline-2">
          <input
            type="file"
            accept="image/*"
            multiple
            data-invalid={shownError ? true : undefined}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              uploads.add(event.target.files ?? []);
              event.target.value = '';
            }}
          />
          <ImagePlus className="text-accent size-5 shrink-0" aria-hidden="true" />
          <span>
            Add pictures<span className="pointer-coarse:hidden">, drop them here, or paste</span>
          </span>
        </label>
      </div>
      <FieldError id="references" error={shownError} />
    </fieldset>
  );
}

function usePastedImages(add: (files: File[]) => void) {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const images = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (images.length > 0) {
      event.preventDefault();
      add(images);
    }
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}
