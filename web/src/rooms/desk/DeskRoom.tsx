import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import { onDemand } from "@/shell/onDemand";
import "./desk.css";

const OrdersPage = onDemand(() => import("./orders/OrdersPage").then((file) => file.OrdersPage));
const OrderPage = onDemand(() => import("./orders/OrderPage").then((file) => file.OrderPage));
const PlaceOrderPage = onDemand(() =>
  import("./placing/PlaceOrderPage").then((file) => file.PlaceOrderPage),
);
const CustomersPage = onDemand(() =>
  import("./customers/CustomersPage").then((file) => file.CustomersPage),
);
const CustomerPage = onDemand(() =>
  import("./customers/CustomerPage").then((file) => file.CustomerPage),
);
const ProductsPage = onDemand(() =>
  import("./products/ProductsPage").then((file) => file.ProductsPage),
);
const ProductPage = onDemand(() =>
  import("./products/ProductPage").then((file) => file.ProductPage),
);
const CategoriesPage = onDemand(() =>
  import("./categories/CategoriesPage").then((file) => file.CategoriesPage),
);
const CollectionPage = onDemand(() =>
  import("./categories/CollectionPage").then((file) => file.CollectionPage),
);
const SearchPage = onDemand(() => import("./search/SearchPage").then((file) => file.SearchPage));
const PriceListsPage = onDemand(() =>
  import("./prices/PriceListsPage").then((file) => file.PriceListsPage),
);
const PriceListPage = onDemand(() =>
  import("./prices/PriceListPage").then((file) => file.PriceListPage),
);
const PromotionsPage = onDemand(() =>
  import("./promotions/PromotionsPage").then((file) => file.PromotionsPage),
);
const PromotionPage = onDemand(() =>
  import("./promotions/PromotionPage").then((file) => file.PromotionPage),
);
const StockPage = onDemand(() => import("./stock/StockPage").then((file) => file.StockPage));
const StockItemPage = onDemand(() =>
  import("./stock/StockItemPage").then((file) => file.StockItemPage),
);
const TransfersPage = onDemand(() =>
  import("./transfers/TransfersPage").then((file) => file.TransfersPage),
);
const CountsPage = onDemand(() => import("./counts/CountsPage").then((file) => file.CountsPage));
const CountPage = onDemand(() => import("./counts/CountPage").then((file) => file.CountPage));
const PurchasesPage = onDemand(() =>
  import("./purchases/PurchasesPage").then((file) => file.PurchasesPage),
);
const PurchasePage = onDemand(() =>
  import("./purchases/PurchasePage").then((file) => file.PurchasePage),
);
const ShipmentsPage = onDemand(() =>
  import("./shipments/ShipmentsPage").then((file) => file.ShipmentsPage),
);
const ShipmentPage = onDemand(() =>
  import("./shipments/ShipmentPage").then((file) => file.ShipmentPage),
);
const VendorsPage = onDemand(() =>
  import("./vendors/VendorsPage").then((file) => file.VendorsPage),
);
const VendorPage = onDemand(() => import("./vendors/VendorPage").then((file) => file.VendorPage));
const WarehousesPage = onDemand(() =>
  import("./warehouses/WarehousesPage").then((file) => file.WarehousesPage),
);
const ReturnsPage = onDemand(() =>
  import("./returns/ReturnsPage").then((file) => file.ReturnsPage),
);
const RefundsPage = onDemand(() =>
  import("./refunds/RefundsPage").then((file) => file.RefundsPage),
);
const PolicyPage = onDemand(() => import("./policy/PolicyPage").then((file) => file.PolicyPage));
const ReviewsPage = onDemand(() =>
  import("./reviews/ReviewsPage").then((file) => file.ReviewsPage),
);
const RatesPage = onDemand(() => import("./rates/RatesPage").then((file) => file.RatesPage));
const MailPage = onDemand(() => import("./mail/MailPage").then((file) => file.MailPage));
const NewsPage = onDemand(() => import("./news/NewsPage").then((file) => file.NewsPage));
const WordingPage = onDemand(() =>
  import("./wording/WordingPage").then((file) => file.WordingPage),
);
const MessagesPage = onDemand(() =>
  import("./messages/MessagesPage").then((file) => file.MessagesPage),
);
const LettersPage = onDemand(() =>
  import("./letters/LettersPage").then((file) => file.LettersPage),
);

/** The desk's pages, each loaded when it is opened. */
export function DeskRoom() {
  return (
    <Switch>
      <Route path="/desk" component={OrdersPage} />
      <Route path="/desk/orders/new" component={PlaceOrderPage} />
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
      <Route path="/desk/transfers" component={TransfersPage} />
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
      <Route path="/desk/refunds" component={RefundsPage} />
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
