"""The small Stripe for a house whose shop is looked at in a browser: `python -m … PORT`.

What Stripe's script does there once the payer answered the bank, `POST /bank` stands in for; the
house is told by webhook, as it would be.
"""

from __future__ import annotations

import json
import sys

import aiohttp
import stripe
from aiohttp import web

from tests.adapters.stripe.small import SECRET, FakeStripe

WEBHOOKS = "/api/v1/payments/webhooks/stripe"
TYPES = {
    True: "payment_intent.amount_capturable_updated",
    False: "payment_intent.payment_failed",
}


def app() -> web.Application:
    fake = FakeStripe()

    async def bank(request: web.Request) -> web.Response:
        answer = await request.json()
        name, confirmed = answer["clientSecret"].partition("_secret")[0], answer["confirmed"]
        intent = fake.asked_payer(fake.intent(name), confirmed=confirmed)
        about = {"id": f"evt_{name}", "object": "event", "type": TYPES[confirmed]}
        body = json.dumps({**about, "data": {"object": intent}})
        signed = stripe.WebhookSignature.generate_signature_header(body, SECRET)
        headers = {"stripe-signature": signed}
        async with aiohttp.ClientSession() as session:
            await session.post(f"{answer['house']}{WEBHOOKS}", data=body, headers=headers)
        return web.json_response({})

    application = web.Application()
    application.router.add_post("/bank", bank)
    application.router.add_route("*", "/{any:.*}", fake.answer)
    return application


if __name__ == "__main__":
    web.run_app(app(), host="127.0.0.1", port=int(sys.argv[1]), print=None)
