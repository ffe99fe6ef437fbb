import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import { onDemand } from "@/shell/onDemand";
import "./stream/heard";
import "./tower.css";

const OverviewPage = onDemand(() =>
  import("./overview/OverviewPage").then((file) => file.OverviewPage),
);
const MapPage = onDemand(() => import("./map/MapPage").then((file) => file.MapPage));
const StreamPage = onDemand(() => import("./stream/StreamPage").then((file) => file.StreamPage));

/** The room's pages, each loaded when it is opened. */
export function TowerRoom() {
  return (
    <Switch>
      <Route path="/tower" component={OverviewPage} />
      <Route path="/tower/map" component={MapPage} />
      <Route path="/tower/events" component={StreamPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
