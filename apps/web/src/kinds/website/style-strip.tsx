import type { OutputView } from '@darkroom/api/view/generation-view';
import { FramePicture } from '@/components/frame-picture';
import { GreaseCircle } from '@/components/grease-circle';

interface StyleStripProps {
  outputs: OutputView[];
  shownSlot: string;
  chosenSlot: string | null;
  onShow: (slot: string) => void;
}

/** The variations as a strip of film: one is shown, one may be marked as chosen. */
export function StyleStrip({ outputs, shownSlot, chosenSlot, onShow }: StyleStripProps) {
  return (
    <fieldset className="bg-film ring-1 ring-film-line min-w-0 self-start rounded-[3px] p-2">
      <legend className="sr-only">Style to look at</legend>
      <div className="grid grid-cols-3 gap-2 lg:grid-cols-1">
        {outputs.map((output, index) => (
          <label
            key={output.slot}
            className="group has-focus-visible:outline-film-edge relative block min-w-0 rounded-[2px] has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="style"
              checked={output.slot === shownSlot}
              onChange={() => onShow(output.slot)}
              className="absolute inset-0 z-10 cursor-pointer appearance-none outline-none"
            />
            <span className="font-edge text-edge text-film-muted group-has-checked:text-film-edge flex justify-between gap-1 px-0.5 py-1 uppercase">
              <span className="truncate">{output.label}</span>
              <span aria-hidden="true">{index + 1}</span>
            </span>
            <span className="group-has-checked:outline-film-edge relative block aspect-[4/3] overflow-hidden opacity-70 outline-2 -outline-offset-2 outline-transparent transition-opacity group-hover:opacity-100 group-has-checked:opacity-100">
              <FramePicture output={output} isActive={false} />
            </span>
            {output.slot === chosenSlot && (
              <>
                <GreaseCircle className="inset-x-[3%] top-[16%] h-[82%] w-[94%]" />
                <span className="sr-only">(chosen)</span>
              </>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
