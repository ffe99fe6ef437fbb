import { lazy } from "react";
import "./desk.css";
import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";

const OrdersPage = lazy(() =>
  import("./orders/OrdersPage").then((found) => ({ default: found.OrdersPage })),
);
const OrderPage = lazy(() =>
  import("./orders/OrderPage").then((found) => ({ default: found.OrderPage })),
);

/** The desk's pages, each loaded when it is opened. */
export function DeskRoom() {
  return (
    <Switch>
      <Route path="/desk">
        <OrdersPage />
      </Route>
      <Route path="/desk/orders/:orderId">
        {({ orderId }) => <OrderPage key={orderId} orderId={decodeURIComponent(orderId)} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
