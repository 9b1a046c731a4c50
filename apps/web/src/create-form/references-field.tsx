'use client';

import { uploadTypes } from '@darkroom/api/view/upload-view';
import { tooManyReferences } from '@darkroom/kinds/fields';
import { ImagePlus } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { classNames } from '@/lib/class-names';
import type { Uploads } from './use-uploads';
import { FailedUploads } from './failed-uploads';
import { FieldError } from './field-error';
import { Thumbnails } from './thumbnails';

interface ReferencesFieldProps {
  maxCount: number;
  hint: string;
  uploads: Uploads;
  error: string | undefined;
}

/** Adds pictures by file picker, camera, drag and drop, or paste. Models get them in this order. */
export function ReferencesField({ maxCount, hint, uploads, error }: ReferencesFieldProps) {
  const [isDraggedOver, setIsDraggedOver] = useState(false);
  const add = (files: Iterable<File>) => uploads.add(files, maxCount);
  usePastedImages(add);
  const notice = noticeOf(uploads.list, tooManyReferences(maxCount));
  const shownError = error ?? (notice || undefined);
  return (
    <fieldset aria-describedby="references-hint references-error" className="min-w-0">
      <legend className="mb-1.5 font-medium">
        Reference images <span className="text-muted font-normal">(optional, up to {maxCount})</span>
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
          setIsDraggedOver(event.dataTransfer.types.includes('Files'));
        }}
        onDragLeave={() => setIsDraggedOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsDraggedOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <Thumbnails uploads={uploads} />
        <FailedUploads uploads={uploads} />
        <label className="text-muted hover:text-ink has-focus-visible:outline-accent relative flex min-h-16 items-center justify-center gap-3 rounded-md px-3 text-center has-focus-visible:outline-2">
          <input
            type="file"
            accept={uploadTypes.join(',')}
            multiple
            data-invalid={shownError ? true : undefined}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={(event) => {
              add(event.target.files ?? []);
              event.target.value = '';
            }}
          />
          <ImagePlus className="text-accent size-5 shrink-0" aria-hidden="true" />
          <span>
            Add pictures<span className="pointer-coarse:hidden">, drop them here, or paste</span>
          </span>
        </label>
      </div>
      <div role="status">
        <FieldError id="references" error={shownError} />
      </div>
    </fieldset>
  );
}

function noticeOf({ overLimit, repeated }: Uploads['list'], limitMessage: string): string {
  const sentences = [
    overLimit.length > 0 && `${limitMessage} Not added: ${overLimit.join(', ')}.`,
    repeated.length > 0 && `Already in the list: ${repeated.join(', ')}.`,
  ];
  return sentences.filter(Boolean).join(' ');
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
