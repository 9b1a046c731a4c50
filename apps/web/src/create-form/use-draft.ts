'use client';

import { useEffect, useState } from 'react';
import type { z } from 'zod';

interface DraftOptions<Values> {
  storageKey: string;
  start: () => Values;
  schema: z.ZodType<Values>;
}

/** Values that survive a reload of the page. Other tabs do not see them. */
export function useDraft<Values>({ storageKey, start, schema }: DraftOptions<Values>) {
  const [values, setValues] = useState(start);
  const [isChanged, setIsChanged] = useState(false);

  useEffect(() => {
    const stored = schema.safeParse(readJson(storageKey));
    if (stored.success) setValues(stored.data);
  }, [schema, storageKey]);

  useEffect(() => {
    if (isChanged) write(storageKey, JSON.stringify(values));
  }, [isChanged, storageKey, values]);

  return {
    values,
    change(update: (current: Values) => Values) {
      setIsChanged(true);
      setValues(update);
    },
    clear: () => write(storageKey, null),
  };
}

function readJson(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

// A browser may refuse all storage; the form then works without a stored draft.
function write(key: string, value: string | null) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    return;
  }
}
