import { lazy } from "react";
import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import "./desk.css";

const OrdersPage = lazy(() =>
  import("./orders/OrdersPage").then((found) => ({ default: found.OrdersPage })),
);
const OrderPage = lazy(() =>
  import("./orders/OrderPage").then((found) => ({ default: found.OrderPage })),
);
const CustomersPage = lazy(() =>
  import("./customers/CustomersPage").then((found) => ({ default: found.CustomersPage })),
);
const CustomerPage = lazy(() =>
  import("./customers/CustomerPage").then((found) => ({ default: found.CustomerPage })),
);
const ProductsPage = lazy(() =>
  import("./products/ProductsPage").then((found) => ({ default: found.ProductsPage })),
);
const ProductPage = lazy(() =>
  import("./products/ProductPage").then((found) => ({ default: found.ProductPage })),
);
const CategoriesPage = lazy(() =>
  import("./categories/CategoriesPage").then((found) => ({ default: found.CategoriesPage })),
);
const CollectionPage = lazy(() =>
  import("./categories/CollectionPage").then((found) => ({ default: found.CollectionPage })),
);
const SearchPage = lazy(() =>
  import("./search/SearchPage").then((found) => ({ default: found.SearchPage })),
);
const PriceListsPage = lazy(() =>
  import("./prices/PriceListsPage").then((found) => ({ default: found.PriceListsPage })),
);
const PriceListPage = lazy(() =>
  import("./prices/PriceListPage").then((found) => ({ default: found.PriceListPage })),
);
const PromotionsPage = lazy(() =>
  import("./promotions/PromotionsPage").then((found) => ({ default: found.PromotionsPage })),
);
const PromotionPage = lazy(() =>
  import("./promotions/PromotionPage").then((found) => ({ default: found.PromotionPage })),
);
const StockPage = lazy(() =>
  import("./stock/StockPage").then((found) => ({ default: found.StockPage })),
);
const StockItemPage = lazy(() =>
  import("./stock/StockItemPage").then((found) => ({ default: found.StockItemPage })),
);
const CountsPage = lazy(() =>
  import("./counts/CountsPage").then((found) => ({ default: found.CountsPage })),
);
const CountPage = lazy(() =>
  import("./counts/CountPage").then((found) => ({ default: found.CountPage })),
);
const PurchasesPage = lazy(() =>
  import("./purchases/PurchasesPage").then((found) => ({ default: found.PurchasesPage })),
);
const PurchasePage = lazy(() =>
  import("./purchases/PurchasePage").then((found) => ({ default: found.PurchasePage })),
);
const ShipmentsPage = lazy(() =>
  import("./shipments/ShipmentsPage").then((found) => ({ default: found.ShipmentsPage })),
);
const ShipmentPage = lazy(() =>
  import("./shipments/ShipmentPage").then((found) => ({ default: found.ShipmentPage })),
);
const VendorsPage = lazy(() =>
  import("./vendors/VendorsPage").then((found) => ({ default: found.VendorsPage })),
);
const VendorPage = lazy(() =>
  import("./vendors/VendorPage").then((found) => ({ default: found.VendorPage })),
);
const WarehousesPage = lazy(() =>
  import("./warehouses/WarehousesPage").then((found) => ({ default: found.WarehousesPage })),
);
const ReturnsPage = lazy(() =>
  import("./returns/ReturnsPage").then((found) => ({ default: found.ReturnsPage })),
);
const PolicyPage = lazy(() =>
  import("./policy/PolicyPage").then((found) => ({ default: found.PolicyPage })),
);
const ReviewsPage = lazy(() =>
  import("./reviews/ReviewsPage").then((found) => ({ default: found.ReviewsPage })),
);
const RatesPage = lazy(() =>
  import("./rates/RatesPage").then((found) => ({ default: found.RatesPage })),
);
const MailPage = lazy(() =>
  import("./mail/MailPage").then((found) => ({ default: found.MailPage })),
);
const NewsPage = lazy(() =>
  import("./news/NewsPage").then((found) => ({ default: found.NewsPage })),
);
const WordingPage = lazy(() =>
  import("./wording/WordingPage").then((found) => ({ default: found.WordingPage })),
);
const MessagesPage = lazy(() =>
  import("./messages/MessagesPage").then((found) => ({ default: found.MessagesPage })),
);
const LettersPage = lazy(() =>
  import("./letters/LettersPage").then((found) => ({ default: found.LettersPage })),
);

/** The desk's pages, each loaded when it is opened. */
export function DeskRoom() {
  return (
    <Switch>
      <Route path="/desk" component={OrdersPage} />
      <Route path="/desk/orders/:id">{({ id }) => <OrderPage key={id} orderId={id} />}</Route>
      <Route path="/desk/customers" component={CustomersPage} />
      <Route path="/desk/customers/:id">{({ id }) => <CustomerPage key={id} userId={id} />}</Route>
      <Route path="/desk/products" component={ProductsPage} />
      <Route path="/desk/products/:id">{({ id }) => <ProductPage key={id} productId={id} />}</Route>
      <Route path="/desk/categories" component={CategoriesPage} />
      <Route path="/desk/categories/collections/:id">
        {({ id }) => <CollectionPage key={id} collectionId={id} />}
      </Route>
      <Route path="/desk/search" component={SearchPage} />
      <Route path="/desk/prices" component={PriceListsPage} />
      <Route path="/desk/prices/:id">{({ id }) => <PriceListPage key={id} listId={id} />}</Route>
      <Route path="/desk/promotions" component={PromotionsPage} />
      <Route path="/desk/promotions/:id">
        {({ id }) => <PromotionPage key={id} promotionId={id} />}
      </Route>
      <Route path="/desk/stock" component={StockPage} />
      <Route path="/desk/stock/:sku">{({ sku }) => <StockItemPage key={sku} sku={sku} />}</Route>
      <Route path="/desk/counts" component={CountsPage} />
      <Route path="/desk/counts/:id">{({ id }) => <CountPage key={id} countId={id} />}</Route>
      <Route path="/desk/purchases" component={PurchasesPage} />
      <Route path="/desk/purchases/:id">
        {({ id }) => <PurchasePage key={id} purchaseOrderId={id} />}
      </Route>
      <Route path="/desk/shipments" component={ShipmentsPage} />
      <Route path="/desk/shipments/:id">
        {({ id }) => <ShipmentPage key={id} shipmentId={id} />}
      </Route>
      <Route path="/desk/vendors" component={VendorsPage} />
      <Route path="/desk/vendors/:id">{({ id }) => <VendorPage key={id} vendorId={id} />}</Route>
      <Route path="/desk/warehouses" component={WarehousesPage} />
      <Route path="/desk/returns" component={ReturnsPage} />
      <Route path="/desk/return-terms" component={PolicyPage} />
      <Route path="/desk/reviews" component={ReviewsPage} />
      <Route path="/desk/rates" component={RatesPage} />
      <Route path="/desk/mail" component={MailPage} />
      <Route path="/desk/news" component={NewsPage} />
      <Route path="/desk/wording" component={WordingPage} />
      <Route path="/desk/messages" component={MessagesPage} />
      <Route path="/desk/letters" component={LettersPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
