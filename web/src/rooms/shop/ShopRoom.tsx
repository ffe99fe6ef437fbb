import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import { onDemand } from "@/shell/onDemand";
import { BrowsePage } from "./browse/BrowsePage";
import { ProductPage } from "./product/ProductPage";
import { ShopBar } from "./ShopBar";
import { ShopFooter } from "./ShopFooter";
import "./choices.css";
import "./shop.css";
import "./browse/browse.css";
import "./account/account.css";
import "./product/product.css";

const PicturePage = onDemand(() => import("./search/PicturePage").then((file) => file.PicturePage));
const RegisterPage = onDemand(() =>
  import("./account/RegisterPage").then((file) => file.RegisterPage),
);
const AccountPage = onDemand(() =>
  import("./account/AccountPage").then((file) => file.AccountPage),
);
const WishesPage = onDemand(() => import("./wishes/WishesPage").then((file) => file.WishesPage));
const CartPage = onDemand(() => import("./cart/CartPage").then((file) => file.CartPage));
const CheckoutPage = onDemand(() =>
  import("./checkout/CheckoutPage").then((file) => file.CheckoutPage),
);
const ThanksPage = onDemand(() => import("./checkout/ThanksPage").then((file) => file.ThanksPage));
const TrackPage = onDemand(() => import("./track/TrackPage").then((file) => file.TrackPage));
const GuestReturnPage = onDemand(() =>
  import("./returns/GuestReturnPage").then((file) => file.GuestReturnPage),
);
const GuestOrderPage = onDemand(() =>
  import("./orders/GuestOrderPage").then((file) => file.GuestOrderPage),
);
const MyOrdersPage = onDemand(() =>
  import("./orders/MyOrdersPage").then((file) => file.MyOrdersPage),
);
const MyOrderPage = onDemand(() => import("./orders/MyOrderPage").then((file) => file.MyOrderPage));

/** The room's pages: where people begin comes with the room, the others when they are opened. */
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
