import { Link } from "wouter";
import { useMay } from "@/session/session";

type Props = { of: { orderId: string | null; orderNumber: string } };

/** The order of a shipment; it leads there where whoever looks may see orders. */
export function OrderNumber({ of: { orderId, orderNumber } }: Props) {
  const may = useMay("orders:read");
  if (!may || orderId === null) return <>{orderNumber || "–"}</>;
  return <Link href={`/desk/orders/${orderId}`}>{orderNumber}</Link>;
}
