const PATHS = {
  orders: "M6 3h12l1 5H5zM5 8v12h14V8M9 12h6",
  people:
    "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M2 21c0-4 3-6 7-6s7 2 7 6M16 3.5a4 4 0 0 1 0 7M18 15c2.5.6 4 2.600 4 6",
  person: "M12 12a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9M4 21c0-4.500 3.500-7 8-7s8 2.500 8 7",
  box: "M3 7.500 12 3l9 4.500v9L12 21l-9-4.500zM3 7.500l9 4.500 9-4.500M12 12v9",
  stock: "M3 10 12 4l9 6v10H3zM7 20v-7h10v7M7 16.500h10",
  truck:
    "M2 6h12v11H2zM14 10h4l4 4v3h-8M7 19.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4M17.500 19.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  mail: "M3 5h18v14H3zM3 6l9 7 9-7",
  letter: "M4 4h10l6 6v10H4zM14 4v6h6M8 14h8M8 17h5",
  alert: "M12 3 2 20h20zM12 9v5M12 17v.5",
  chart: "M4 20V4M4 20h16M8 16v-5M12 16V8M16 16v-3",
  shield: "M12 3l8 3v6c0 5-3.500 7.500-8 9-4.500-1.500-8-4-8-9V6z",
  shop: "M3 9l2-5h14l2 5M3 9v11h18V9M3 9a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M9 20v-5h6v5",
  desk: "M3 4h18v12H3zM9 20h6M12 16v4",
  tower: "M12 3v18M8 21h8M5 9a8 8 0 0 1 14 0M8 11a4.500 4.500 0 0 1 8 0",
  vendor: "M4 21V8l5 3V8l5 3V5h6v16zM8 16h2M14 16h2",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  check: "M4 12.500l5 5L20 6.500",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  left: "M15 6l-6 6 6 6",
  right: "M9 6l6 6-6 6",
  more: "M5 12v.01M12 12v.01M19 12v.01",
  menu: "M4 7h16M4 12h16M4 17h16",
  filter: "M3 5h18l-7 8v6l-4 2v-8z",
  bookmark: "M6 3h12v18l-6-4-6 4z",
  download: "M12 4v11M7 11l5 5 5-5M4 20h16",
  upload: "M12 16V5M7 9l5-5 5 5M4 20h16",
  print: "M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z",
  undo: "M9 7H15a5 5 0 0 1 0 11H8M9 7l4-4M9 7l4 4",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600 19 19M5 19l1.400-1.400M17.600 6.400 19 5",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500",
  system: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  globe:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c3 2.500 3.500 6 3.500 9s-.5 6.500-3.500 9c-3-2.500-3.500-6-3.500-9S9 5.500 12 3",
  keyboard: "M3 6h18v12H3zM7 10v.01M11 10v.01M15 10v.01M17 14v.01M7 14v.01M10 14h4",
  exit: "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
  edit: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  image: "M3 4h18v16H3zM3 16l5-5 5 5 3-3 5 5M15.500 9v.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.500 2",
  link: "M10 14a4.500 4.500 0 0 0 6.500.5l3-3a4.600 4.600 0 0 0-6.500-6.500L11.500 6.500M14 10a4.500 4.500 0 0 0-6.500-.5l-3 3A4.600 4.600 0 0 0 11 19l1.500-1.500",
  cart: "M3 4h2.500l2 11h10.500l2-8H6.500M9 20v.01M17 20v.01",
  heart:
    "M12 20C5 15 3 12 3 8.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 9 1.500C21 12 19 15 12 20",
  star: "M12 3.500l2.600 5.500 6 .8-4.400 4.200 1.100 6L12 17l-5.300 3 1.100-6L3.400 9.800l6-.8z",
  percent:
    "M19 5 5 19M7.500 10a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M16.500 19a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5",
  money:
    "M3 6h18v12H3zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M6.500 12v.01M17.500 12v.01",
  tag: "M4 4h8l9 9-8 8-9-9zM8 8v.01",
  tree: "M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4",
  map: "M9 4 3 6.500v14L9 18l6 2.500 6-2.500V4l-6 2.500zM9 4v14M15 6.500v14",
  return: "M4 9h11a5 5 0 0 1 0 10H9M4 9l4-4M4 9l4 4",
  retry: "M20 12a8 8 0 1 1-2.500-5.800M20 3v5h-5",
  live: "M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2M8 16a5.500 5.500 0 0 1 0-8M16 8a5.500 5.500 0 0 1 0 8M5 19a10 10 0 0 1 0-14M19 5a10 10 0 0 1 0 14",
  key: "M15 14a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11M11 12.500 3.500 20M6 17.500l2.500 2.500M9 14.500l2 2M16.500 7v.01",
  settings:
    "M4 7h9M17 7h3M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4M4 17h3M11 17h9M9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn word. It says nothing to a screen reader: the text beside it, or `aria-label`, does. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
