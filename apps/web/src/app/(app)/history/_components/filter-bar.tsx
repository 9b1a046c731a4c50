import type { KindName } from '@darkroom/kinds';
import Link from 'next/link';
import { classNames } from '@/lib/class-names';
import { statusFilters, type Filters, type StatusFilter } from '../filters';

interface FilterBarProps {
  filters: Filters;
  kinds: { name: KindName; title: string }[];
}

const statusLabels: Readonly<Record<StatusFilter, string>> = {
  active: 'Developing',
  finished: 'Finished',
  failed: 'Failed',
};

export function FilterBar({ filters, kinds }: FilterBarProps) {
  return (
    <nav aria-label="Filter" className="mt-5 flex flex-wrap gap-x-8 gap-y-2">
      <ul className="flex flex-wrap gap-1">
        <Choice filters={{ ...filters, kind: undefined }} label="All kinds" isCurrent={!filters.kind} />
        {kinds.map(({ name, title }) => (
          <Choice
            key={name}
            filters={{ ...filters, kind: name }}
            label={title}
            isCurrent={filters.kind === name}
          />
        ))}
      </ul>
      <ul className="flex flex-wrap gap-1">
        <Choice filters={{ ...filters, status: undefined }} label="Any state" isCurrent={!filters.status} />
        {statusFilters.map((status) => (
          <Choice
            key={status}
            filters={{ ...filters, status }}
            label={statusLabels[status]}
            isCurrent={filters.status === status}
          />
        ))}
      </ul>
    </nav>
  );
}

function Choice({ filters, label, isCurrent }: { filters: Filters; label: string; isCurrent: boolean }) {
  return (
    <li>
      <Link
        href={{ pathname: '/history', query: queryOf(filters) }}
        scroll={false}
        aria-current={isCurrent ? 'true' : undefined}
        className={classNames(
          'flex min-h-10 items-center rounded-full border px-3 sm:px-4 text-[0.95rem] transition-colors',
          isCurrent
            ? 'border-accent text-ink bg-bench'
            : 'text-muted hocus:text-ink hocus:border-line-strong border-transparent',
        )}
      >
        {label}
      </Link>
    </li>
  );
}

function queryOf({ kind, status }: Filters) {
  return { ...(kind && { kind }), ...(status && { status }) };
}
