import { Skeleton } from "@/design/Skeleton";

const TILES = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of the tiles that are coming. */
export function TileSkeletons() {
  return (
    <ul className="goods" aria-busy="true">
      {TILES.map((id) => (
        <li key={id} className="tile">
          <Skeleton height="9rem" />
          <span className="about">
            <Skeleton width="75%" />
            <Skeleton width="35%" />
          </span>
        </li>
      ))}
    </ul>
  );
}
