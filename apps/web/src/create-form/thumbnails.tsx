'use client';

import { ChevronLeft, ChevronRight, CircleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '@/lib/class-names';
import { thumbhashColor } from '@/lib/thumbhash';
import type { UploadItem } from './upload-list';
import type { Uploads } from './use-uploads';

/** The pictures in order. Dragging, the two buttons below each picture and the arrow keys change the order. */
export function Thumbnails({ uploads }: { uploads: Uploads }) {
  const { items } = uploads.list;
  const list = useRef<HTMLOListElement>(null);
  const [draggedKey, setDraggedKey] = useState<string | null>(null);
  const [moved, setMoved] = useState<{ key: string; by: number } | null>(null);
  const movedIndex = items.findIndex(({ key }) => key === moved?.key);

  // An element that moves in the document loses the focus.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-move="${moved.key} ${moved.by}"]`)?.focus();
  }, [moved]);

  function move(key: string, index: number, by: number) {
    if (!items[index + by]) return;
    uploads.dispatch({ type: 'move', key, to: index + by });
    setMoved({ key, by });
  }

  return (
    <>
      <ol ref={list} className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-3 empty:hidden">
        {items.map((item, index) => (
          <li
            key={item.key}
            draggable={items.length > 1}
            aria-label={`${index + 1} of ${items.length}: ${item.fileName}`}
            className={classNames(
              'bg-raised border-line overflow-hidden rounded-md border',
              draggedKey === item.key && 'border-accent opacity-60',
            )}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', item.fileName);
              setDraggedKey(item.key);
            }}
            onDragEnter={() => {
              if (draggedKey) uploads.dispatch({ type: 'move', key: draggedKey, to: index });
            }}
            onDragEnd={() => setDraggedKey(null)}
            onKeyDown={(event) => {
              const by = stepOf(event.key);
              if (by === 0) return;
              event.preventDefault();
              move(item.key, index, by);
            }}
          >
            <div className="relative aspect-square overflow-hidden">
              <Picture item={item} uploads={uploads} />
              <span
                aria-hidden="true"
                className="bg-film/80 text-film-ink font-edge absolute top-1 left-1 grid size-6 place-items-center rounded-full text-xs"
              >
                {index + 1}
              </span>
              <button
                type="button"
                aria-label={`Remove ${item.fileName}`}
                className="bg-film/80 text-film-ink hocus:bg-film absolute top-1 right-1 grid size-8 place-items-center rounded-full"
                onClick={() => uploads.remove(item.key)}
              >
                <X className="size-4" aria-hidden="true" />
              </button>
            </div>
            {items.length > 1 && (
              <div className="border-line grid grid-cols-2 border-t">
                <MoveButton
                  item={item}
                  by={-1}
                  isDisabled={index === 0}
                  onMove={() => move(item.key, index, -1)}
                />
                <MoveButton
                  item={item}
                  by={1}
                  isDisabled={index === items.length - 1}
                  onMove={() => move(item.key, index, 1)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {movedIndex >= 0 && `${items[movedIndex]?.fileName} is now ${movedIndex + 1} of ${items.length}.`}
      </p>
    </>
  );
}

function stepOf(key: string): 1 | -1 | 0 {
  if (key === 'ArrowLeft' || key === 'ArrowUp') return -1;
  return key === 'ArrowRight' || key === 'ArrowDown' ? 1 : 0;
}

interface MoveButtonProps {
  item: UploadItem;
  by: 1 | -1;
  isDisabled: boolean;
  onMove: () => void;
}

function MoveButton({ item, by, isDisabled, onMove }: MoveButtonProps) {
  const Icon = by < 0 ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      data-move={`${item.key} ${by}`}
      aria-disabled={isDisabled}
      aria-label={`Move ${item.fileName} ${by < 0 ? 'earlier' : 'later'}`}
      className="text-muted hocus:bg-bench hocus:text-ink grid min-h-11 place-items-center -outline-offset-2 aria-disabled:opacity-30"
      onClick={onMove}
    >
      <Icon className="size-5" aria-hidden="true" />
    </button>
  );
}

function Picture({ item, uploads }: { item: UploadItem; uploads: Uploads }) {
  const { key, fileName, state } = item;
  if (state === 'ready') {
    const { path, width, height, thumbhash } = item.upload;
    return (
      <img
        src={path}
        alt={fileName}
        width={width}
        height={height}
        draggable={false}
        className="size-full object-cover"
        style={{ backgroundColor: thumbhashColor(thumbhash) }}
      />
    );
  }
  const preview = uploads.previewOf(key);
  return (
    <>
      {preview && (
        <img src={preview} alt="" draggable={false} className="size-full object-cover opacity-40" />
      )}
      {state === 'failed' ? (
        <span className="text-danger bg-danger-wash/80 absolute inset-0 grid place-content-center justify-items-center gap-1 pt-4 text-xs font-medium">
          <CircleAlert className="size-6" aria-hidden="true" />
          Not added
        </span>
      ) : (
        <progress
          value={uploads.progressOf(key)}
          aria-label={`Uploading ${fileName}`}
          className="upload-progress absolute inset-x-2 bottom-2 h-1"
        />
      )}
    </>
  );
}
