import { Card } from "@/design/Card";
import { boxOf } from "@/map/geo";
import type { Group } from "@/map/places";
import { WorldMap } from "@/map/WorldMap";
import { countryName, placeName } from "@/words/countries";
import { routeOf, type Trace } from "./route";
import { useTrackWords } from "./words";

/** Each place counts once: of so many its circle is a small one. */
const SMALL = 12;

/** On a map where the parcel was seen, as far as these places are known. */
export function RouteMap({ trace }: { trace: Trace }) {
  const say = useTrackWords();
  const route = routeOf(trace);
  if (!route) return null;
  const { groups, ways, here } = route;
  return (
    <Card title={say("map")}>
      <div className="stack tight route">
        <WorldMap
          label={say("mapLabel", { places: groups.map(titleOf).join(" → ") })}
          box={boxOf(groups.map(({ spot }) => spot))}
          groups={groups}
          titleOf={titleOf}
          chosen={here}
          ways={ways}
          countMax={SMALL}
        />
        <p className="small soft">
          {say("here", { place: titleOf(groups.find(({ key }) => key === here)) })}{" "}
          {groups.some(({ exact }) => !exact) && say("rough")}
        </p>
      </div>
    </Card>
  );
}

function titleOf(group: Group | undefined): string {
  const [city = "", code = ""] = group?.key.split(", ") ?? [];
  return group?.exact ? placeName(city, code) : countryName(city);
}
