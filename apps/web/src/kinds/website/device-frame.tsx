import { classNames } from '@/lib/class-names';
import { useWidth } from '@/lib/use-width';

export type Device = 'desktop' | 'phone';

interface DeviceFrameProps {
  path: string;
  label: string;
  device: Device;
}

const devicePixels = { desktop: 1280, phone: 390 } as const;

/** A page at the width of a device, scaled to fit. It can run no script and reach nothing of the app. */
export function DeviceFrame({ path, label, device }: DeviceFrameProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const pixels = devicePixels[device];
  const scale = Math.min(1, width / pixels);
  return (
    <div
      className={classNames(
        'bg-film ring-film-line shadow-(--shadow-print) ring-1',
        device === 'desktop'
          ? 'rounded-lg p-1.5 pt-3'
          : 'mx-auto w-full max-w-[410px] rounded-[2.2rem] p-2.5',
      )}
    >
      <div
        ref={ref}
        className={classNames(
          'relative overflow-hidden bg-white',
          device === 'desktop'
            ? 'aspect-[16/10] rounded-[4px] max-lg:aspect-[4/3]'
            : 'aspect-[390/780] max-h-[80vh] w-full rounded-[1.7rem]',
        )}
      >
        {width > 0 && (
          <iframe
            src={path}
            title={`${label}, as on a ${device}`}
            sandbox="allow-popups"
            referrerPolicy="no-referrer"
            className="absolute top-0 left-0 origin-top-left border-0 bg-white"
            style={{
              width: Math.max(pixels, width),
              height: `${100 / scale}%`,
              transform: `scale(${scale})`,
            }}
          />
        )}
      </div>
    </div>
  );
}
