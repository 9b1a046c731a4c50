import { formatAgo } from '@/lib/format';

/** The clocks of server and browser differ, so a different text is no hydration error. */
export function TimeAgo({ date }: { date: Date }) {
  return (
    <time dateTime={date.toISOString()} suppressHydrationWarning>
      {formatAgo(date)}
    </time>
  );
}
