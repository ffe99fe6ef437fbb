import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import { onDemand } from "@/shell/onDemand";

const VendorPage = onDemand(() => import("./overview/VendorPage").then((file) => file.VendorPage));
const VendorOrdersPage = onDemand(() =>
  import("./orders/VendorOrdersPage").then((file) => file.VendorOrdersPage),
);
const VendorProductsPage = onDemand(() =>
  import("./products/VendorProductsPage").then((file) => file.VendorProductsPage),
);
const PayoutsPage = onDemand(() =>
  import("./payouts/PayoutsPage").then((file) => file.PayoutsPage),
);
const StatementPage = onDemand(() =>
  import("./statement/StatementPage").then((file) => file.StatementPage),
);

/** The room's pages, each loaded when it is opened. */
export function VendorRoom() {
  return (
    <Switch>
      <Route path="/vendor" component={VendorPage} />
      <Route path="/vendor/orders" component={VendorOrdersPage} />
      <Route path="/vendor/products" component={VendorProductsPage} />
      <Route path="/vendor/payouts" component={PayoutsPage} />
      <Route path="/vendor/statement" component={StatementPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
