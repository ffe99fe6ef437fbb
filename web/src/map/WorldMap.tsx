import { useQuery } from "@tanstack/react-query";
import { countries } from "./countries";
import { type Box, project } from "./geo";
import type { Group, Spot } from "./places";
import "./map.css";

export type Way = { id: string; from: Spot; to: Spot };
type Props = {
  label: string;
  box: Box;
  groups: readonly Group[];
  titleOf: (group: Group) => string;
  chosen: string;
  ways?: readonly Way[];
  /** As many as the largest circle stands for, where that is not the most there are. */
  countMax?: number;
};

const RADIUS_MIN = 0.006;
const RADIUS_MORE = 0.022;

/** The world in outlines, with circles as large as what is there. */
export function WorldMap({ label, box, groups, titleOf, chosen, ways = [], countMax = 1 }: Props) {
  const land = useQuery({
    queryKey: ["countries"],
    queryFn: countries,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const most = Math.max(countMax, ...groups.map(({ count }) => count));
  const radius = (count: number) =>
    box.width * (RADIUS_MIN + RADIUS_MORE * Math.sqrt(count / most));
  return (
    <svg
      className="world-map"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      {land.data?.map(({ name, path }) => (
        <path key={name} className="land" d={path} />
      ))}
      {ways.map(({ id, from, to }) => (
        <path key={id} className="way" d={arc(from, to)} />
      ))}
      {groups.map((group) => {
        const [x, y] = project(group.spot);
        const classes = ["spot", !group.exact && "rough", group.key === chosen && "chosen"];
        return (
          <circle
            key={group.key}
            className={classes.filter(Boolean).join(" ")}
            cx={x}
            cy={y}
            r={radius(group.count)}
          >
            <title>{titleOf(group)}</title>
          </circle>
        );
      })}
      {[...new Map(ways.map(({ from }) => [from.join(), from])).values()].map((from) => {
        const [x, y] = project(from);
        const size = box.width * 0.012;
        return (
          <rect
            key={from.join()}
            className="from"
            x={x - size / 2}
            y={y - size / 2}
            width={size}
            height={size}
          />
        );
      })}
    </svg>
  );
}

/** A bow from here to there. */
function arc(from: Spot, to: Spot): string {
  const [x1, y1] = project(from);
  const [x2, y2] = project(to);
  const high = Math.hypot(x2 - x1, y2 - y1) * 0.2;
  return `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - high} ${x2} ${y2}`;
}
