'use client';

import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { buttonClass } from './button';

interface CopyLinkButtonProps {
  path: string;
  label?: string;
  variant?: 'secondary' | 'quiet';
}

export function CopyLinkButton({ path, label = 'Copy link', variant = 'secondary' }: CopyLinkButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  const address = () => new URL(path, window.location.href).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  // A page without HTTPS has no clipboard, so the user copies the address by hand.
  if (state === 'refused') {
    return (
      <input
        readOnly
        autoFocus
        aria-label="Link"
        value={address()}
        onFocus={(event) => event.currentTarget.select()}
        className="border-line bg-bench min-h-11 w-full max-w-xs rounded-md border px-3 text-sm"
      />
    );
  }
  return (
    <button type="button" className={buttonClass({ variant })} onClick={() => void copy()}>
      {state === 'copied' ? <Check aria-hidden="true" /> : <Link2 aria-hidden="true" />}
      <span aria-live="polite">{state === 'copied' ? 'Copied' : label}</span>
    </button>
  );
}
