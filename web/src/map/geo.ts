import type { Spot } from "./places";

export type Box = { x: number; y: number; width: number; height: number };

const SIZE = 1000;
const NORTH = 80;
const SOUTH = -58;
const RATIO = 16 / 10;
const WIDTH_MIN = 110;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const mercator = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));

/** Mercator: the world is 1000 wide; the poles are left out. */
export function project([longitude, latitude]: readonly number[]): [number, number] {
  const bounded = Math.min(NORTH, Math.max(SOUTH, latitude ?? 0));
  const x = (((longitude ?? 0) + 180) / 360) * SIZE;
  const y = ((mercator(NORTH) - mercator(bounded)) / (2 * Math.PI)) * SIZE;
  return [x, y];
}

export const WORLD: Box = { x: 0, y: 0, width: SIZE, height: project([0, SOUTH])[1] };

/** The box around these places, with some space, in the map's proportions. */
export function boxOf(spots: readonly Spot[]): Box {
  if (spots.length === 0) return WORLD;
  const points = spots.map(project);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const wide = Math.max((right - left) * 1.3, (bottom - top) * 1.4 * RATIO, WIDTH_MIN);
  const width = Math.min(wide, SIZE);
  const height = width / RATIO;
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

/** A polygon, or several, as the path of an SVG. */
export function pathOf(geometry: { type: string; coordinates: unknown }): string {
  const polygons = (
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  ) as number[][][][];
  const ring = (points: number[][]) =>
    `M${points
      .map((point) =>
        project(point)
          .map((n) => n.toFixed(1))
          .join(" "),
      )
      .join("L")}Z`;
  return polygons.map((polygon) => polygon.map(ring).join("")).join("");
}
