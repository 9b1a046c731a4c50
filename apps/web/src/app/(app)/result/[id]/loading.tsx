import { SkeletonPage } from '@/components/skeleton';

export default function ResultLoading() {
  return (
    <SkeletonPage>
      <div className="bg-film mt-12 aspect-[16/10] max-h-[70vh] w-full animate-breathe rounded-lg" />
    </SkeletonPage>
  );
}
