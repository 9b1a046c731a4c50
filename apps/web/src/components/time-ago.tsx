import { formatAgo } from '@/lib/format';

/** The server and the browser may differ by a moment, which is no mismatch worth a word. */
export function TimeAgo({ date }: { date: Date }) {
  return (
    <time dateTime={date.toISOString()} suppressHydrationWarning>
      {formatAgo(date)}
    </time>
  );
}
