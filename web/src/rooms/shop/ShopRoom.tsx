import { lazy } from "react";
import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import { ShopBar } from "./ShopBar";
import { ShopFooter } from "./ShopFooter";
import "./choices.css";
import "./shop.css";
import "./browse/browse.css";
import "./account/account.css";
import "./product/product.css";

const BrowsePage = lazy(() =>
  import("./browse/BrowsePage").then((file) => ({ default: file.BrowsePage })),
);
const PicturePage = lazy(() =>
  import("./search/PicturePage").then((file) => ({ default: file.PicturePage })),
);
const ProductPage = lazy(() =>
  import("./product/ProductPage").then((file) => ({ default: file.ProductPage })),
);
const RegisterPage = lazy(() =>
  import("./account/RegisterPage").then((file) => ({ default: file.RegisterPage })),
);
const AccountPage = lazy(() =>
  import("./account/AccountPage").then((file) => ({ default: file.AccountPage })),
);
const WishesPage = lazy(() =>
  import("./wishes/WishesPage").then((file) => ({ default: file.WishesPage })),
);
const CartPage = lazy(() => import("./cart/CartPage").then((file) => ({ default: file.CartPage })));
const CheckoutPage = lazy(() =>
  import("./checkout/CheckoutPage").then((file) => ({ default: file.CheckoutPage })),
);
const ThanksPage = lazy(() =>
  import("./checkout/ThanksPage").then((file) => ({ default: file.ThanksPage })),
);
const TrackPage = lazy(() =>
  import("./track/TrackPage").then((file) => ({ default: file.TrackPage })),
);
const GuestReturnPage = lazy(() =>
  import("./returns/GuestReturnPage").then((file) => ({ default: file.GuestReturnPage })),
);
const GuestOrderPage = lazy(() =>
  import("./orders/GuestOrderPage").then((file) => ({ default: file.GuestOrderPage })),
);
const MyOrdersPage = lazy(() =>
  import("./orders/MyOrdersPage").then((file) => ({ default: file.MyOrdersPage })),
);
const MyOrderPage = lazy(() =>
  import("./orders/MyOrderPage").then((file) => ({ default: file.MyOrderPage })),
);

/** The room's pages, each loaded when it is opened. */
export function ShopRoom() {
  return (
    <>
      <ShopBar />
      <Switch>
        <Route path="/" component={BrowsePage} />
        <Route path="/by-picture" component={PicturePage} />
        <Route path="/products/:productId" component={ProductPage} />
        <Route path="/cart" component={CartPage} />
        <Route path="/checkout" component={CheckoutPage} />
        <Route path="/thanks/:cartId" component={ThanksPage} />
        <Route path="/register" component={RegisterPage} />
        <Route path="/account" component={AccountPage} />
        <Route path="/wishlist" component={WishesPage} />
        <Route path="/track" component={TrackPage} />
        <Route path="/track/:number" component={TrackPage} />
        <Route path="/return" component={GuestReturnPage} />
        <Route path="/order" component={GuestOrderPage} />
        <Route path="/my/orders" component={MyOrdersPage} />
        <Route path="/my/orders/:orderId" component={MyOrderPage} />
        <Route>
          <NotFound />
        </Route>
      </Switch>
      <ShopFooter />
    </>
  );
}
