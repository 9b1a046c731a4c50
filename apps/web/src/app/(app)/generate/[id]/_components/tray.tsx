import type { GenerationView, OutputView } from '@darkroom/api/view/generation-view';
import { isActive } from '@/lib/generation-status';
import type { KindText } from '@/lib/kind-text';
import { DevelopingPrint } from './developing-print';

interface TrayProps {
  generation: GenerationView;
  kindText: KindText;
  printRatio: number;
  isLit: boolean;
}

/** The prints in their developer, one per slot. */
export function Tray({ generation, kindText, printRatio, isLit }: TrayProps) {
  const { outputs, progress } = generation;
  const isEnded = !isActive(generation) && !isLit;
  const isWet = isActive(generation) && generation.status === 'processing';
  return (
    <section
      aria-labelledby="prints"
      className="tray grid items-center overflow-hidden rounded-2xl p-4 sm:p-8 lg:min-h-[min(76vh,32rem)]"
    >
      <h2 id="prints" className="sr-only">
        Prints
      </h2>
      {isWet && <div className="ripples absolute inset-0" aria-hidden="true" />}
      <ul className={`relative grid items-center gap-3 sm:gap-6 ${columnsOf(outputs.length, printRatio)}`}>
        {outputs.map((output, index) => (
          <li
            key={output.slot}
            className="mx-auto w-full min-w-0"
            style={{ maxWidth: widestOf(outputs, printRatio, isEnded) }}
          >
            <DevelopingPrint
              output={output}
              number={index + 1}
              ratio={ratioOf(output, printRatio)}
              development={developmentOf(output, progress, kindText)}
              isWet={isWet}
              isLit={isLit}
              isAbandoned={isEnded}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ratioOf({ width, height }: OutputView, printRatio: number): number {
  return width && height ? width / height : printRatio;
}

/** How far a print has come, 0 to 1: nothing shows before the model works, all of it once the piece is safe. */
function developmentOf(output: OutputView, progress: number, { steps }: KindText): number {
  if (!output.previewPath && !output.thumbhash) return 0;
  const from = steps.find(({ step }) => step === 'generate')?.from ?? 0;
  const byProgress = Math.min(1, Math.max(0, (progress - from) / (100 - from)));
  return Math.max(byProgress, output.status === 'ready' ? 0.8 : 0.15);
}

function columnsOf(count: number, ratio: number): string {
  if (count === 1) return 'grid-cols-1';
  if (count === 3 && ratio <= 1) return 'grid-cols-3';
  return count === 3 ? 'grid-cols-1 sm:grid-cols-3' : 'grid-cols-2';
}

/** As wide as lets a print and its caption fit on the screen; what did not come out needs less room. */
function widestOf(outputs: OutputView[], ratio: number, isEnded: boolean): string {
  const height = outputs.length > 1 || isEnded ? '44vh' : '62vh';
  return `calc(${height} * ${ratio})`;
}
