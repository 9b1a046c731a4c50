import type { UploadView } from '@darkroom/api/view/upload-view';
import { CircleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { thumbhashColor } from '@/lib/thumbhash';
import type { PendingUpload } from '../use-uploads';

interface RemovableProps {
  fileName: string;
  onRemove: () => void;
  children: ReactNode;
}

export function Thumbnail({ upload, onRemove }: { upload: UploadView; onRemove: () => void }) {
  return (
    <Removable fileName={upload.fileName} onRemove={onRemove}>
      <img
        src={upload.path}
        alt={upload.fileName}
        width={upload.width}
        height={upload.height}
        className="size-full object-cover"
        style={{ backgroundColor: thumbhashColor(upload.thumbhash) }}
      />
    </Removable>
  );
}

export function PendingThumbnail({ upload, onRemove }: { upload: PendingUpload; onRemove: () => void }) {
  const { fileName, previewUrl, progress, error } = upload;
  return (
    <Removable fileName={fileName} onRemove={onRemove}>
      <img src={previewUrl} alt={fileName} className="size-full object-cover opacity-40" />
      {error ? (
        <span
          role="alert"
          className="bg-danger-wash text-danger absolute inset-0 flex flex-col gap-1 overflow-auto p-2 pr-7 text-xs leading-tight"
        >
          <CircleAlert className="size-4 shrink-0" aria-hidden="true" />
          {error}
        </span>
      ) : (
        <progress
          value={progress}
          aria-label={`Uploading ${fileName}`}
          className="upload-progress absolute inset-x-2 bottom-2 h-1"
        />
      )}
    </Removable>
  );
}

function Removable({ fileName, onRemove, children }: RemovableProps) {
  return (
    <li className="bg-raised relative aspect-square overflow-hidden rounded-sm">
      {children}
      <button
        type="button"
        aria-label={`Remove ${fileName}`}
        className="bg-film/80 text-film-ink hocus:bg-film absolute top-1 right-1 grid size-7 place-items-center rounded-full"
        onClick={onRemove}
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </li>
  );
}
