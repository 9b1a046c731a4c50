export function Heading({ kicker, title }: { kicker: string; title: string }) {
  return (
    <>
      <p className="font-edge text-edge text-accent uppercase">
        <span aria-hidden="true">▸ </span>
        {kicker}
      </p>
      <h1
        className="font-display mt-2 line-clamp-3 text-[clamp(1.7rem,1.3rem+1.6vw,2.5rem)] leading-[1.1] font-light tracking-tight break-words"
        dir="auto"
      >
        {title}
      </h1>
    </>
  );
}
