import { classNames } from '@/lib/class-names';

/** A pencil mark around the chosen frame. It is decoration: state the choice in words as well. */
export function GreaseCircle({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 200 150"
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
      className={classNames('grease pointer-events-none absolute', className)}
    >
      <path
        pathLength="1"
        d="M151 16C112 2 51 5 22 36c-27 30-18 76 24 95 46 20 112 12 138-24 23-33 6-79-42-94-19-6-41-8-59-5"
        stroke="var(--color-grease)"
        strokeWidth="4.5"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
