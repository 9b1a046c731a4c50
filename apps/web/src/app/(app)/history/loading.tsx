import { SkeletonFrame, SkeletonPage } from '@/components/skeleton';

export default function HistoryLoading() {
  return (
    <SkeletonPage>
      <div className="mt-16 grid grid-cols-2 gap-x-2.5 gap-y-5 sm:gap-x-4 md:grid-cols-3 xl:grid-cols-4">
        {Array.from({ length: 8 }, (_, index) => (
          <SkeletonFrame key={index} />
        ))}
      </div>
    </SkeletonPage>
  );
}
