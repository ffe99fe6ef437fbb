import { useState } from "react";
import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Button, ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { PrintButton } from "@/design/PrintView";
import { SavedFilters } from "@/design/SavedFilters";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { sorted } from "@/design/sorting";
import { type Column, Table } from "@/design/Table";
import { OrderBadge } from "@/orders/OrderBadge";
import { buyerOf, canCancel, linesOf, type Order, STATUSES } from "@/orders/order";
import { useOrderWords } from "@/orders/words";
import { PersonChoice } from "@/people/PersonChoice";
import { optionsOf, useStoreNames } from "@/places/names";
import { useMay } from "@/session/session";
import { begins } from "@/url/days";
import { said, useUrlState } from "@/url/state";
import { CancelOrders } from "./CancelOrders";
import { OrderCounts } from "./OrderCounts";
import { OrdersExport } from "./OrdersExport";
import { useOrdersWords } from "./words";

const NO_FILTERS = {
  ...{ status: "", awaiting: "", storeId: "", orderNumber: "", userId: "" },
  ...{ since: "", until: "" },
};
const VALUES = {
  number: (order: Order) => order.orderNumber,
  customer: buyerOf,
  total: (order: Order) => order.totalAmount,
  placed: (order: Order) => order.orderDate,
};

/** All orders, live: filtered by the address, sorted, ticked, cancelled, exported. */
export function OrdersPage() {
  const say = useOrdersWords();
  const status = useOrderWords();
  const mayCancel = useMay("orders:cancel");
  const mayPlace = useMay("orders:write");
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const [{ sort }, setSort] = useUrlState({ sort: "" });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [cancelling, setCancelling] = useState(false);
  const { awaiting, status: asked, since, until, ...others } = filters;
  const [from, before] = [begins(since), begins(until, 1)];
  const wanted = STATUSES.find((one) => one === asked);
  const query = {
    ...said(others),
    ...(wanted && { status: wanted }),
    ...(awaiting && { awaiting: true }),
    ...(from && { since: from }),
    ...(before && { before }),
  };
  const pages = usePages("/api/v1/orders", { query });
  const storeNames = useStoreNames();
  const chosen = pages.items.filter((order) => ticked.has(order.orderId) && canCancel(order));
  const onClear = Object.keys(query).length > 0 && (() => setFilters(NO_FILTERS));

  const columns: Column<Order>[] = [
    {
      id: "number",
      label: say("number"),
      sorts: true,
      cell: (order) => <Link href={`/desk/orders/${order.orderId}`}>{order.orderNumber}</Link>,
    },
    { id: "status", label: say("status"), cell: (order) => <OrderBadge status={order.status} /> },
    { id: "customer", label: say("customer"), sorts: true, cell: buyerOf },
    {
      id: "lines",
      label: say("lines"),
      onlyWide: true,
      cell: (order) => {
        const count = linesOf(order).reduce((sum, line) => sum + line.quantity, 0);
        return say("items", { count });
      },
    },
    {
      id: "store",
      label: say("store"),
      onlyWide: true,
      cell: (order) => storeNames.get(order.storeId) ?? order.storeId,
    },
    {
      id: "placed",
      label: say("placed"),
      sorts: true,
      cell: (order) => <DateTime at={order.orderDate} as="ago" />,
    },
    {
      id: "total",
      label: say("total"),
      sorts: true,
      end: true,
      cell: (order) => <Money amount={order.totalAmount} currency={order.currency} />,
    },
  ];
  const actions = (
    <>
      <SavedFilters page="orders" />
      <OrdersExport query={query} storeNames={storeNames} />
      <PrintButton />
      {mayPlace && (
        <ButtonLink kind="main" icon="plus" to="/desk/orders/new">
          {say("add")}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <OrderCounts chosen={filters.status} onChoose={(next) => setFilters({ status: next })} />
      <Card flush>
        <Filters onClear={onClear}>
          <SearchField
            label={say("find")}
            value={filters.orderNumber}
            onSearch={(text) => setFilters({ orderNumber: text.toUpperCase() })}
          />
          <Select
            label={say("status")}
            none={say("anyStatus")}
            options={STATUSES.map((value) => ({ value, label: status(value) }))}
            value={filters.status}
            onChange={(event) => setFilters({ status: event.target.value })}
          />
          <Select
            label={say("lines")}
            none={say("anyGoods")}
            options={[{ value: "yes", label: say("someAwaited") }]}
            value={filters.awaiting}
            onChange={(event) => setFilters({ awaiting: event.target.value })}
          />
          <Select
            label={say("store")}
            none={say("anyStore")}
            options={optionsOf(storeNames)}
            value={filters.storeId}
            onChange={(event) => setFilters({ storeId: event.target.value })}
          />
          <PersonChoice
            of="customer"
            label={say("customer")}
            none={say("anyCustomer")}
            userId={filters.userId}
            onChoose={(userId) => setFilters({ userId })}
          />
          {(["since", "until"] as const).map((name) => (
            <Field
              key={name}
              label={say(name)}
              type="date"
              value={filters[name]}
              onChange={(event) => setFilters({ [name]: event.target.value })}
            />
          ))}
        </Filters>
        <Listing
          pages={pages}
          onClear={onClear}
          empty={
            <EmptyState icon="orders" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={sorted(items, sort, VALUES)}
              idOf={(order) => order.orderId}
              to={(order) => `/desk/orders/${order.orderId}`}
              sorting={{ by: sort, onSort: (by) => setSort({ sort: by }) }}
              ticking={mayCancel ? { ticked, onTick: setTicked } : undefined}
              changing={pages.changing}
              bulk={
                <Button
                  kind="danger"
                  small
                  disabled={!chosen.length}
                  onClick={() => setCancelling(true)}
                >
                  {say("cancelMany", { count: chosen.length })}
                </Button>
              }
            />
          )}
        </Listing>
      </Card>
      <CancelOrders
        orders={cancelling ? chosen : []}
        onClose={() => setCancelling(false)}
        onDone={() => setTicked(new Set())}
      />
    </Page>
  );
}
