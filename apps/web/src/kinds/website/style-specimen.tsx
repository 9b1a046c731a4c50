import type { WebsiteStyle } from '@darkroom/kinds/website/slots';
import type { ReactNode } from 'react';

const specimens: Readonly<Record<WebsiteStyle, ReactNode>> = {
  editorial: (
    <>
      <rect width="120" height="80" fill="#f6f1e6" />
      <path d="M10 12h100" stroke="#2a2118" strokeWidth="0.6" />
      <text x="10" y="38" fontFamily="var(--font-display)" fontSize="23" fill="#2a2118">
        Aa
      </text>
      <rect x="66" y="19" width="44" height="51" fill="#b9a58a" />
      <path d="M10 49h46M10 55h42M10 61h46M10 67h30" stroke="#8a7a66" strokeWidth="1.6" />
    </>
  ),
  bold: (
    <>
      <rect width="120" height="80" fill="#17130f" />
      <rect x="72" width="48" height="80" fill="#e2542b" />
      <text x="9" y="44" fontFamily="var(--font-sans)" fontWeight="900" fontSize="38" fill="#fff7ea">
        Aa
      </text>
      <rect x="10" y="56" width="34" height="12" fill="#f6c945" />
      <circle cx="96" cy="40" r="14" fill="#17130f" />
    </>
  ),
  serene: (
    <>
      <rect width="120" height="80" fill="#e9eee9" />
      <circle cx="60" cy="29" r="15" fill="#c3d2c8" />
      <path d="M0 58q30-16 60-4t60-6v32H0Z" fill="#a9bfb2" />
      <text
        x="60"
        y="35"
        textAnchor="middle"
        fontFamily="var(--font-sans)"
        fontWeight="300"
        fontSize="17"
        fill="#33463c"
      >
        Aa
      </text>
      <path d="M42 52h36" stroke="#5d7466" strokeWidth="1.2" strokeLinecap="round" />
    </>
  ),
};

/** A small drawing of a style. */
export function StyleSpecimen({ style }: { style: WebsiteStyle }) {
  return (
    <svg
      viewBox="0 0 120 80"
      className="block w-full saturate-[0.35] transition-[filter,opacity] group-not-has-checked:opacity-60 group-has-checked:saturate-100"
      aria-hidden="true"
    >
      {specimens[style]}
    </svg>
  );
}
