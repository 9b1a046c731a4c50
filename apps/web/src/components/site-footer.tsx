export function SiteFooter() {
  return (
    <footer className="mx-auto mt-20 flex w-full max-w-7xl flex-wrap items-baseline gap-x-6 gap-y-1 px-4 py-8 sm:px-8">
      <p className="text-muted text-sm">Submit, walk away, come back to the finished piece.</p>
      <p className="font-edge text-edge text-faint ml-auto uppercase" aria-hidden="true">
        Darkroom safety film
      </p>
    </footer>
  );
}
