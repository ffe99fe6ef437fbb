import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import { onDemand } from "@/shell/onDemand";

const StaffPage = onDemand(() => import("./staff/StaffPage").then((file) => file.StaffPage));
const StoresPage = onDemand(() => import("./stores/StoresPage").then((file) => file.StoresPage));
const CarriersPage = onDemand(() =>
  import("./carriers/CarriersPage").then((file) => file.CarriersPage),
);
const ClientsPage = onDemand(() =>
  import("./clients/ClientsPage").then((file) => file.ClientsPage),
);
const TiersPage = onDemand(() => import("./tiers/TiersPage").then((file) => file.TiersPage));
const AuditPage = onDemand(() => import("./audit/AuditPage").then((file) => file.AuditPage));

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
