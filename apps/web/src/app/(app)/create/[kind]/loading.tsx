import { SkeletonPage } from '@/components/skeleton';

export default function CreateLoading() {
  return (
    <SkeletonPage>
      <div className="mt-20 grid gap-x-14 gap-y-10 lg:grid-cols-[1fr_19rem]">
        <div className="bg-bench border-line h-96 animate-breathe rounded-lg border" />
        <div className="bg-bench border-line h-44 animate-breathe rounded-xl border" />
      </div>
    </SkeletonPage>
  );
}
