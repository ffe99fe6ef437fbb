import { lazy } from "react";
import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import "./stream/heard";
import "./tower.css";

const OverviewPage = lazy(() =>
  import("./overview/OverviewPage").then((found) => ({ default: found.OverviewPage })),
);
const MapPage = lazy(() => import("./map/MapPage").then((found) => ({ default: found.MapPage })));
const StreamPage = lazy(() =>
  import("./stream/StreamPage").then((found) => ({ default: found.StreamPage })),
);

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
