import { Skeleton } from "@/design/Skeleton";

const TILES = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of the tiles that are coming. */
export function TileSkeletons() {
  return (
    <ul className="goods" aria-busy="true">
      {TILES.map((id) => tile(id, "1.5em"))}
    </ul>
  );
}

/** The shape of a row that is pushed sideways, with its title. */
export function RowSkeleton() {
  return (
    <div className="stack" aria-busy="true">
      <Skeleton width="12rem" height="1.575rem" />
      <ul className="goods-row">{TILES.map((id) => tile(id, "3em"))}</ul>
    </div>
  );
}

function tile(id: string, name: string) {
  return (
    <li key={id}>
      <span className="tile">
        <span className="picture skeleton" />
        <span className="about">
          <Skeleton width="75%" height={name} />
          <Skeleton width="35%" height="1.5em" />
        </span>
      </span>
    </li>
  );
}
