/** The safelight over the developer tray. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" className={className} aria-hidden="true">
      <path d="M6.5 17a9.5 9.5 0 0 1 19 0Z" fill="currentColor" />
      <path d="M3 20.5h26M7 24.5h18M12 28.5h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
