export default function HistoryLoading() {
  return (
    <div className="mx-auto w-full max-w-7xl px-4 pt-4 sm:px-8 sm:pt-8">
      <h1 className="font-display text-title font-light">History</h1>
      <p role="status" className="sr-only">
        Loading
      </p>
      <div
        aria-hidden="true"
        className="mt-16 grid grid-cols-2 gap-x-2.5 gap-y-5 sm:gap-x-4 md:grid-cols-3 xl:grid-cols-4"
      >
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className="bg-film rounded-[3px] p-2 pt-7 pb-14">
            <div className="unexposed aspect-[4/3] animate-breathe" />
          </div>
        ))}
      </div>
    </div>
  );
}
