import { firstKindName, kindNames, kinds } from '@darkroom/kinds';
import { SampleNote } from '@/components/sample-note';
import { api } from '@/trpc/server';
import { HowItWorks } from './_components/how-it-works';
import { RecentFrames } from './_components/recent-frames';
import { TrayScene } from './_components/tray-scene';
import { StartForm } from './client';

export default async function HomePage() {
  const [status, recent] = await Promise.all([
    (await api()).status.get.query().catch(() => null),
    (await api()).generation.list.query({ limit: 8 }).catch(() => null),
  ]);
  return (
    <div className="mx-auto w-full max-w-7xl px-4 sm:px-8">
      <section className="grid items-center gap-x-14 gap-y-12 pt-6 sm:pt-12 lg:grid-cols-[1.12fr_0.88fr]">
        <div>
          <h1 className="font-display text-hero font-light">It develops while you are away.</h1>
          <p className="text-muted mt-5 max-w-[34rem] text-lg sm:text-xl">
            Say what you need, in your own words. The work goes on without you, in its own time, and waits for
            you when it is done.
          </p>
          <StartForm
            kinds={kindNames.map((name) => ({
              name,
              title: kinds[name].title,
              tagline: kinds[name].tagline,
            }))}
            first={firstKindName}
          />
          <SampleNote providers={status} className="mt-5 max-w-[38rem]" />
        </div>
        <TrayScene />
      </section>
      {recent && recent.items.length > 0 && <RecentFrames items={recent.items} />}
      <HowItWorks />
    </div>
  );
}
