import { Landscape } from './landscape';

/** The hero picture: a print that develops in the tray, again and again. */
export function TrayScene() {
  return (
    <div
      className="tray-scene relative mx-auto hidden w-full max-w-[26rem] sm:block lg:max-w-none"
      aria-hidden="true"
    >
      <div className="tray aspect-[5/6] rounded-[1.4rem] p-[9%]">
        <div className="ripples absolute inset-0 rounded-[inherit]" />
        <div className="bg-paper relative h-full -rotate-[2.5deg] p-[4.5%] shadow-2xl">
          <div className="relative h-full overflow-hidden bg-[#e9dfcc]">
            <Landscape className="latent size-full" />
          </div>
          <div className="safelit absolute inset-0" />
        </div>
      </div>
    </div>
  );
}
