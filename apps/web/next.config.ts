import type { NextConfig } from 'next';

const config: NextConfig = {
  transpilePackages: [
    '@darkroom/ai',
    '@darkroom/api',
    '@darkroom/assets',
    '@darkroom/db',
    '@darkroom/jobs',
    '@darkroom/kinds',
    '@darkroom/pictures',
    '@darkroom/process-pool',
    '@darkroom/sample',
    '@darkroom/storage',
  ],
  serverExternalPackages: ['postgres', 'sharp', 'pino', 'html-validate', 'inngest'],
  poweredByHeader: false,
  reactStrictMode: true,
  // The `typecheck` task checks types; the compiler here has no JavaScript API for Next to call.
  typescript: { ignoreBuildErrors: true },
  // We serve pictures as they are stored. Next's optimiser would copy private ones into its own cache.
  images: { unoptimized: true },
};

export default config;
