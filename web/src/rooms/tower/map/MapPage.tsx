import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Count } from "@/design/Badge";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { boxOf, WORLD } from "@/map/geo";
import { type Address, type Group, grouped, placed } from "@/map/places";
import { type Way, WorldMap } from "@/map/WorldMap";
import { useUrlState } from "@/url/state";
import { countryName, placeName } from "@/words/countries";
import { useLanguage } from "@/words/language";
import { useTowerWords } from "../words";

const LATEST = { query: { limit: 500 } };
const HERE = ["Delivered", "Cancelled", "Failed"];

/** Where things go: orders by their address, shipments with their way from the warehouse. */
export function MapPage() {
  const say = useTowerWords();
  useLanguage();
  const [state, set] = useUrlState({ show: "orders", view: "fit" });
  const [chosen, setChosen] = useState("");
  const isOrders = state.show !== "shipments";
  const orders = useAsk("/api/v1/orders", LATEST, { when: isOrders });
  const shipments = useAsk("/api/v1/shipments", LATEST, { when: !isOrders });
  const warehouses = useAsk("/api/v1/warehouses", { query: { limit: 500 } }, { when: !isOrders });

  function nameOf(group: Group): string {
    const [city = "", code = ""] = group.key.split(", ");
    if (group.exact) return placeName(city, code);
    return say("ofCountry", { country: countryName(group.key) });
  }
  function drawn(addresses: readonly (Address | null)[], ways: readonly Way[]) {
    const { groups, unplaced } = grouped(addresses);
    if (groups.length === 0) {
      return (
        <Card>
          <EmptyState icon="map" title={say("noPlaces")}>
            {say("noPlacesLead")}
          </EmptyState>
        </Card>
      );
    }
    const spots = [...groups.map(({ spot }) => spot), ...ways.map(({ from }) => from)];
    return (
      <div className="aside">
        <div className="stack">
          <WorldMap
            label={say("mapLabel", { count: groups.length })}
            box={state.view === "world" ? WORLD : boxOf(spots)}
            groups={groups}
            titleOf={(group) => `${nameOf(group)}: ${group.count}`}
            chosen={chosen}
            ways={ways}
          />
          <p className="small soft">
            {say("honest")} {unplaced > 0 && say("unplaced", { count: unplaced })}
          </p>
        </div>
        <Card title={say("places")}>
          <ul className="tower-places">
            {groups.map((group) => (
              <li key={group.key}>
                <button
                  type="button"
                  className="tower-place"
                  aria-pressed={group.key === chosen}
                  onClick={() => setChosen(group.key === chosen ? "" : group.key)}
                >
                  <span>{nameOf(group)}</span>
                  <Count>{group.count}</Count>
                </button>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    );
  }
  return (
    <Page title={say("mapTitle")} lead={say("mapLead")}>
      <div className="columns narrow tower-choices">
        <Select
          label={say("show")}
          options={[
            { value: "orders", label: say("orders") },
            { value: "shipments", label: say("shipments") },
          ]}
          value={isOrders ? "orders" : "shipments"}
          onChange={(event) => set({ show: event.target.value })}
        />
        <Select
          label={say("view")}
          options={[
            { value: "fit", label: say("fit") },
            { value: "world", label: say("world") },
          ]}
          value={state.view}
          onChange={(event) => set({ view: event.target.value })}
        />
      </div>
      {isOrders ? (
        <Answered from={orders}>
          {({ items }) =>
            drawn(
              items.map((order) => order.shippingAddress as Address | null),
              [],
            )
          }
        </Answered>
      ) : (
        <Answered from={shipments}>
          {({ items }) => {
            const moving = items.filter(({ status }) => !HERE.includes(status));
            const from = new Map(
              warehouses.data?.items.map((one) => [one.warehouseId, one.location as Address]),
            );
            const ways = moving.flatMap((one): Way[] => {
              const start = placed(from.get(one.sourceWarehouseId ?? "") ?? {});
              const end = placed((one.destination as Address | null) ?? {});
              return start && end ? [{ id: one.shipmentId, from: start.spot, to: end.spot }] : [];
            });
            return drawn(
              moving.map((one) => one.destination as Address | null),
              ways,
            );
          }}
        </Answered>
      )}
    </Page>
  );
}
