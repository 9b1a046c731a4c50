import { SkeletonPage } from '@/components/skeleton';

export default function GenerateLoading() {
  return (
    <SkeletonPage>
      <div className="tray mt-8 aspect-[4/3] max-h-[60vh] w-full animate-breathe rounded-2xl" />
    </SkeletonPage>
  );
}
