import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { pathOf } from "./geo";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The countries' outlines, loaded when a map is drawn; public domain, from Natural Earth. */
export async function countries(): Promise<{ name: string; path: string }[]> {
  const { default: found } = await import("world-atlas/countries-110m.json");
  const atlas = found as unknown as Atlas;
  return feature(atlas, atlas.objects.countries)
    .features.filter(
      ({ geometry }) => geometry.type === "Polygon" || geometry.type === "MultiPolygon",
    )
    .map(({ geometry, properties }) => ({
      name: properties.name,
      path: pathOf(geometry as { type: string; coordinates: unknown }),
    }));
}
