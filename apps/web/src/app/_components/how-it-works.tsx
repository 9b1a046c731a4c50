const parts = [
  {
    title: 'Submit',
    text: 'Say what you want in your own words. You get a page with its own address at once, before any model has begun to think.',
  },
  {
    title: 'Walk away',
    text: 'Close the tab, lock the phone, lose the connection. Every step is kept as it ends, and a step that stumbles is tried again.',
  },
  {
    title: 'Come back',
    text: 'Open the page again, on any screen, and see how far it is or what it became. Choose, download, or make another from it.',
  },
];

export function HowItWorks() {
  return (
    <section aria-labelledby="how" className="mt-24">
      <h2 id="how" className="sr-only">
        How it works
      </h2>
      <ol className="border-line grid border-t md:grid-cols-3">
        {parts.map(({ title, text }, index) => (
          <li
            key={title}
            className="border-line py-7 max-md:border-b md:border-l md:px-8 md:first:border-l-0 md:first:pl-0"
          >
            <p className="font-edge text-edge text-accent" aria-hidden="true">
              ▸ {index + 1}
            </p>
            <h3 className="font-display text-heading mt-2">{title}</h3>
            <p className="text-muted mt-2 max-w-[28rem]">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
