// Our own small set of line icons on a grid of 24. An icon never stands alone: words are beside it, so it is hidden from screen readers.
import styles from './icon.module.css';

const paths = {
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.5V12l3 2',
  alert: 'M12 4 2.8 20h18.4L12 4Zm0 6.5v4m0 2.5v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5M12 7.5v.1',
  cross: 'm6 6 12 12M18 6 6 18',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 8.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M16 4.5a3.5 3.5 0 0 1 0 6.3m2 3.7c2 .8 3.2 2.5 3.5 5',
  work: 'M4 8h16v11H4V8Zm5 0V5.5h6V8M4 13h16',
  loan: 'M3 16.5h4l3.5 2.5c.6.4 1.4.5 2 .2L21 15c-.6-1.5-2-2-3.5-1.3L14 15.5M7 16.5v-4h3.5c1 0 1.6.5 2.5 1h1.5c1.5 0 1.5 2 0 2H11M14.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  mentor: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm3.5-12.5-2 5-5 2 2-5 5-2Z',
  training: 'M2.5 9 12 4.5 21.5 9 12 13.5 2.5 9ZM6.5 11v5c3 2.7 8 2.7 11 0v-5M21.5 9v5.5',
  agency: 'M5 20.5V4.5h9v16m0-11.5h5v11.5M2.5 20.5h19M8 8.5h3M8 12.5h3M8 16.5h3',
  calendar: 'M4 6h16v14H4V6Zm0 4.5h16M8.5 3.5V8m7-4.5V8',
  place: 'M12 21c4.5-4.7 6.5-8 6.5-11a6.5 6.5 0 1 0-13 0c0 3 2 6.3 6.5 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  phone: 'M6 3.5h3.5l1.5 4-2 1.8c1 2.4 2.8 4.2 5.2 5.2l1.8-2 4 1.5v3.5c0 1.5-1 2.5-2.5 2.5C10.5 20 4 13.5 3.5 6 3.5 4.5 4.5 3.5 6 3.5Z',
  file: 'M6 3.5h8l4.5 4.5v12.5H6v-17Zm8 0V8h4.5M9 12.5h6M9 16h6',
  upload: 'M12 16V4.5M7 9l5-5 5 5M4 16.5v3.5h16v-3.5',
  download: 'M12 4v11.5M7 11l5 5 5-5M4 16.5v3.5h16v-3.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5 5 5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  home: 'M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4v-9Z',
  leaf: 'M5 19C4 10 9 4.5 20 4c.5 10-4.5 15.5-13 14.5M5 20.5c1.5-5 4.5-8.5 9-10.5',
  factory: 'M3 20.5v-11l6 3.5V9.5l6 3.5V4.5h5.5v16H3Zm4-4h2.5m3 0H15',
  hands: 'M8.5 12.5 12 9l2 2c.8.8 2 .8 2.7 0 .7-.8.7-1.8 0-2.6L13.5 5 11 6.5 7.5 5 3 9.5l2 5.5 5.5 5c.7.6 1.7.5 2.3-.1l7.2-6.9 1-4-4-3.5-3.5-1.5',
  culture: 'M4 5h9v7a4.5 4.5 0 0 1-9 0V5Zm11 4.5h5V16a4.5 4.5 0 0 1-8.5 2M7 9v.1M10.5 9v.1M6.8 12.5c1 1 2.4 1 3.4 0',
  stall: 'M4 9.5 5.5 4.5h13L20 9.5M4 9.5c0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0M5.5 12v8.5h13V12M10 20.5v-4.5h4v4.5',
  lock: 'M6 11h12v9.5H6V11Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  bell: 'M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 1.5h-15L6 16.5Zm4 4h4',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={`${styles.icon} ${name === 'arrow' ? 'mirror' : ''}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
