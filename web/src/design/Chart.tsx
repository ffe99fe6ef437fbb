import { number } from "@/words/format";
import { useWidth } from "./width";

export type Point = { label: string; value: number };
type Props = {
  /** What a screen reader says of it. */
  label: string;
  points: readonly Point[];
  height?: number;
  format?: (value: number) => string;
};

const LEFT = 44;
const BOTTOM = 20;
const LABEL = 56;

/** A round number at or above the highest. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

type AxesProps = { top: number; width: number; height: number; format: (n: number) => string };

function Axes({ top, width, height, format }: AxesProps) {
  return [0, 0.5, 1].map((part) => {
    const y = (height - BOTTOM) * (1 - part) + 6;
    return (
      <g key={part}>
        <line className="grid" x1={LEFT} x2={width} y1={y} y2={y} />
        <text x={LEFT - 6} y={y + 4} textAnchor="end">
          {format(top * part)}
        </text>
      </g>
    );
  });
}

type LabelsProps = { points: readonly Point[]; height: number; at: (n: number) => number };

/** As many as there is room for. */
function Labels({ points, height, at }: LabelsProps) {
  const step = at(1) - at(0);
  const every = Math.max(1, Math.ceil(LABEL / Math.max(1, step)));
  return points.map((point, n) =>
    n % every === 0 ? (
      <text key={point.label} x={at(n)} y={height + 2} textAnchor="middle">
        {point.label}
      </text>
    ) : null,
  );
}

/** Bars side by side. */
export function BarChart({ label, points, height = 180, format = number }: Props) {
  const [frame, width] = useWidth();
  const top = roundUp(Math.max(...points.map((point) => point.value), 0));
  const step = (width - LEFT) / Math.max(1, points.length);
  const tall = height - BOTTOM;
  const at = (n: number) => LEFT + step * (n + 0.5);
  return (
    <svg ref={frame} className="chart" height={height + 6} role="img" aria-label={label}>
      <Axes top={top} width={width} height={height} format={format} />
      {points.map((point, n) => {
        const high = (point.value / top) * tall;
        return (
          <rect
            key={point.label}
            x={at(n) - Math.min(step * 0.35, 24)}
            width={Math.min(step * 0.7, 48)}
            y={tall - high + 6}
            height={high}
            rx="3"
            fill="var(--accent)"
          >
            <title>{`${point.label}: ${format(point.value)}`}</title>
          </rect>
        );
      })}
      <Labels points={points} height={height} at={at} />
    </svg>
  );
}

/** A line over time, with the ground under it tinted. */
export function LineChart({ label, points, height = 180, format = number }: Props) {
  const [frame, width] = useWidth();
  const top = roundUp(Math.max(...points.map((point) => point.value), 0));
  const tall = height - BOTTOM;
  const at = (n: number) => LEFT + ((width - LEFT - 8) * n) / Math.max(1, points.length - 1);
  const y = (value: number) => tall * (1 - value / top) + 6;
  const line = points.map((point, n) => `${n ? "L" : "M"}${at(n)} ${y(point.value)}`).join("");
  return (
    <svg ref={frame} className="chart" height={height + 6} role="img" aria-label={label}>
      <Axes top={top} width={width} height={height} format={format} />
      {points.length > 1 && (
        <path
          d={`${line}L${at(points.length - 1)} ${y(0)}L${LEFT} ${y(0)}Z`}
          fill="var(--chosen)"
        />
      )}
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinejoin="round" />
      <Labels points={points} height={height} at={at} />
    </svg>
  );
}

type SparkProps = { label: string; values: readonly number[]; width?: number; height?: number };

/** A line as small as a word. */
export function Sparkline({ label, values, width = 96, height = 24 }: SparkProps) {
  const top = Math.max(...values, 1);
  const low = Math.min(...values, 0);
  const x = (n: number) => (width * n) / Math.max(1, values.length - 1);
  const y = (value: number) => height - 2 - ((height - 4) * (value - low)) / (top - low);
  const line = values.map((value, n) => `${n ? "L" : "M"}${x(n)} ${y(value)}`).join("");
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
