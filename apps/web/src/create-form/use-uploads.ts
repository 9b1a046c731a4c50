'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { newKey } from '@/lib/new-key';
import { report } from '@/lib/report';
import { isWorthAnotherTry, messageOf } from '@/trpc/api-error';
import { createPlainClient } from '@/trpc/client';
import { fetchWithProgress } from '@/trpc/fetch-with-progress';
import { countUploads, type UploadAction, type UploadList } from './upload-list';

interface UploadsOptions {
  list: UploadList;
  dispatch: (action: UploadAction) => void;
}

/** A file that is not on the server yet. */
interface LocalFile {
  file: File;
  previewUrl: string;
}

export type Uploads = ReturnType<typeof useUploads>;

const maxAtOnce = 3;

/** Uploads the pending files of `list` in its order, a few at a time. */
export function useUploads({ list, dispatch }: UploadsOptions) {
  const locals = useRef(new Map<string, LocalFile>());
  const aborts = useRef(new Map<string, AbortController>());
  const [progress, setProgress] = useState<Readonly<Record<string, number>>>({});
  useWarningBeforeLeaving(countUploads(list, 'pending') > 0);

  async function send(key: string, file: File) {
    const abort = new AbortController();
    aborts.current.set(key, abort);
    const report = (value: number) => setProgress((current) => ({ ...current, [key]: value }));
    report(0);
    try {
      const client = createPlainClient(fetchWithProgress(report));
      const upload = await client.upload.create.mutate(formOf(file), { signal: abort.signal });
      dispatch({ type: 'arrive', key, upload });
    } catch (cause) {
      if (abort.signal.aborted) return;
      dispatch({ type: 'fail', key, error: messageOf(cause), canRetry: isWorthAnotherTry(cause) });
    } finally {
      aborts.current.delete(key);
    }
  }

  const sendNext = useEffectEvent(() => {
    const waiting = list.items.filter(({ key, state }) => state === 'pending' && !aborts.current.has(key));
    for (const { key } of waiting.slice(0, Math.max(0, maxAtOnce - aborts.current.size))) {
      const local = locals.current.get(key);
      if (local) send(key, local.file).catch(report);
    }
  });
  useEffect(() => sendNext(), [list.items]);

  useCleanUp(locals, aborts);

  function add(files: Iterable<File>, maxCount: number) {
    const chosen = Array.from(files, (file) => {
      const key = newKey();
      locals.current.set(key, { file, previewUrl: URL.createObjectURL(file) });
      return { key, fileName: file.name, fingerprint: `${file.name} ${file.size} ${file.lastModified}` };
    });
    dispatch({ type: 'add', files: chosen, maxCount });
  }

  function remove(key: string) {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    dispatch({ type: 'remove', key });
  }

  return {
    list,
    dispatch,
    add,
    remove,
    /** From 0 to 1. */
    progressOf: (key: string) => progress[key] ?? 0,
    previewOf: (key: string) => locals.current.get(key)?.previewUrl,
  };
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}

function useCleanUp(
  locals: React.RefObject<Map<string, LocalFile>>,
  aborts: React.RefObject<Map<string, AbortController>>,
) {
  useEffect(() => {
    const [files, requests] = [locals.current, aborts.current];
    return () => {
      for (const request of requests.values()) request.abort();
      for (const { previewUrl } of files.values()) URL.revokeObjectURL(previewUrl);
    };
  }, [locals, aborts]);
}

function useWarningBeforeLeaving(isActive: boolean) {
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isActive]);
}
