'use client';

import type { UploadView } from '@darkroom/api/view/upload-view';
import { useRef, useState } from 'react';
import { newKey } from '@/lib/new-key';
import { report } from '@/lib/report';
import { messageOf } from '@/trpc/api-error';
import { createPlainClient } from '@/trpc/client';
import { fetchWithProgress } from '@/trpc/fetch-with-progress';

/** A file on its way to the server, or one that did not get there. */
export interface PendingUpload {
  key: string;
  fileName: string;
  previewUrl: string;
  /** 0 to 1. */
  progress: number;
  error: string | null;
}

interface UploadsOptions {
  value: UploadView[];
  onChange: (update: (uploads: UploadView[]) => UploadView[]) => void;
  maxCount: number;
}

/** Uploads files as they are added; those that arrive join `value`. */
export function useUploads({ value, onChange, maxCount }: UploadsOptions) {
  const [pending, setPending] = useState<PendingUpload[]>([]);
  const [isOverLimit, setIsOverLimit] = useState(false);
  const aborts = useRef(new Map<string, AbortController>());

  const patch = (key: string, change: Partial<PendingUpload>) =>
    setPending((all) => all.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));

  function discard(key: string) {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    setPending((all) => all.filter((upload) => upload.key !== key));
  }

  async function send(key: string, file: File) {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    const body = new FormData();
    body.set('file', file);
    try {
      const client = createPlainClient(fetchWithProgress((progress) => patch(key, { progress })));
      const upload = await client.upload.create.mutate(body, { signal: abort.signal });
      discard(key);
      onChange((uploads) => [...uploads, upload]);
    } catch (cause) {
      if (!abort.signal.aborted) patch(key, { error: messageOf(cause) });
    }
  }

  function add(files: Iterable<File>) {
    const wanted = [...files];
    const room = maxCount - value.length - pending.filter((upload) => !upload.error).length;
    setIsOverLimit(wanted.length > room);
    const accepted = wanted.slice(0, Math.max(0, room)).map((file) => ({ file, key: newKey() }));
    setPending((all) => [
      ...all,
      ...accepted.map(({ file, key }) => ({
        key,
        fileName: file.name,
        previewUrl: URL.createObjectURL(file),
        progress: 0,
        error: null,
      })),
    ]);
    for (const { file, key } of accepted) send(key, file).catch(report);
  }

  function remove(id: string) {
    setIsOverLimit(false);
    onChange((uploads) => uploads.filter((upload) => upload.id !== id));
  }

  return { pending, isOverLimit, add, discard, remove };
}
