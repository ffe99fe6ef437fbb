import { drawingOf } from "./drawing";

type Props = {
  of: { productId: string; name: string };
  /** Where its picture is, if it has one. */
  url?: string;
  alt?: string;
  large?: boolean;
};

/** A product's picture; where it has none, one drawn from its name. */
export function Picture({ of, url, alt = "", large }: Props) {
  const look = large ? "picture large" : "picture";
  if (url) {
    return (
      <span className={look}>
        <img src={url} alt={alt} loading={large ? "eager" : "lazy"} />
      </span>
    );
  }
  const { tone, initials, circles } = drawingOf(of.productId, of.name);
  return (
    <span className={`${look} drawn ${tone}`}>
      <svg viewBox="0 0 120 90" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {circles.map(({ x, y, r }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
        ))}
        <text x="60" y="47" textAnchor="middle" dominantBaseline="middle">
          {initials}
        </text>
      </svg>
    </span>
  );
}
