'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dismissToast, useToasts, type Toast } from '@/lib/toasts';

const visibleMs = 8000;

export function Toaster() {
  const toasts = useToasts();
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-50 flex flex-col items-center gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), visibleMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  return (
    <div
      className="bg-film text-film-ink border-film-line animate-rise pointer-events-auto flex max-w-full items-center gap-1 rounded-lg border py-1.5 pr-1.5 pl-4 shadow-2xl"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <p className="min-w-0 py-1 text-[0.95rem]">{toast.text}</p>
      {toast.action && (
        <button
          type="button"
          className="text-film-edge hocus:bg-film-line min-h-10 rounded-md px-3 font-semibold"
          onClick={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        className="text-film-muted hocus:text-film-ink grid size-10 place-items-center rounded-md"
        onClick={() => dismissToast(toast.id)}
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
