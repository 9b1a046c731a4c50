import type { OutputView } from '@darkroom/api/view/generation-view';
import { classNames } from '@/lib/class-names';
import { thumbhashColor } from '@/lib/thumbhash';

interface FramePictureProps {
  output: OutputView;
  isActive: boolean;
}

/** One output in a frame of the contact sheet: its picture, undeveloped paper, or a fogged frame. */
export function FramePicture({ output, isActive }: FramePictureProps) {
  const { previewPath, thumbhash, status } = output;
  if (status === 'failed') return <span className="fogged block size-full" />;
  if (!previewPath) {
    return <span className={classNames('block size-full', isActive ? 'undeveloped' : 'unexposed')} />;
  }
  return (
    <img
      src={previewPath}
      alt=""
      loading="lazy"
      decoding="async"
      className="size-full object-cover object-top"
      style={{ backgroundColor: thumbhash ? thumbhashColor(thumbhash) : undefined }}
    />
  );
}
