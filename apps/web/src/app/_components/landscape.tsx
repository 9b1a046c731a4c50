/** A lake at dusk, in the tones of a silver print. */
export function Landscape({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 400 500" preserveAspectRatio="xMidYMid slice" className={className}>
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#4a443d" />
          <stop offset="0.55" stopColor="#a79a89" />
          <stop offset="1" stopColor="#e6dccb" />
        </linearGradient>
        <linearGradient id="water" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#d8cdbb" />
          <stop offset="1" stopColor="#3b352f" />
        </linearGradient>
      </defs>
      <rect width="400" height="320" fill="url(#sky)" />
      <circle cx="262" cy="206" r="46" fill="#f7f0e2" />
      <path d="M0 262c46-40 84-70 120-62s58 46 96 40 72-58 110-52 52 30 74 44v92H0Z" fill="#8d8173" />
      <path d="M0 292c30-22 62-40 98-32s64 36 110 34 80-40 122-36 50 18 70 26v60H0Z" fill="#5e554b" />
      <path d="M0 312c52-8 110-18 170-10s150 6 230-8v32H0Z" fill="#2c2722" />
      <rect y="318" width="400" height="182" fill="url(#water)" />
      <g stroke="#f7f0e2" strokeWidth="3" strokeLinecap="round" opacity="0.85">
        <path d="M224 340h78M236 358h58M218 380h92M244 404h48M228 432h74M250 462h40" />
      </g>
      <path
        d="M34 330c6-52 2-96 8-132 4 34 2 80 10 132ZM68 330c4-34 2-62 6-86 4 24 3 54 8 86ZM8 330c3-26 2-46 5-62 4 18 3 38 7 62Z"
        fill="#1c1815"
      />
    </svg>
  );
}
