/** A rule that sets custom properties on the page's root. */
export function rootRule(properties: Readonly<Record<string, string | number>>): string {
  return `:root{${Object.entries(properties)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`;
}
