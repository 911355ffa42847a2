/** A sign on a button, drawn with the colour of its text; what the button does is its label. */
const icon = (path: string) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;

export const DARK_ICON = icon('M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 3v18M12 7h4.5M12 11h6M12 15h5.5');
export const PRINT_ICON = icon('M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z');
export const FULL_SCREEN_ICON = icon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
