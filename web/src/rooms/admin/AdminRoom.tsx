import { lazy } from "react";
import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";

const StaffPage = lazy(() =>
  import("./staff/StaffPage").then((found) => ({ default: found.StaffPage })),
);
const StoresPage = lazy(() =>
  import("./stores/StoresPage").then((found) => ({ default: found.StoresPage })),
);
const CarriersPage = lazy(() =>
  import("./carriers/CarriersPage").then((found) => ({ default: found.CarriersPage })),
);
const ClientsPage = lazy(() =>
  import("./clients/ClientsPage").then((found) => ({ default: found.ClientsPage })),
);
const TiersPage = lazy(() =>
  import("./tiers/TiersPage").then((found) => ({ default: found.TiersPage })),
);
const AuditPage = lazy(() =>
  import("./audit/AuditPage").then((found) => ({ default: found.AuditPage })),
);

/** The room's pages, each loaded when it is opened. */
export function AdminRoom() {
  return (
    <Switch>
      <Route path="/admin" component={StaffPage} />
      <Route path="/admin/stores" component={StoresPage} />
      <Route path="/admin/carriers" component={CarriersPage} />
      <Route path="/admin/clients" component={ClientsPage} />
      <Route path="/admin/tiers" component={TiersPage} />
      <Route path="/admin/audit" component={AuditPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
