import { lazy } from "react";
import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";

const VendorPage = lazy(() =>
  import("./overview/VendorPage").then((found) => ({ default: found.VendorPage })),
);
const VendorOrdersPage = lazy(() =>
  import("./orders/VendorOrdersPage").then((found) => ({ default: found.VendorOrdersPage })),
);
const VendorProductsPage = lazy(() =>
  import("./products/VendorProductsPage").then((found) => ({ default: found.VendorProductsPage })),
);
const PayoutsPage = lazy(() =>
  import("./payouts/PayoutsPage").then((found) => ({ default: found.PayoutsPage })),
);
const StatementPage = lazy(() =>
  import("./statement/StatementPage").then((found) => ({ default: found.StatementPage })),
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
