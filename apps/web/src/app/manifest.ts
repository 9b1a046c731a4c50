import type { MetadataRoute } from 'next';
import { themeColors } from '@/lib/theme-colors';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Darkroom',
    short_name: 'Darkroom',
    description: 'Submit a generation, walk away, come back to the finished piece.',
    start_url: '/',
    display: 'standalone',
    background_color: themeColors.dark,
    theme_color: themeColors.dark,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
