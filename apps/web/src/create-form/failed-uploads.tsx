import { CircleAlert } from 'lucide-react';
import { buttonClass } from '@/components/button';
import type { Uploads } from './use-uploads';

/** For each failed picture: the reason, in a whole sentence, and the actions. */
export function FailedUploads({ uploads }: { uploads: Uploads }) {
  const failed = uploads.list.items.flatMap((item, index) =>
    item.state === 'failed' ? [{ ...item, number: index + 1 }] : [],
  );
  return (
    <div role="alert">
      <ul className="mt-3 grid gap-2 empty:hidden">
        {failed.map(({ key, number, fileName, error, canRetry }) => (
          <li key={key} className="bg-danger-wash rounded-md px-3 py-2 text-sm">
            <p className="text-danger flex gap-2">
              <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
              <span className="min-w-0">
                <strong className="font-medium wrap-anywhere">
                  {number}. <bdi>{fileName}</bdi>
                </strong>
                <br />
                {error}
              </span>
            </p>
            <div className="mt-1 flex flex-wrap justify-end gap-1">
              {canRetry && (
                <button
                  type="button"
                  className={buttonClass({ variant: 'secondary', size: 'small' })}
                  onClick={() => uploads.dispatch({ type: 'retry', key })}
                >
                  Try again<span className="sr-only"> with {fileName}</span>
                </button>
              )}
              <button
                type="button"
                className={buttonClass({ variant: 'quiet', size: 'small' })}
                onClick={() => uploads.remove(key)}
              >
                Leave it out<span className="sr-only">: {fileName}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
