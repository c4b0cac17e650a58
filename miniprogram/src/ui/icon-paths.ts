/** Line icons on a 24 grid, drawn for this program. */
export const ICONS = {
  done: '<circle cx="12" cy="12" r="9"/><path d="m8 12.5 3 3 5.5-6"/>',
  waiting: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  "needs-you": '<path d="M12 3.5 21.5 20h-19z"/><path d="M12 10v4.5M12 17.2v.1"/>',
  stopped: '<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6m0-6-6 6"/>',
  phone:
    '<path d="M6.5 3.5h3l1.5 4-2 1.5c1 2.5 3.5 5 6 6l1.5-2 4 1.5v3c0 1.5-1.5 2.5-3 2.5C11 19.5 4.5 13 4 6.5c0-1.5 1-3 2.5-3z"/>',
  next: '<path d="m9 5 7 7-7 7"/>',
  back: '<path d="m15 5-7 7 7 7"/>',
  home: '<path d="m3.5 11.5 8.5-8 8.5 8V20h-6v-6h-5v6h-6z"/>',
  add: '<path d="M12 5v14M5 12h14"/>',
  file: '<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M9 12h6M9 16h6"/>',
  remove: '<path d="M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5"/>',
  retry: '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4"/>',
  scan: '<path d="M3 17c3-7 15-7 18 0"/><path d="M12 4v5M8.5 12.5a6 6 0 0 1 7 0"/><circle cx="12" cy="17.5" r="2"/>',
  place:
    '<path d="M12 21c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"/>',
  sound: '<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>',
  message: '<path d="M4 5h16v11.5H11L7 20v-3.5H4z"/><path d="M8 9h8M8 12.5h5"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 20.5c.5-5 4-7 8-7s7.5 2 8 7"/>',
} as const;
export type IconName = keyof typeof ICONS;
