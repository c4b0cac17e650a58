import { Image } from "@tarojs/components";
import { ICONS, type IconName } from "./icon-paths";

/** An SVG text as an address for <Image>: mini programs draw no inline SVG. */
export const svgAddress = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const COLOURS = {
  brand: "#0b6e73",
  ink: "#48545b",
  paper: "#ffffff",
  done: "#1d6b3a",
  waiting: "#7d5200",
  "needs-you": "#ad3f0b",
  stopped: "#a61b1b",
} as const;
export type IconColour = keyof typeof COLOURS;

/** A drawing beside words; it says nothing by itself, so screen readers pass it by. */
export function Icon({ name, colour = "ink", large }: { name: IconName; colour?: IconColour; large?: boolean }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="${COLOURS[colour]}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${ICONS[name]}</svg>`;
  return <Image className={large ? "u-icon u-icon--large" : "u-icon"} src={svgAddress(svg)} aria-hidden />;
}
