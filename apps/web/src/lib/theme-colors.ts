/** The background colour of each theme, for browser chrome that CSS does not reach. */
export const themeColors = { light: '#f4eee2', dark: '#14100d' } as const;
