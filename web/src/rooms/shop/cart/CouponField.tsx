import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import type { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { Icon } from "@/design/Icon";
import { useProblemWords } from "@/design/problems";
import { useShopWords } from "../words";
import { type Cart, refusedOf, show } from "./cart";

const REASONS = [
  "UNKNOWN_COUPON",
  "EXPIRED",
  "COUPON_USED",
  "SIGN_IN_FIRST",
  "PROMOTION_ENDED",
  "DOES_NOT_APPLY",
] as const;

/** Coupons come and go; one that does not count says why. */
export function CouponField({ cart }: { cart: Cart }) {
  const say = useShopWords();
  const explain = useProblemWords();
  const [code, setCode] = useState("");
  async function bring(wanted: string): Promise<void> {
    const path = { cartId: cart.cartId, code: wanted };
    const { data } = await api.PUT("/api/v1/cart/{cartId}/coupons/{code}", { params: { path } });
    await show(data);
  }
  const bringing = useDo<string>({
    act: bring,
    after: () => setCode(""),
    quiet: true,
  });
  const leaving = useDo<string>({
    act: async (gone) => {
      const path = { cartId: cart.cartId, code: gone };
      const { data } = await api.DELETE("/api/v1/cart/{cartId}/coupons/{code}", {
        params: { path },
      });
      await show(data);
    },
    undo: bring,
    said: (gone) => say("couponGone", { code: gone }),
  });
  const refused = new Map(refusedOf(cart));
  // What no coupon can be called is none that we know.
  const wrongOf = (problem: Problem) =>
    problem.reason === "MALFORMED" ? say("coupon.UNKNOWN_COUPON") : explain(problem).short;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (code.trim()) void bringing.run(code.trim());
  }
  return (
    <form className="stack tight no-print" onSubmit={submit}>
      <div className="row tight no-wrap coupon">
        <Field
          label={say("coupon")}
          value={code}
          wrong={bringing.problem ? wrongOf(bringing.problem) : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" busy={bringing.busy}>
          {say("bring")}
        </Button>
      </div>
      {cart.coupons.map((one) => {
        const reason = REASONS.find((known) => known === refused.get(one));
        return (
          <p key={one} className="row tight small">
            <button
              type="button"
              className="chip"
              aria-label={say("remove", { name: one })}
              onClick={() => leaving.run(one)}
            >
              {one}
              <Icon name="close" size={14} />
            </button>
            {reason && <span className="soft">{say(`coupon.${reason}`)}</span>}
          </p>
        );
      })}
    </form>
  );
}
