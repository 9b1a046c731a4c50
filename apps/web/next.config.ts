import type { NextConfig } from 'next';

const config: NextConfig = {
  transpilePackages: [
    '@darkroom/ai',
    '@darkroom/api',
    '@darkroom/db',
    '@darkroom/jobs',
    '@darkroom/kinds',
    '@darkroom/pictures',
    '@darkroom/process-pool',
    '@darkroom/storage',
  ],
  serverExternalPackages: ['postgres', 'sharp', 'pino', 'html-validate', 'inngest'],
  poweredByHeader: false,
  reactStrictMode: true,
  // The `typecheck` task checks types; the compiler here has no JavaScript API for Next to call.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
  ],
};

export default config;
