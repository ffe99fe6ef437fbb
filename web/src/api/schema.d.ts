// Written by `npm run api`. Not for hands.
// openapi sha256 4dc66b094241e3472ad28f0faf7f8c4140f3d637756a5783110511e2d6ca7413

export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that verify our tokens (RFC 7517) */
        get: operations["GetKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where tokens are granted and by which keys they are verified */
        get: operations["GetOpenIdConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a token counts (RFC 7662) */
        post: operations["IntrospectTokenV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A password becomes tokens
         * @description Ten wrong passwords lock the account for a quarter of an hour.
         */
        post: operations["SignInV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The session ends at once
         * @description The session of the refresh token given, else of the bearer token.
         */
        post: operations["SignOutV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A refresh token becomes new tokens
         * @description Each refresh token is used once; one used twice ends its session.
         */
        post: operations["RefreshTokensV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become a customer who can sign in */
        post: operations["SignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the bearer token says, while it counts */
        get: operations["ValidateTokenV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The businesses of the platform
         * @description The caller's business and, for the operator, each that he opened, as it was then.
         */
        get: operations["ListBusinesses"];
        put?: never;
        /** A new business with its first administrator */
        post: operations["OpenBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A business
         * @description What a business shows of itself.
         */
        get: operations["GetBusiness"];
        /**
         * Change a business
         * @description Replace what a business shows of itself.
         */
        put: operations["ChangeBusiness"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cart that I fill
         * @description The cart that a customer fills in a store at the moment.
         */
        get: operations["FindCart"];
        put?: never;
        /**
         * Open a cart
         * @description A new cart, of a guest or of the customer who asks.
         */
        post: operations["OpenCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A cart
         * @description A guest's cart, or one of the caller's.
         */
        get: operations["GetCart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Who buys, and where to
         * @description Who buys and where to: what is given replaces what was.
         */
        patch: operations["SetCartDetails"];
        trace?: never;
    };
    "/api/v1/cart/{cartId}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold the stock
         * @description Hold the stock of the cart for so many seconds.
         */
        post: operations["BeginCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart/{cartId}/checkout/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy
         * @description Buy: `total_amount` is what the buyer saw. Asked again it is answered by the same order.
         */
        post: operations["CompleteCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart/{cartId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A guest's cart becomes mine
         * @description A guest signed in: the cart becomes the customer's, or its lines go `into` one that is.
         */
        post: operations["ClaimCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart/{cartId}/coupons/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Bring a coupon */
        put: operations["ApplyCoupon"];
        post?: never;
        /** Not this coupon */
        delete: operations["RemoveCoupon"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart/{cartId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * So many of a SKU
         * @description So many of a SKU are in the cart; none takes it out.
         */
        put: operations["SetCartItem"];
        /**
         * More of a SKU
         * @description So many more of a SKU.
         */
        post: operations["AddCartItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cart/{cartId}/items/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** None of a SKU */
        delete: operations["RemoveCartItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Carts, latest first
         * @description Latest first.
         */
        get: operations["ListCarts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of categories */
        get: operations["ListCategories"];
        put?: never;
        /** Add a category */
        post: operations["AddCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rename or move a category
         * @description Rename a category, or hang it, with all below it, somewhere else.
         */
        put: operations["ChangeCategory"];
        post?: never;
        /**
         * Remove a category
         * @description Only one with nothing below it.
         */
        delete: operations["RemoveCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that goods were not right, by the order's number and e-mail address
         * @description As `MakeClaim`, of an order without an account: by its number and its e-mail address.
         */
        post: operations["MakeClaimAsGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners' programs */
        get: operations["ListClients"];
        put?: never;
        /**
         * A partner's program gets an id and a secret
         * @description The secret is told once and kept nowhere.
         */
        post: operations["RegisterClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A partner's program */
        get: operations["GetClient"];
        put?: never;
        post?: never;
        /**
         * Revoke a partner's program
         * @description A client gets no more tokens, and those it has count no more.
         */
        delete: operations["RevokeClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A partner's program gets a new secret */
        post: operations["RenewClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Collections */
        get: operations["ListCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/collections/{collectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Define a collection by a rule
         * @description A collection is made by its rule; products join and leave by themselves.
         */
        put: operations["DefineCollection"];
        post?: never;
        /** Remove a collection */
        delete: operations["RemoveCollection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A batch of commands of any contexts
         * @description Up to a thousand commands, carried out in order in one transaction. One outcome each, in order; a command that is refused or fails harms no other. When any of them is malformed, none is carried out. `{"commands": [...]}` is taken too.
         */
        post: operations["SubmitCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a batch of commands would do
         * @description Decides the batch as `POST /api/v1/commands` would at this moment, for the same caller, and answers the outcomes and the events. Nothing happens and nothing is remembered; what others would do about the events is not foreseen.
         */
        post: operations["PreviewCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commissions/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What all vendors are owed
         * @description What vendors are owed, by vendor and currency.
         */
        get: operations["ListAccountsAtApiV1CommissionsAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commissions/goods/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sell a SKU for a vendor
         * @description A SKU is sold for this vendor from now on; `category_id` is the one of its rates.
         */
        put: operations["SellForVendor"];
        post?: never;
        /**
         * Sell a SKU as one's own
         * @description A SKU is the business's own again, for orders to come.
         */
        delete: operations["StopSelling"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commissions/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All payouts, latest first
         * @description Latest first.
         */
        get: operations["ListPayoutsAtApiV1CommissionsPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commissions/payouts/{payoutId}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payout did not arrive: it is owed again
         * @description The money was not sent; it is owed again.
         */
        post: operations["RecordPayoutFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commissions/payouts/{payoutId}/settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payout made by hand is on its way
         * @description The money is on its way to the vendor.
         */
        post: operations["RecordPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commissions/sales/{orderId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claw back what was given back outside of payments
         * @description A customer got money back for these goods. `reference` makes telling it twice harmless.
         */
        post: operations["RefundSale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of each order waits to leave
         * @description Longest waiting first.
         */
        get: operations["ListConsignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that could not be digested */
        get: operations["ListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver them again */
        post: operations["RedeliverDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, when and from where
         * @description What happened in identity, newest first.
         */
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity/audit/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One digest over a time of the audit
         * @description The seal of all deeds from `since` until before `until`, which should have passed.
         */
        get: operations["GetSeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same, at S2's shorter path
         * @description Stock by SKU and warehouse.
         */
        get: operations["ListStockAtApiV1Inventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct what is on hand
         * @description Correct what is on hand by `change`, with a reason; below what is reserved is refused.
         */
        post: operations["AdjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a count
         * @description Set what is on hand to what was counted; what is reserved may be counted too.
         *
         *     A count below the promise leaves on hand what is promised and tells how many are short, for
         *     people to decide whose promise is broken.
         */
        post: operations["ApplyCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The journal of stock
         * @description The journal of stock, latest first.
         *
         *     Of a `lot`, its whole trace: from the receipt that brought it to every order it went to.
         */
        get: operations["ListMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stock by bin, lot and status
         * @description Stock down to bin, lot and status.
         */
        get: operations["ListPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goods come in
         * @description Goods come in from a supplier. `receipt_id` makes asking twice harmless.
         *
         *     A no to the receipt of a purchase order is told, as `ReceiptDenied`.
         */
        post: operations["ReceiveStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/reorder-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * When to tell that stock is low
         * @description At this many available or fewer, somebody is told.
         */
        put: operations["SetReorderPoint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reserve stock
         * @description Promise stock. Lines of one SKU count together; all lines or none, unless `backorder`.
         *
         *     Looks in `warehouse_ids` in that order (all open warehouses when empty), earliest expiry first.
         *     With `backorder` what is missing waits in line and is filled in order when goods come.
         *     `hold_s` seconds later an unconfirmed reservation is released by itself. Asking again for the
         *     same id and lines is answered with what is reserved already; a hold becomes an order's so, once.
         *     What cannot be is refused; an order, and whoever wishes it `told`, hears so in an event.
         */
        post: operations["ReserveStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/reservations/{reservationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reservation */
        get: operations["GetReservation"];
        put?: never;
        post?: never;
        /**
         * Give reserved stock back
         * @description Give back all that is still reserved or waited for; of `order_id`'s only, when given.
         */
        delete: operations["ReleaseReservation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/reservations/{reservationId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a reservation until its goods leave
         * @description Keep the reservation until its goods are issued: it expires no more.
         */
        post: operations["ConfirmReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/status-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quarantine, damage or free stock
         * @description Move unreserved stock of a position to another status: quarantine, damaged, available.
         */
        post: operations["ChangeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stock by SKU and warehouse
         * @description Stock by SKU and warehouse.
         */
        get: operations["ListStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/stock/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What lay where at a moment of the past
         * @description What lay where at a moment of the past, as the journal of stock tells it backwards.
         */
        get: operations["ListStockAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/stock/total": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All stock in one line
         * @description The whole business's stock in one line.
         */
        get: operations["SumStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send stock to another warehouse
         * @description Stock leaves one warehouse for another; until it arrives it is in transit.
         */
        post: operations["DispatchTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/transfers/{transferId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A transfer */
        get: operations["GetTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inventory/transfers/{transferId}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The transfer arrived
         * @description The rest of a transfer arrived.
         */
        post: operations["ReceiveTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens, as server-sent events
         * @description A snapshot of the figures (`entrepot.snapshot`), then every event as a CloudEvent. `after`, or `Last-Event-ID`, resumes behind a position. A client that reads too slowly is sent `entrepot.lagging` and a snapshot.
         */
        get: operations["FollowEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to the staff of the business
         * @description Write to the staff of the business. `alert_id` makes asking twice harmless.
         */
        post: operations["AlertStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-occasions/{occasion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write on this occasion, or no more
         * @description Write on this occasion from now on, or no more.
         */
        put: operations["SwitchOccasion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that want no news */
        get: operations["ListUnsubscribed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences/subscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * This address wants news again
         * @description This address wants news again.
         */
        post: operations["Subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * This address wants no news
         * @description This address wants no news.
         */
        post: operations["Unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the business writes
         * @description The business's own.
         */
        get: operations["GetSettings"];
        /**
         * Change how it writes
         * @description `alerts_to` hears what staff must know: the business's own address when empty.
         *
         *     `tracking_url` is where parcels are tracked: the carrier's own page when empty. `language` is
         *     that of staff and vendors, and of customers whose language has no wording.
         */
        put: operations["ChangeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each occasion is worded in each language */
        get: operations["ListTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-templates/{occasion}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The wording of an occasion in a language */
        get: operations["GetTemplate"];
        /**
         * Word it yourself
         * @description Word an occasion in a language. Placeholders stand in braces: `{order_number}`.
         *
         *     A line all of whose placeholders are empty is left out. Without `html` the HTML part is made
         *     of the text.
         */
        put: operations["SetTemplate"];
        post?: never;
        /**
         * Go back to the house's wording
         * @description Go back to the house's wording.
         */
        delete: operations["ResetTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-templates/{occasion}/{language}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The wording filled with samples */
        get: operations["PreviewTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages, newest first
         * @description Newest first.
         */
        get: operations["ListMessages"];
        put?: never;
        /**
         * Write news to an address that wants some
         * @description Write to somebody who may have said that they want no news: then it is refused.
         *
         *     `message_id` makes asking twice harmless.
         */
        post: operations["SendNews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with its parts */
        get: operations["GetMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it once more
         * @description The message once more, as its template says it today; to another address when given.
         */
        post: operations["ResendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, latest first
         * @description Latest first.
         *
         *     `status` is one of ours, or S2's word for it: `Pending` is whatever is not confirmed yet,
         *     `Dispatched` is `Shipped`.
         */
        get: operations["ListOrders"];
        put?: never;
        /**
         * Place an order
         * @description Order at the catalogue's prices. Addresses are given in full or as the customer's ids.
         *
         *     `reservation_id` names stock already held while checking out. `backorder` lets missing goods
         *     follow; `ship_complete` keeps everything back until all is there.
         */
        post: operations["PlaceOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders by status
         * @description How many orders are in each status, and their worth.
         */
        get: operations["CountOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over an order agreed elsewhere
         * @description Take over an order whose prices, tax and freight were agreed elsewhere.
         *
         *     `credit_amount` of its total was paid before, with goods given back for it, say: only the
         *     rest is charged. What cannot be is refused; whoever wishes it `told` hears so in an event.
         */
        post: operations["RecordOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order */
        get: operations["GetOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order
         * @description Stop whatever has not left. A customer may cancel only what is the customer's.
         */
        post: operations["CancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that goods came damaged, wrong or not at all
         * @description Goods came damaged, wrong or not at all: the money, or the goods again, without a return.
         */
        post: operations["MakeClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipts of an order
         * @description Newest first.
         */
        get: operations["ListReceiptsAtApiV1OrdersReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The returns of an order
         * @description The returns of an order.
         */
        get: operations["ListReturns"];
        put?: never;
        /**
         * Ask goods back
         * @description Ask goods back; with `exchange` other goods come for them, paid with what comes back.
         *
         *     What they cost more is charged on `payment_token`, or as staff settle it without one.
         */
        post: operations["RequestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/returns/{returnId}/authorise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The goods may come
         * @description `send` other goods than the terms say, in an exchange: at once, or when these came.
         */
        post: operations["AuthoriseReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/returns/{returnId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The goods will not come
         * @description The goods will not come, or are not wanted; a claim is not granted.
         */
        post: operations["CloseReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/returns/{returnId}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A claim is made good */
        post: operations["GrantClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/returns/{returnId}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The goods came and were inspected */
        post: operations["ReceiveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/returns/{returnId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask once more that the money goes back
         * @description Ask once more that the money goes back, after what hindered it was seen to.
         */
        post: operations["RetryRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancel an order
         * @description S2's `PUT /orders/{id}/status`: only `Cancelled` can be set by hand, the rest happens.
         */
        put: operations["SetOrderStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that happened to an order, step by step */
        get: operations["GetOrderTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments, by order or status
         * @description Payments, the newest first.
         */
        get: operations["ListPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/imbalances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments whose books do not balance
         * @description Payments whose figures are not the sums of their entries: there must be none.
         */
        get: operations["ListImbalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much money became what
         * @description How many payments, and how much money, became what in these days (all when not given).
         */
        get: operations["ListTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a payment gateway tells
         * @description The body and its signature are the provider's; see its documentation. An event that comes again changes nothing.
         */
        post: operations["ReceivePaymentWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A payment with its captures and refunds
         * @description A payment with its captures and refunds.
         */
        get: operations["GetPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{paymentId}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a part of what is held
         * @description Take a part of what was authorised. `reference` makes asking twice harmless.
         *
         *     Asked before the money is authorised it waits. A capture that failed may be asked again
         *     under its reference; the gateway then hears the same idempotency key.
         */
        post: operations["CapturePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{paymentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An external payment was made
         * @description Somebody saw that an `external` payment was made: a transfer came, cash was taken.
         */
        post: operations["ConfirmExternalPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{paymentId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger of a payment
         * @description The ledger of a payment, the oldest first.
         */
        get: operations["ListEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{paymentId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back a part of what was captured
         * @description Give back a part of what was captured. `reference` makes asking twice harmless.
         *
         *     It waits for captures that are on their way.
         */
        post: operations["RefundPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{paymentId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up what is held and not captured
         * @description Give up what was authorised and not captured; captures asked before are still taken.
         */
        post: operations["VoidPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shipments that will likely be late
         * @description Shipments under way that are likelier late than not, told by how like ones arrived.
         *
         *     Each is held against the fifty deliveries most like it (the same carrier, the same country,
         *     lately), of those that took no less than it has taken already: k nearest neighbours. Of ten or
         *     more, most must have been late. One that is late already is late in any case.
         */
        get: operations["ListPredictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Coupons */
        get: operations["ListCoupons"];
        put?: never;
        /**
         * Issue a coupon
         * @description A code that opens a promotion, so many times in all and for each customer.
         */
        post: operations["IssueCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/coupons/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A coupon */
        get: operations["GetCoupon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Price lists */
        get: operations["ListPriceLists"];
        put?: never;
        /**
         * Open a price list
         * @description A price list; what it is for stays as it is, its prices come and go.
         */
        post: operations["OpenPriceList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A price list */
        get: operations["GetPriceList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/lists/{listId}/prices/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a list price
         * @description What one unit costs on a list from a quantity on, from now or between two moments.
         */
        put: operations["SetListPrice"];
        post?: never;
        /**
         * Remove a list price
         * @description Take the price of this list, from this quantity and this moment on, away.
         */
        delete: operations["RemoveListPrice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List prices
         * @description What costs what on which list.
         */
        get: operations["ListListPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/prices/{sku}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a SKU cost
         * @description Latest first.
         */
        get: operations["ListPriceChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promotions
         * @description `status` is running, stopped or budget_spent.
         */
        get: operations["ListPromotions"];
        put?: never;
        /**
         * Start a promotion
         * @description A promotion as it is from now on; what it gave away already counts on.
         */
        post: operations["SetPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/promotions/{promotionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A promotion */
        get: operations["GetPromotion"];
        /**
         * Change a promotion
         * @description A promotion as it is from now on; what it gave away already counts on.
         */
        put: operations["SetPromotionAtApiV1PricingPromotions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/promotions/{promotionId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a promotion */
        post: operations["StopPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What these goods cost
         * @description What these lines cost. Asked again under its id, lines that did not change keep their price.
         *
         *     `reference` comes back in the answer. Without a currency, the store's counts; without a
         *     destination there is neither tax nor freight yet; without a method, the cheapest.
         */
        post: operations["QuotePrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quote */
        get: operations["GetQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The table of freight
         * @description The whole table; an empty one, of version 0, until one is set.
         */
        get: operations["GetShippingRates"];
        /**
         * Set the table of freight
         * @description The whole table of shipping rates, anew.
         */
        put: operations["SetShippingRates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What products cost whoever asks
         * @description What one of each costs whoever asks, by the lists that count for the channel and the caller.
         *
         *     Without a currency, in the catalog's. The cheapest SKU of each product, or `every` one.
         */
        get: operations["ListShownPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/tax-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each SKU is taxed
         * @description How each SKU is taxed; of one product, or of one class.
         */
        get: operations["ListTaxClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/tax-classes/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set how a SKU is taxed
         * @description How a SKU is taxed: `standard` unless told otherwise.
         */
        put: operations["SetTaxClass"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/tax-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a tax provider is asked
         * @description Where a tax provider is asked; nowhere, with version 0, until that is set.
         */
        get: operations["GetTaxProvider"];
        /**
         * Set where it is asked
         * @description In these countries a tax provider is asked, and the table only where it does not answer.
         */
        put: operations["SetTaxProvider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The table of taxes
         * @description The whole table; an empty one, of version 0, until one is set.
         */
        get: operations["GetTaxes"];
        /**
         * Set the table of taxes
         * @description The whole table of taxes, anew.
         */
        put: operations["SetTaxes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers with prices of their own */
        get: operations["ListTiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pricing/tiers/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's tier */
        get: operations["GetTier"];
        /**
         * Set a customer's tier
         * @description Which customers' prices somebody gets; none is everybody's.
         */
        put: operations["SetTier"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products on sale
         * @description Products on sale, by category with all below it, by collection, by words of their name.
         *
         *     A word is found by its beginning, in every language the product has a name in, whatever its
         *     case and accents. In the order of ids when no `sort` is asked for.
         */
        get: operations["ListProducts"];
        put?: never;
        /**
         * Add a product
         * @description S2's Product, with its first variant, which bears the product's id.
         */
        post: operations["AddProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All products, on sale or not
         * @description Products on sale or not, for those who keep the catalog.
         */
        get: operations["ListAllProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/all/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product, on sale or not
         * @description A product on sale or not, for those who keep the catalog.
         */
        get: operations["GetAnyProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/chosen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products on sale by their ids
         * @description Those of these products that are on sale, for lists that know their ids only.
         */
        get: operations["ListChosenProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products on sale by category
         * @description Facets: how many products on sale each category holds.
         */
        get: operations["CountProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product
         * @description A product on sale.
         */
        get: operations["GetProduct"];
        /**
         * Change a product
         * @description All of a product but its SKU, variants and price, as it is from now on.
         *
         *     Without `is_active` it stays on sale, or off sale, as it is.
         */
        put: operations["ChangeProduct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which variants are in stock
         * @description Of which variants of a product on sale some are free, in any warehouse.
         */
        get: operations["ListAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the pictures
         * @description All pictures of a product, the first one first.
         */
        put: operations["SetImages"];
        /**
         * Keep a picture and show it with the product, behind those it has
         * @description The picture's bytes as the body, or the first file of a multipart form: JPEG, PNG, WebP or GIF of at most 5 MiB.
         */
        post: operations["AddPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be bought of a product
         * @description What can be bought of a product now, for everybody.
         */
        get: operations["GetInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/own-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether you may review, and your review
         * @description What somebody may say, has said and voted about a product: nothing if it is not his.
         */
        get: operations["GetOwnReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/own-votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How you voted on its reviews
         * @description How somebody voted on a product's reviews.
         */
        get: operations["ListOwnVotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prices that took effect
         * @description The prices that took effect, latest first.
         */
        get: operations["ListPrices"];
        put?: never;
        /**
         * Set a price
         * @description A variant's price from `effective_from` on; from now when none is given.
         *
         *     The first variant's when none is named.
         */
        post: operations["SetPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/prices/planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prices to come
         * @description The prices to come, earliest first: nobody's business but the business's.
         */
        get: operations["ListPlannedPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/prices/planned/{effectiveFrom}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw a price to come
         * @description Forget a price that was to take effect at this moment.
         */
        delete: operations["WithdrawPrice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product's stars
         * @description A product's stars.
         */
        get: operations["GetRating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes with a product
         * @description What goes with a product, the best first: bought in the same orders, or similar.
         */
        get: operations["ListRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What buyers say of a product
         * @description The published reviews of a product, newest first when no `sort` is asked for.
         */
        get: operations["ListReviews"];
        put?: never;
        /**
         * Review what you bought
         * @description By a buyer who has the product; `author` is the name that is shown with it.
         */
        post: operations["WriteReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a product on sale, take it off, discontinue it
         * @description Put a product on sale, take it off, or take it off for good.
         */
        put: operations["ChangeProductStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a product in another language
         * @description A product's name and description in one more language.
         */
        put: operations["TranslateProduct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a variant
         * @description One more choice of a product: a size, a colour.
         */
        post: operations["AddVariant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}/variants/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a variant
         * @description All of a variant but its SKU and price. Without `is_active` that stays as it is.
         */
        put: operations["ChangeVariant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Purchase orders, latest first
         * @description Latest first.
         */
        get: operations["ListPurchaseOrders"];
        put?: never;
        /**
         * Draft a purchase order
         * @description Begin, or write anew, a purchase order that has not been sent.
         *
         *     Freight and duty are part of what the goods cost once they have landed.
         */
        post: operations["DraftPurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{purchaseOrderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A purchase order with its receipts */
        get: operations["GetPurchaseOrder"];
        /**
         * Write a draft anew
         * @description Begin, or write anew, a purchase order that has not been sent.
         *
         *     Freight and duty are part of what the goods cost once they have landed.
         */
        put: operations["DraftPurchaseOrderAtApiV1PurchaseOrders"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{purchaseOrderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel it
         * @description Nothing has come and nothing shall.
         */
        post: operations["CancelPurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{purchaseOrderId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expect no more
         * @description What has not come will not come.
         */
        post: operations["ClosePurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{purchaseOrderId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The vendor confirmed
         * @description The vendor will deliver, perhaps on another day. `user_id` is the vendor's who says so.
         */
        post: operations["ConfirmPurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{purchaseOrderId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goods came
         * @description Goods came. `receipt_id` makes telling it twice harmless.
         */
        post: operations["ReceivePurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{purchaseOrderId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it
         * @description Ask the vendor to deliver: at `email`, or where it was reached when this was drafted.
         */
        post: operations["SendPurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receipts, newest first
         * @description Newest first.
         */
        get: operations["ListReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receiptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A receipt and all that it says */
        get: operations["GetReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{receiptId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A receipt as a PDF */
        get: operations["GetReceiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/personal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I may want
         * @description What goes with what the caller ordered and saw, or with the products of a session.
         *
         *     Where nothing does, what is trending; `reason` tells which of the two it is.
         */
        get: operations["ListPersonal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/trending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wanted of late
         * @description What is wanted of late, the most wanted first.
         *
         *     An order counts as ten views, a week ago as half of today; the last three weeks count, to the
         *     last day on which anything on sale was wanted.
         */
        get: operations["ListTrending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody looks at a product
         * @description A visitor looks at a product; the same one again on the same day counts once.
         */
        post: operations["RecordView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All returns
         * @description The returns of all orders, the latest first.
         */
        get: operations["ListAllReturns"];
        put?: never;
        /**
         * Ask goods back by the order's number and e-mail address
         * @description As `RequestReturn`, of an order without an account: by its number and its e-mail address.
         */
        post: operations["RequestReturnAsGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All reviews, or those that wait for a look
         * @description Reviews of any status, newest first; those that wait for a look, the longest first.
         */
        get: operations["ListAllReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A review
         * @description A review of any status.
         */
        get: operations["GetReview"];
        /**
         * Change your review
         * @description By its writer; it is looked at again before it is shown again.
         */
        put: operations["ChangeReview"];
        post?: never;
        /**
         * Take your review back
         * @description By its writer, for good; another may be written.
         */
        delete: operations["WithdrawReview"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{reviewId}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another look at it
         * @description A reader asks for another look at it.
         */
        post: operations["FlagReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{reviewId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let everybody read it
         * @description A moderator lets everybody read it; flags so far are answered by that.
         */
        post: operations["PublishReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{reviewId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not show it
         * @description A moderator does not show it, or no more.
         */
        post: operations["RejectReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{reviewId}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer it publicly
         * @description The business's public answer; an empty one takes it back.
         */
        put: operations["ReplyToReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{reviewId}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Whether it helped you
         * @description Whether it helped this reader; None takes the vote back.
         */
        put: operations["VoteOnReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products by words, with facets
         * @description Products on sale by their words, in any language, typing errors forgiven.
         */
        get: operations["SearchProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Products that look like this picture
         * @description The picture's bytes as the body, or the first file of a multipart form: JPEG, PNG, WebP or GIF of at most 5 MiB.
         */
        post: operations["SearchByPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What facets are called by language
         * @description What facets and their values are called, by language.
         */
        get: operations["ListFacetLabels"];
        /**
         * Call a facet and its values so in a language
         * @description In this language a facet and its values are called so, and no other way than this says.
         *
         *     What is not named is called as the catalog has it; with nothing named, all of it is.
         */
        put: operations["LabelFacet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a beginning may become
         * @description What a word that is not finished yet may become.
         */
        get: operations["SuggestProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Words that mean the same
         * @description The groups of words that mean the same.
         */
        get: operations["ListSynonyms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/synonyms/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let words mean the same
         * @description These words find each other's products, from now on.
         */
        put: operations["SetSynonyms"];
        post?: never;
        /**
         * Let them stand for themselves
         * @description The words of this group stand for themselves again.
         */
        delete: operations["RemoveSynonyms"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipment-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many are in each status
         * @description Of those made since a moment, and from one warehouse, where these are given.
         */
        get: operations["CountShipments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shipments, newest first
         * @description Newest first. `late` asks for those whose promised day passed and that are not there yet.
         *
         *     `tracking_number` and `carrier` ask for those that begin so, in capitals or not.
         */
        get: operations["ListShipments"];
        put?: never;
        /**
         * Make a shipment of what is ready of an order, or from one address to another
         * @description Make ready what leaves together.
         *
         *     For an order: `lines` from one warehouse, everything ready there when none are named; a line
         *     without bin and lot takes from any place of its SKU. Without an order: from `origin` to
         *     `destination`. A tracking number is made when none is given. With `dispatch` it leaves at once.
         */
        post: operations["CreateShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/tracking/{trackingNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where it is, for anybody */
        get: operations["TrackShipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shipment with its history */
        get: operations["GetShipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop it before it leaves
         * @description Stop it before it leaves; what it holds may leave in another shipment.
         */
        post: operations["CancelShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}/delay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It will be late
         * @description It will be late. `estimated_delivery` is the new promise, if there is one.
         */
        post: operations["DelayShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It arrived */
        post: operations["DeliverShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The goods leave
         * @description The goods leave. What the carrier said on pick-up takes the place of what was planned.
         */
        post: operations["DispatchShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It was seen on its way
         * @description A scan: what was seen where and when; with a `status` it moves the shipment on.
         *
         *     `scan_id` makes asking twice harmless. A scan older than what is known is kept as history.
         */
        post: operations["RecordShipmentEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It could not be delivered
         * @description The carrier could not deliver; another attempt may follow.
         */
        post: operations["FailShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{shipmentId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipts of a shipment
         * @description Newest first.
         */
        get: operations["ListReceiptsAtApiV1ShipmentsReceipts"];
        put?: never;
        /**
         * The dispatch or delivery receipt of a shipment
         * @description S2's dispatch or delivery receipt: answered with the one there is, the latest by default.
         */
        post: operations["GenerateShipmentReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The store fronts
         * @description The store fronts of the business.
         */
        get: operations["ListStores"];
        put?: never;
        /**
         * Open a store front
         * @description Open a store front; `warehouse_ids` serve its orders, first choice first.
         */
        post: operations["OpenStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{storeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A store front with its staff */
        get: operations["GetStore"];
        /**
         * Change a store front
         * @description Replace all of a store but its currency, which never changes.
         */
        put: operations["ChangeStore"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{storeId}/return-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * On which terms a store takes goods back
         * @description On which terms a store takes back what is ordered from now on.
         */
        get: operations["GetReturnPolicy"];
        /**
         * Set on which terms a store takes goods back
         * @description On which terms a store takes back what is ordered from now on.
         */
        put: operations["SetReturnPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{storeId}/staff/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let somebody work at a store
         * @description Let a member of staff work at a store.
         */
        put: operations["AssignStaff"];
        post?: never;
        /**
         * Somebody works at a store no more
         * @description A member of staff no longer works at a store.
         */
        delete: operations["UnassignStaff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/streams/{stream}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A stream's events and state, now or at any moment of the past
         * @description A stream is named `<kind>/<id>`, such as `order/019b0c1e`.
         */
        get: operations["GetStreamHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users, by role, store or name
         * @description Users, newest first; `search` looks at the beginnings of names and the e-mail address.
         *
         *     `staff` are all but customers.
         */
        get: operations["ListUsers"];
        put?: never;
        /**
         * Make a customer or a member of staff known
         * @description Make somebody known: a customer, or staff, by whoever may give that role.
         */
        post: operations["RegisterUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A user
         * @description A user's profile.
         */
        get: operations["GetUser"];
        /**
         * Change a user's profile
         * @description Replace a user's profile; the role and being active stay as they are when not given.
         */
        put: operations["ChangeUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A user's addresses
         * @description A user's addresses, the default of each type first.
         */
        get: operations["ListAddresses"];
        put?: never;
        /**
         * Add an address
         * @description Add an address; the first of its type becomes the default of its type.
         */
        post: operations["AddAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/addresses/{addressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An address */
        get: operations["GetAddress"];
        /**
         * Change an address
         * @description Replace an address; being the default ends only by another taking its place.
         */
        put: operations["ChangeAddress"];
        post?: never;
        /**
         * Forget an address
         * @description Forget an address; when it was the default, its type has none until one is made so.
         */
        delete: operations["RemoveAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a password: your own, or of somebody you look after
         * @description All sessions of the user end, but the one this is asked in.
         */
        put: operations["ChangePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a user may do
         * @description What a user may do.
         */
        get: operations["GetPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * How a user is served
         * @description Replace how a user likes to be served.
         */
        put: operations["SetPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a user is signed in
         * @description The sessions of a user that were not ended, newest first; an expired one shows it.
         */
        get: operations["ListSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a session out: your own, or of somebody you look after
         * @description Its tokens count no more. An audit tells from where it was asked.
         */
        delete: operations["CloseSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's vendor and what it supplies
         * @description A vendor, or that of a user.
         */
        get: operations["GetVendorAtApiV1Vendor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller is owed
         * @description What vendors are owed, by vendor and currency.
         */
        get: operations["ListAccountsAtApiV1VendorAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's goods
         * @description What is sold for a vendor.
         */
        get: operations["ListVendorGoodsAtApiV1VendorGoods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/payout-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the caller is paid
         * @description Where a vendor is paid.
         */
        get: operations["GetPayoutAccountAtApiV1VendorPayoutAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's payouts, latest first
         * @description Latest first.
         */
        get: operations["ListPayoutsAtApiV1VendorPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/purchase-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's purchase orders
         * @description Latest first.
         */
        get: operations["ListPurchaseOrdersAtApiV1VendorPurchaseOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/purchase-orders/{purchaseOrderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A purchase order of the caller's */
        get: operations["GetPurchaseOrderAtApiV1VendorPurchaseOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/purchase-orders/{purchaseOrderId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The caller will deliver
         * @description The vendor will deliver, perhaps on another day. `user_id` is the vendor's who says so.
         */
        post: operations["ConfirmPurchaseOrderAtApiV1VendorPurchaseOrdersConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's commission rates
         * @description A vendor's rates.
         */
        get: operations["ListRatesAtApiV1VendorRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's entries, latest first
         * @description A vendor's entries, latest first: of a currency, since a day, before a day.
         */
        get: operations["ListStatementAtApiV1VendorStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's entries as a CSV file */
        get: operations["ListOwnStatementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's stock, as told last
         * @description What vendors told last of the stock at their places.
         */
        get: operations["ListVendorStockAtApiV1VendorStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendor/stock/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * How many are at the caller's place
         * @description So many of a SKU are at the vendor's place. `update_id` makes telling it twice harmless.
         *
         *     `user_id` is the vendor's user who says so; whose vendor it is decides where.
         */
        put: operations["TellVendorStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vendors
         * @description Vendors, all or those that supply a SKU.
         */
        get: operations["ListVendors"];
        put?: never;
        /**
         * Add a vendor
         * @description S2's Vendor.
         */
        post: operations["AddVendor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A vendor and what it supplies
         * @description A vendor, or that of a user.
         */
        get: operations["GetVendor"];
        /**
         * Change a vendor
         * @description `tolerance_percent`: how much more than ordered is accepted when goods come.
         */
        put: operations["ChangeVendor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a vendor is owed
         * @description What vendors are owed, by vendor and currency.
         */
        get: operations["ListAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/goods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is sold for a vendor
         * @description What is sold for a vendor.
         */
        get: operations["ListVendorGoods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/payout-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a vendor is paid
         * @description Where a vendor is paid.
         */
        get: operations["GetPayoutAccount"];
        /**
         * Name where a vendor is paid
         * @description Where a vendor is paid: the provider's name for its account. Empty: nowhere.
         */
        put: operations["NamePayoutAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A vendor's payouts, latest first
         * @description Latest first.
         */
        get: operations["ListPayouts"];
        put?: never;
        /**
         * Pay a vendor now
         * @description Pay a vendor what is owed in a currency; nothing or a debt is carried forward.
         */
        post: operations["PayVendor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What a vendor supplies, at which cost
         * @description What a vendor calls a SKU, what it costs, and the fewest that can be ordered.
         */
        put: operations["SupplyProduct"];
        post?: never;
        /**
         * A vendor supplies this no more
         * @description The vendor supplies this SKU no more.
         */
        delete: operations["StopSupply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A vendor's commission rates
         * @description A vendor's rates.
         */
        get: operations["ListRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/rates/{rateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Agree on a commission rate
         * @description The commission on a vendor's goods: on a SKU, else on a category, else on all of them.
         *
         *     From `valid_from` through `valid_to`, by the day of the order. Of several the one that begins
         *     latest holds. `rate_id` again writes the rate anew, for orders to come.
         */
        put: operations["AgreeRate"];
        post?: never;
        /**
         * End a commission rate
         * @description A rate holds for no orders to come.
         */
        delete: operations["EndRate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A vendor's entries, latest first
         * @description A vendor's entries, latest first: of a currency, since a day, before a day.
         */
        get: operations["ListStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A vendor's entries as a CSV file */
        get: operations["ListStatementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a vendor told of stock
         * @description What vendors told last of the stock at their places.
         */
        get: operations["ListVendorStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * A user acts for a vendor
         * @description A user acts for this vendor; who acted for another does so no more.
         */
        put: operations["AdmitVendorUser"];
        post?: never;
        /**
         * A user acts for a vendor no more
         * @description A user acts for the vendor no more.
         */
        delete: operations["DismissVendorUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vendors/{vendorId}/warehouse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The place whose stock a vendor keeps up to date
         * @description The place whose stock the vendor itself keeps up to date; none takes it away.
         */
        put: operations["AssignWarehouse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All warehouses */
        get: operations["ListWarehouses"];
        put?: never;
        /**
         * Open a warehouse
         * @description S2's Warehouse. Those with a lower priority number serve orders first.
         */
        post: operations["OpenWarehouse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouses/{warehouseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A warehouse */
        get: operations["GetWarehouse"];
        /** Change a warehouse */
        put: operations["ChangeWarehouse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wishlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I wish for
         * @description Latest first.
         */
        get: operations["ListWishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wishlist/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Wish for a SKU */
        put: operations["AddWish"];
        post?: never;
        /** Wish for it no more */
        delete: operations["RemoveWish"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a token counts (RFC 7662) */
        post: operations["IntrospectToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A password becomes tokens
         * @description Ten wrong passwords lock the account for a quarter of an hour.
         */
        post: operations["SignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The session ends at once
         * @description The session of the refresh token given, else of the bearer token.
         */
        post: operations["SignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A refresh token becomes new tokens
         * @description Each refresh token is used once; one used twice ends its session.
         */
        post: operations["RefreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the bearer token says, while it counts */
        get: operations["ValidateToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/graphql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A GraphQL query in the address
         * @description `query`, `operationName`, and `variables` and `extensions` as JSON.
         */
        get: operations["AskGraphQLByAddress"];
        put?: never;
        /**
         * Any questions at once, in GraphQL
         * @description The schema is told by introspection. Each field needs the scope of its question. Costs are bounded; documents may be named by their hash once they were sent.
         */
        post: operations["AskGraphQL"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["GetLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether it is ready for work
         * @description 503, with the same content, while it is not.
         */
        get: operations["GetReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture that is kept here */
        get: operations["GetPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus */
        get: operations["GetMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A client's credentials become a token (RFC 6749) */
        post: operations["GrantToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, latest first
         * @description Latest first.
         *
         *     `status` is one of ours, or S2's word for it: `Pending` is whatever is not confirmed yet,
         *     `Dispatched` is `Shipped`.
         */
        get: operations["ListOrdersAtOperationsOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order */
        get: operations["GetOrderAtOperationsOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shipments, newest first
         * @description Newest first. `late` asks for those whose promised day passed and that are not there yet.
         *
         *     `tracking_number` and `carrier` ask for those that begin so, in capitals or not.
         */
        get: operations["ListShipmentsAtOperationsShipments"];
        put?: never;
        /**
         * Make a shipment
         * @description Make ready what leaves together.
         *
         *     For an order: `lines` from one warehouse, everything ready there when none are named; a line
         *     without bin and lot takes from any place of its SKU. Without an order: from `origin` to
         *     `destination`. A tracking number is made when none is given. With `dispatch` it leaves at once.
         */
        post: operations["CreateShipmentAtOperationsShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/shipments/{shipmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shipment with its history */
        get: operations["GetShipmentAtOperationsShipments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move it to a status
         * @description S0's status update: the transition that leads to this status, if there is one.
         */
        patch: operations["UpdateShipmentStatus"];
        trace?: never;
    };
    "/users/{userId}/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a user may do
         * @description What a user may do.
         */
        get: operations["GetPermissionsAtUsersPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AcceptedOutcome
         * @description The command became events. `version` is that of its stream, to be demanded with If-Match;
         *         `position` is its place in the log.
         */
        AcceptedOutcome: {
            /** @enum {unknown} */
            status: "accepted";
            events: string[];
            stream: string;
            version: number;
            position: string;
        };
        /**
         * Address
         * @description A postal address, as S2's Address.
         */
        Address: {
            street: string;
            city: string;
            /** @default  */
            zipCode?: string;
            /** @default  */
            state?: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @default  */
            recipient?: string;
        };
        /**
         * Adjustment
         * @description Why an amount is what it is: the rule that changed it, by how much, and in words.
         *
         *         `line` 0 is the whole order. A line bears its own price rule, promotions and tax.
         */
        Adjustment: {
            /** @default 0 */
            line?: number;
            /** @enum {unknown} */
            kind: "price" | "promotion" | "shipping" | "tax";
            /** @default  */
            ruleId?: string;
            /** @description money in the currency's minor unit, below zero off */
            amount: number;
            /** @default  */
            reason?: string;
        };
        /**
         * Administrator
         * @description The first administrator of a business.
         */
        Administrator: {
            /** @description also an e-mail */
            username: string;
            /** @description at least 12 characters; a sentence */
            password: string;
            email: string;
            /** @default  */
            firstName?: string;
            /** @default  */
            lastName?: string;
        };
        /** Alive */
        Alive: {
            status: string;
        };
        /**
         * Answered
         * @description What was asked for, as far as it could be told, and why some of it could not.
         */
        Answered: {
            /** @default null */
            data?: Record<string, never> | null;
            /** @default [] */
            errors?: Record<string, never>[];
        };
        /**
         * Asked
         * @description A GraphQL request.
         *
         *         A document that was sent before may be named by its hash alone:
         *         `{"persistedQuery": {"version": 1, "sha256Hash": "…"}}` among the extensions.
         */
        Asked: {
            /** @default null */
            query?: string | null;
            /** @default null */
            operationName?: string | null;
            /** @default null */
            variables?: Record<string, never> | null;
            /** @default null */
            extensions?: Record<string, never> | null;
        };
        /**
         * ChangePassword
         * @description `current_password` is needed by whoever changes his own.
         */
        ChangePassword: {
            /** @description at least 12 characters; a sentence */
            newPassword: string;
            /** @default null */
            currentPassword?: string | null;
        };
        /**
         * Checked
         * @description One thing that was looked at.
         */
        Checked: {
            ok: boolean;
            /** @default null */
            detail?: unknown;
        };
        /**
         * CloudEvent
         * @description An event as CNCF CloudEvents 1.0 spells it; `position` and `version` are extensions.
         */
        CloudEvent: {
            specversion: string;
            id: string;
            source: string;
            type: string;
            time: string;
            /** @default  */
            subject?: string;
            /** @default  */
            position?: string;
            /** @default 0 */
            version?: number;
            /** @default  */
            correlationid?: string;
            data: unknown;
        };
        /**
         * Conditions
         * @description Of what (as `Goods` has it), where, for whom and when; all that is given must hold.
         */
        Conditions: {
            /** @default [] */
            skus?: string[];
            /** @default [] */
            productIds?: string[];
            /** @default [] */
            categories?: string[];
            /** @default [] */
            collections?: string[];
            /** @default [] */
            vendorIds?: string[];
            /** @default [] */
            storeIds?: string[];
            /** @default [] */
            channels?: string[];
            /** @default [] */
            tiers?: string[];
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            spendMin?: number;
            /** @default null */
            startsAt?: string | null;
            /** @default null */
            endsAt?: string | null;
            /** @default false */
            coupon?: boolean;
        };
        /**
         * Discovery
         * @description OpenID Connect Discovery 1.0, as far as it is true here.
         */
        Discovery: {
            issuer: string;
            jwks_uri: string;
            token_endpoint: string;
            introspection_endpoint: string;
            grant_types_supported: string[];
            scopes_supported: string[];
        };
        /**
         * FailedOutcome
         * @description Something broke; nothing was changed. `retryable` says whether trying again may help.
         */
        FailedOutcome: {
            /** @enum {unknown} */
            status: "failed";
            retryable: boolean;
        };
        /**
         * Foreseen
         * @description An event that would be told, at this version of its stream.
         */
        Foreseen: {
            type: string;
            stream: string;
            version: number;
            data: unknown;
        };
        /**
         * Goods
         * @description Goods by any of their names: SKU, product, category with all below it, or collection.
         *
         *         With `vendor_ids`, only those of these vendors. Where nothing is said, all goods.
         */
        Goods: {
            /** @default [] */
            skus?: string[];
            /** @default [] */
            productIds?: string[];
            /** @default [] */
            categories?: string[];
            /** @default [] */
            collections?: string[];
            /** @default [] */
            vendorIds?: string[];
        };
        /**
         * Grant
         * @description The form of RFC 6749, section 4.4; the client may instead use HTTP Basic.
         */
        Grant: {
            /** @enum {unknown} */
            grant_type: "client_credentials";
            /** @default  */
            scope?: string;
            /** @default  */
            client_id?: string;
            /** @default  */
            client_secret?: string;
        };
        /**
         * Granted
         * @description RFC 6749, section 5.1.
         */
        Granted: {
            access_token: string;
            token_type: string;
            expires_in: number;
            scope: string;
        };
        /**
         * Happened
         * @description An event as it stands in the log.
         */
        Happened: {
            version: number;
            type: string;
            time: string;
            actor: string;
            commandId: string;
            correlationId: string;
            causationId: string;
            position: string;
            data: unknown;
        };
        /**
         * Introspection
         * @description RFC 7662, section 2.2, with the business and the role; of a bad token only `active`.
         */
        Introspection: {
            active: boolean;
            /** @default  */
            token_type?: string;
            /** @default  */
            scope?: string;
            /** @default  */
            client_id?: string;
            /** @default  */
            sub?: string;
            /** @default  */
            aud?: string;
            /** @default  */
            iss?: string;
            /** @default  */
            jti?: string;
            /** @default 0 */
            exp?: number;
            /** @default 0 */
            iat?: number;
            /** @default  */
            tenant?: string;
            /** @default  */
            role?: string;
        };
        Item: components["schemas"]["carts.AddCartItemItem"] | components["schemas"]["carts.AddWishItem"] | components["schemas"]["carts.ApplyCouponItem"] | components["schemas"]["carts.BeginCheckoutItem"] | components["schemas"]["carts.ClaimCartItem"] | components["schemas"]["carts.CompleteCheckoutItem"] | components["schemas"]["carts.OpenCartItem"] | components["schemas"]["carts.RemoveCartItemItem"] | components["schemas"]["carts.RemoveCouponItem"] | components["schemas"]["carts.RemoveWishItem"] | components["schemas"]["carts.SetCartDetailsItem"] | components["schemas"]["carts.SetCartItemItem"] | components["schemas"]["catalog.AddCategoryItem"] | components["schemas"]["catalog.AddProductItem"] | components["schemas"]["catalog.AddVariantItem"] | components["schemas"]["catalog.ChangeCategoryItem"] | components["schemas"]["catalog.ChangeProductItem"] | components["schemas"]["catalog.ChangeProductStatusItem"] | components["schemas"]["catalog.ChangeVariantItem"] | components["schemas"]["catalog.DefineCollectionItem"] | components["schemas"]["catalog.RemoveCategoryItem"] | components["schemas"]["catalog.RemoveCollectionItem"] | components["schemas"]["catalog.SetImagesItem"] | components["schemas"]["catalog.SetPriceItem"] | components["schemas"]["catalog.TranslateProductItem"] | components["schemas"]["catalog.WithdrawPriceItem"] | components["schemas"]["commissions.AgreeRateItem"] | components["schemas"]["commissions.EndRateItem"] | components["schemas"]["commissions.NamePayoutAccountItem"] | components["schemas"]["commissions.PayVendorItem"] | components["schemas"]["commissions.RecordPayoutItem"] | components["schemas"]["commissions.RecordPayoutFailureItem"] | components["schemas"]["commissions.RefundSaleItem"] | components["schemas"]["commissions.SellForVendorItem"] | components["schemas"]["commissions.StopSellingItem"] | components["schemas"]["documents.GenerateShipmentReceiptItem"] | components["schemas"]["identity.AddAddressItem"] | components["schemas"]["identity.AssignStaffItem"] | components["schemas"]["identity.ChangeAddressItem"] | components["schemas"]["identity.ChangeBusinessItem"] | components["schemas"]["identity.ChangeStoreItem"] | components["schemas"]["identity.ChangeUserItem"] | components["schemas"]["identity.OpenStoreItem"] | components["schemas"]["identity.RegisterUserItem"] | components["schemas"]["identity.RemoveAddressItem"] | components["schemas"]["identity.RevokeClientItem"] | components["schemas"]["identity.SetPreferencesItem"] | components["schemas"]["identity.UnassignStaffItem"] | components["schemas"]["inventory.AdjustStockItem"] | components["schemas"]["inventory.ApplyCountItem"] | components["schemas"]["inventory.ChangeStatusItem"] | components["schemas"]["inventory.ChangeWarehouseItem"] | components["schemas"]["inventory.ConfirmReservationItem"] | components["schemas"]["inventory.DispatchTransferItem"] | components["schemas"]["inventory.IssueStockItem"] | components["schemas"]["inventory.OpenWarehouseItem"] | components["schemas"]["inventory.ReceiveStockItem"] | components["schemas"]["inventory.ReceiveTransferItem"] | components["schemas"]["inventory.ReleaseReservationItem"] | components["schemas"]["inventory.ReserveStockItem"] | components["schemas"]["inventory.SetOnHandItem"] | components["schemas"]["inventory.SetReorderPointItem"] | components["schemas"]["notifications.AlertStaffItem"] | components["schemas"]["notifications.ChangeSettingsItem"] | components["schemas"]["notifications.ResendMessageItem"] | components["schemas"]["notifications.ResetTemplateItem"] | components["schemas"]["notifications.SendNewsItem"] | components["schemas"]["notifications.SetTemplateItem"] | components["schemas"]["notifications.SubscribeItem"] | components["schemas"]["notifications.SwitchOccasionItem"] | components["schemas"]["notifications.UnsubscribeItem"] | components["schemas"]["orders.CancelOrderItem"] | components["schemas"]["orders.PlaceOrderItem"] | components["schemas"]["orders.RecordOrderItem"] | components["schemas"]["orders.SetOrderStatusItem"] | components["schemas"]["payments.CapturePaymentItem"] | components["schemas"]["payments.ConfirmExternalPaymentItem"] | components["schemas"]["payments.RefundPaymentItem"] | components["schemas"]["payments.VoidPaymentItem"] | components["schemas"]["pricing.IssueCouponItem"] | components["schemas"]["pricing.OpenPriceListItem"] | components["schemas"]["pricing.PreviewPromotionItem"] | components["schemas"]["pricing.QuotePricesItem"] | components["schemas"]["pricing.RemoveListPriceItem"] | components["schemas"]["pricing.SetListPriceItem"] | components["schemas"]["pricing.SetPromotionItem"] | components["schemas"]["pricing.SetShippingRatesItem"] | components["schemas"]["pricing.SetTaxClassItem"] | components["schemas"]["pricing.SetTaxProviderItem"] | components["schemas"]["pricing.SetTaxesItem"] | components["schemas"]["pricing.SetTierItem"] | components["schemas"]["pricing.StopPromotionItem"] | components["schemas"]["recommendations.RecordViewItem"] | components["schemas"]["returns.AuthoriseReturnItem"] | components["schemas"]["returns.CloseReturnItem"] | components["schemas"]["returns.GrantClaimItem"] | components["schemas"]["returns.MakeClaimItem"] | components["schemas"]["returns.MakeClaimAsGuestItem"] | components["schemas"]["returns.ReceiveReturnItem"] | components["schemas"]["returns.RequestReturnItem"] | components["schemas"]["returns.RequestReturnAsGuestItem"] | components["schemas"]["returns.RetryRefundItem"] | components["schemas"]["returns.SetReturnPolicyItem"] | components["schemas"]["reviews.ChangeReviewItem"] | components["schemas"]["reviews.FlagReviewItem"] | components["schemas"]["reviews.PublishReviewItem"] | components["schemas"]["reviews.RejectReviewItem"] | components["schemas"]["reviews.ReplyToReviewItem"] | components["schemas"]["reviews.VoteOnReviewItem"] | components["schemas"]["reviews.WithdrawReviewItem"] | components["schemas"]["reviews.WriteReviewItem"] | components["schemas"]["search.LabelFacetItem"] | components["schemas"]["search.RemoveSynonymsItem"] | components["schemas"]["search.SetSynonymsItem"] | components["schemas"]["shipping.CancelShipmentItem"] | components["schemas"]["shipping.CreateShipmentItem"] | components["schemas"]["shipping.DelayShipmentItem"] | components["schemas"]["shipping.DeliverShipmentItem"] | components["schemas"]["shipping.DispatchShipmentItem"] | components["schemas"]["shipping.FailShipmentItem"] | components["schemas"]["shipping.RecordShipmentEventItem"] | components["schemas"]["shipping.UpdateShipmentStatusItem"] | components["schemas"]["vendors.AddVendorItem"] | components["schemas"]["vendors.AdmitVendorUserItem"] | components["schemas"]["vendors.AssignWarehouseItem"] | components["schemas"]["vendors.CancelPurchaseOrderItem"] | components["schemas"]["vendors.ChangeVendorItem"] | components["schemas"]["vendors.ClosePurchaseOrderItem"] | components["schemas"]["vendors.ConfirmPurchaseOrderItem"] | components["schemas"]["vendors.DismissVendorUserItem"] | components["schemas"]["vendors.DraftPurchaseOrderItem"] | components["schemas"]["vendors.ReceivePurchaseOrderItem"] | components["schemas"]["vendors.SendPurchaseOrderItem"] | components["schemas"]["vendors.StopSupplyItem"] | components["schemas"]["vendors.SupplyProductItem"] | components["schemas"]["vendors.TellVendorStockItem"];
        /**
         * Kept
         * @description Where a picture is from now on.
         */
        Kept: {
            url: string;
        };
        /**
         * KeySet
         * @description RFC 7517.
         */
        KeySet: {
            keys: {
                [key: string]: string;
            }[];
        };
        /** Login */
        Login: {
            username: string;
            password: string;
            /** @default null */
            businessId?: string | null;
        };
        /** Logout */
        Logout: {
            /** @default null */
            refreshToken?: string | null;
        };
        /**
         * NewBusiness
         * @description `business_id` is made when not given.
         */
        NewBusiness: {
            /** @default null */
            businessId?: string | null;
            name: string;
            /** @default  */
            type?: string;
            email: string;
            /**
             * @description #rrggbb
             * @default #1f4e79
             */
            colour?: string;
            administrator: components["schemas"]["Administrator"];
        };
        /** NewClient */
        NewClient: {
            name: string;
            scopes: string[];
        };
        /**
         * OAuthError
         * @description An error as RFC 6749 tells it.
         */
        OAuthError: {
            error: string;
            /** @default  */
            error_description?: string;
        };
        /** Opened */
        Opened: {
            businessId: string;
            administratorId: string;
        };
        /**
         * Outcomes
         * @description One outcome for each command, in order.
         */
        Outcomes: {
            outcomes: (components["schemas"]["AcceptedOutcome"] | components["schemas"]["RefusedOutcome"] | components["schemas"]["FailedOutcome"])[];
        };
        /**
         * ParkedEvent
         * @description `attempts` were made in vain, the last one for `error`.
         */
        ParkedEvent: {
            id: number;
            subscription: string;
            businessId: string;
            stream: string;
            event: string;
            version: number;
            error: string;
            attempts: number;
            parkedAt: string;
        };
        /**
         * ParkedEvents
         * @description The oldest first, 500 at most; `total` is how many there are.
         */
        ParkedEvents: {
            items: components["schemas"]["ParkedEvent"][];
            total: number;
        };
        /**
         * Preview
         * @description What would become of each command, in order, and the events that would be told.
         */
        Preview: {
            outcomes: (components["schemas"]["AcceptedOutcome"] | components["schemas"]["RefusedOutcome"] | components["schemas"]["FailedOutcome"])[];
            events: components["schemas"]["Foreseen"][];
        };
        /**
         * ProblemDetails
         * @description RFC 9457 problem details; `reason` is for programs, `detail` for people.
         *
         *         `errors` names what is malformed, `instance` is the request's id as the log knows it.
         */
        ProblemDetails: {
            type: string;
            title: string;
            status: number;
            reason: string;
            /** @default  */
            detail?: string;
            /** @default  */
            instance?: string;
            /** @default [] */
            errors?: components["schemas"]["Wrong"][];
        };
        /**
         * Promotion
         * @description A reward and its conditions; with `coupon`, only buyers who bring one get it.
         *
         *         `group`: of the promotions of one group only the best counts. `exclusive`: counts alone, or
         *         not at all. Otherwise promotions stack, greatest `priority` first, each on what the ones before
         *         left. A budget is what it may give away in all, in money and in orders.
         */
        Promotion: {
            /** @description an opaque identifier */
            promotionId: string;
            name: string;
            reward: components["schemas"]["Reward"];
            /** @default {} */
            conditions?: components["schemas"]["Conditions"];
            /** @default false */
            exclusive?: boolean;
            /** @default  */
            group?: string;
            /** @default 0 */
            priority?: number;
            /** @default null */
            budgetAmount?: number | null;
            /** @default null */
            budgetUses?: number | null;
        };
        /**
         * QuotedLine
         * @description A line and what it costs.
         *
         *         `total_price` is its part of the subtotal, without tax; with `tax_included`, `unit_price` and
         *         `discount_amount` hold the tax that was taken out.
         */
        QuotedLine: {
            line: number;
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            productId: string;
            name: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            discountAmount?: number;
            /** @description money in the currency's minor unit (cents for EUR) */
            totalPrice: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            taxAmount?: number;
            /** @default false */
            taxIncluded?: boolean;
            /** @description an opaque identifier */
            listId: string;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
            /** @default null */
            keptUntil?: string | null;
        };
        /**
         * Readiness
         * @description `status` is `ready` when every check is.
         */
        Readiness: {
            status: string;
            checks: {
                [key: string]: components["schemas"]["Checked"];
            };
        };
        /**
         * Redeliver
         * @description Which; with each come those before it in its stream. All when none is named.
         */
        Redeliver: {
            /** @default [] */
            ids?: number[];
        };
        /**
         * Redelivered
         * @description `errors` says why some stay where they are, stream by stream.
         */
        Redelivered: {
            delivered: number;
            failed: number;
            errors: string[];
        };
        /** Refresh */
        Refresh: {
            refreshToken: string;
        };
        /**
         * RefusedCoupon
         * @description A coupon that opened nothing, and why.
         */
        RefusedCoupon: [
            string,
            string
        ];
        /**
         * RefusedOutcome
         * @description A rule of the business said no.
         */
        RefusedOutcome: {
            /** @enum {unknown} */
            status: "refused";
            reason: string;
            detail: string;
        };
        /** Register */
        Register: {
            /** @description also an e-mail */
            username: string;
            /** @description at least 12 characters; a sentence */
            password: string;
            email: string;
            /** @default  */
            firstName?: string;
            /** @default  */
            lastName?: string;
            /** @default null */
            businessId?: string | null;
        };
        /**
         * RegisteredClient
         * @description The secret is told once and kept nowhere.
         */
        RegisteredClient: {
            clientId: string;
            clientSecret: string;
        };
        /** RegisteredUser */
        RegisteredUser: {
            userId: string;
            username: string;
            businessId: string;
            role: string;
        };
        /**
         * Reward
         * @description What a promotion gives.
         *
         *         `percent`: `rate` off each unit. `amount`: `amount` off, spread over the lines by their worth.
         *         `buy_x_get_y`: of every `buy` + `get` units the cheapest `get` cost `rate` less.
         *         `free_shipping`: no freight. With `on`, a percentage or an amount is taken off these goods
         *         instead of those that the conditions are about.
         */
        Reward: {
            /** @enum {unknown} */
            kind: "amount" | "buy_x_get_y" | "free_shipping" | "percent";
            /**
             * @description parts per million: 190000 is 19 %
             * @default 0
             */
            rate?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            amount?: number;
            /** @default null */
            currency?: string | null;
            /** @default 0 */
            buy?: number;
            /** @default 0 */
            get?: number;
            /** @default null */
            on?: components["schemas"]["Goods"] | null;
        };
        /**
         * Seen
         * @description The form of RFC 7662, section 2.1; asked with a bearer token or as a client.
         */
        Seen: {
            token: string;
            /** @default  */
            token_type_hint?: string;
            /** @default  */
            client_id?: string;
            /** @default  */
            client_secret?: string;
        };
        /**
         * ShippingChoice
         * @description A way of sending the goods, and what it costs without tax.
         *
         *         With `tax_included` the tax was taken out of the rate.
         */
        ShippingChoice: {
            method: string;
            name: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            cost: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            taxAmount?: number;
            /** @default false */
            taxIncluded?: boolean;
            /** @default null */
            daysMin?: number | null;
            /** @default null */
            daysMax?: number | null;
        };
        /**
         * ShippingRate
         * @description What one way of sending costs, up to a weight and from a spend, to some countries or all.
         *
         *         With `states` or `zips`, to those parts of the countries. Of one method the most exact zone
         *         counts, postal codes before states before countries, and of its rates the cheapest.
         *         `tax_class` says how freight is taxed; `includes_tax` that the cost holds the tax already.
         */
        ShippingRate: {
            method: string;
            name: string;
            /** @description ISO 4217 code */
            currency: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            cost: number;
            /** @default [] */
            countries?: string[];
            /** @default [] */
            states?: string[];
            /** @default [] */
            zips?: components["schemas"]["ZipSpan"][];
            /** @default null */
            weightMaxG?: number | null;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            spendMin?: number;
            /** @default null */
            freeFrom?: number | null;
            /** @default null */
            daysMin?: number | null;
            /** @default null */
            daysMax?: number | null;
            /** @default false */
            includesTax?: boolean;
            /** @default shipping */
            taxClass?: string;
        };
        /**
         * Shortage
         * @description So many of a SKU could not be held.
         */
        Shortage: [
            string,
            number
        ];
        /**
         * SignedIn
         * @description Tokens of one session. `expires_in` and `refresh_expires_in` are seconds.
         */
        SignedIn: {
            accessToken: string;
            refreshToken: string;
            /** @default Bearer */
            tokenType?: string;
            /** @default 900 */
            expiresIn?: number;
            /** @default 604800 */
            refreshExpiresIn?: number;
            userId: string;
            businessId: string;
            role: string;
            scopes: string[];
        };
        /**
         * Step
         * @description A step of an order. `after_s` is the time since the step before.
         */
        Step: {
            step: number;
            type: string;
            title: string;
            at: string;
            afterS: number;
            actor: string;
            data: unknown;
        };
        /**
         * StreamAnswer
         * @description A stream's events in order and the state they add up to.
         *
         *         Of a stream with more than 10,000 events the first are told, and no state.
         */
        StreamAnswer: {
            stream: string;
            version: number;
            asOf: string;
            state: unknown | null;
            events: components["schemas"]["Happened"][];
            truncated: boolean;
        };
        /**
         * TaxCode
         * @description What a tax provider calls a class of goods.
         */
        TaxCode: {
            taxClass: string;
            code: string;
        };
        /**
         * TaxRate
         * @description A tax at a place. The most exact place counts: zip prefix, then state, then country.
         */
        TaxRate: {
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /** @default  */
            state?: string;
            /** @default  */
            zipPrefix?: string;
            /** @default standard */
            taxClass?: string;
            /** @description parts per million: 190000 is 19 % */
            rate: number;
            name: string;
        };
        /**
         * Timeline
         * @description All that happened to an order, in order.
         */
        Timeline: {
            orderId: string;
            steps: components["schemas"]["Step"][];
        };
        /**
         * Valid
         * @description What the token says.
         */
        Valid: {
            /** @default true */
            valid?: boolean;
            userId: string;
            businessId: string;
            role: string;
            scopes: string[];
            sessionId: string;
            expiresAt: number;
        };
        /**
         * Wrong
         * @description One mistake in a request: in which field, and in which command of a batch.
         */
        Wrong: {
            field: string;
            detail: string;
            /** @default null */
            index?: number | null;
        };
        /**
         * ZipSpan
         * @description Postal codes from `first` through `last`; without `last`, all that begin with `first`.
         */
        ZipSpan: {
            first: string;
            /** @default  */
            last?: string;
        };
        /**
         * AddCartItem
         * @description So many more of a SKU.
         */
        "carts.AddCartItem": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @description stock keeping unit */
            sku: string;
            /**
             * @description whole units of the SKU
             * @default 1
             */
            quantity?: number;
            /** @default null */
            userId?: string | null;
        };
        /**
         * AddCartItem
         * @description So many more of a SKU.
         */
        "carts.AddCartItemBody": {
            /** @description stock keeping unit */
            sku: string;
            /**
             * @description whole units of the SKU
             * @default 1
             */
            quantity?: number;
            /** @default null */
            userId?: string | null;
        };
        /**
         * carts.AddCartItem
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.AddCartItemItem": {
            /** @constant */
            name: "carts.AddCartItem";
            command: components["schemas"]["carts.AddCartItem"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** AddWish */
        "carts.AddWish": {
            /** @default null */
            userId?: string | null;
            /** @description stock keeping unit */
            sku: string;
        };
        /** AddWish */
        "carts.AddWishBody": {
            /** @default null */
            userId?: string | null;
        };
        /**
         * carts.AddWish
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.AddWishItem": {
            /** @constant */
            name: "carts.AddWish";
            command: components["schemas"]["carts.AddWish"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** ApplyCoupon */
        "carts.ApplyCoupon": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @description a coupon */
            code: string;
            /** @default null */
            userId?: string | null;
        };
        /** ApplyCoupon */
        "carts.ApplyCouponBody": {
            /** @default null */
            userId?: string | null;
        };
        /**
         * carts.ApplyCoupon
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.ApplyCouponItem": {
            /** @constant */
            name: "carts.ApplyCoupon";
            command: components["schemas"]["carts.ApplyCoupon"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * BeginCheckout
         * @description Hold the stock of the cart for so many seconds.
         */
        "carts.BeginCheckout": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @default null */
            userId?: string | null;
            /** @default 600 */
            holdS?: number;
        };
        /**
         * BeginCheckout
         * @description Hold the stock of the cart for so many seconds.
         */
        "carts.BeginCheckoutBody": {
            /** @default null */
            userId?: string | null;
            /** @default 600 */
            holdS?: number;
        };
        /**
         * carts.BeginCheckout
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.BeginCheckoutItem": {
            /** @constant */
            name: "carts.BeginCheckout";
            command: components["schemas"]["carts.BeginCheckout"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * CartAnswer
         * @description `isPriced` says that the sums are those of the cart as it is; `reason` why a checkout ended.
         *
         *         Money is in minor units of `currency`; `adjustments` explain every amount.
         */
        "carts.CartAnswer": {
            cartId: string;
            status: string;
            storeId: string;
            userId: string | null;
            channel: string;
            currency: string;
            email: string | null;
            customerName: string;
            language: string;
            shippingAddress: components["schemas"]["Address"] | null;
            billingAddress: components["schemas"]["Address"] | null;
            shippingMethod: string;
            shippingMethods: components["schemas"]["ShippingChoice"][];
            coupons: string[];
            refusedCoupons: components["schemas"]["RefusedCoupon"][];
            missing: string[];
            isPriced: boolean;
            subtotal: number;
            discountAmount: number;
            taxAmount: number;
            shippingCost: number;
            totalAmount: number;
            adjustments: components["schemas"]["Adjustment"][];
            holdExpiresAt: string | null;
            reason: string;
            short: components["schemas"]["Shortage"][];
            orderId: string | null;
            mergedInto: string | null;
            openedAt: string;
            updatedAt: string;
            version: number;
            items: components["schemas"]["carts.CartItem"][];
        };
        /**
         * CartItem
         * @description A line; what it costs is known once the cart was priced.
         */
        "carts.CartItem": {
            sku: string;
            quantity: number;
            productId: string | null;
            name: string | null;
            unitPrice: number | null;
            discountAmount: number | null;
            totalPrice: number | null;
            taxAmount: number | null;
            taxIncluded: boolean | null;
        };
        /** CartSummary */
        "carts.CartSummary": {
            cartId: string;
            status: string;
            storeId: string;
            userId: string | null;
            currency: string;
            totalAmount: number;
            updatedAt: string;
            version: number;
        };
        /**
         * ClaimCart
         * @description A guest signed in: the cart becomes the customer's, or its lines go `into` one that is.
         */
        "carts.ClaimCart": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @default null */
            userId?: string | null;
            /** @default null */
            into?: string | null;
        };
        /**
         * ClaimCart
         * @description A guest signed in: the cart becomes the customer's, or its lines go `into` one that is.
         */
        "carts.ClaimCartBody": {
            /** @default null */
            userId?: string | null;
            /** @default null */
            into?: string | null;
        };
        /**
         * carts.ClaimCart
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.ClaimCartItem": {
            /** @constant */
            name: "carts.ClaimCart";
            command: components["schemas"]["carts.ClaimCart"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * CompleteCheckout
         * @description Buy: `total_amount` is what the buyer saw. Asked again it is answered by the same order.
         */
        "carts.CompleteCheckout": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @default null */
            userId?: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            totalAmount: number;
            /**
             * @default card
             * @enum {unknown}
             */
            paymentMethod?: "card" | "external";
            /** @default  */
            paymentToken?: string;
        };
        /**
         * CompleteCheckout
         * @description Buy: `total_amount` is what the buyer saw. Asked again it is answered by the same order.
         */
        "carts.CompleteCheckoutBody": {
            /** @default null */
            userId?: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            totalAmount: number;
            /**
             * @default card
             * @enum {unknown}
             */
            paymentMethod?: "card" | "external";
            /** @default  */
            paymentToken?: string;
        };
        /**
         * carts.CompleteCheckout
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.CompleteCheckoutItem": {
            /** @constant */
            name: "carts.CompleteCheckout";
            command: components["schemas"]["carts.CompleteCheckout"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListCartsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "carts.ListCartsPage": {
            items: components["schemas"]["carts.CartSummary"][];
            next: string | null;
        };
        /**
         * ListWishesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "carts.ListWishesPage": {
            items: components["schemas"]["carts.WishAnswer"][];
            next: string | null;
        };
        /**
         * OpenCart
         * @description A new cart, of a guest or of the customer who asks.
         */
        "carts.OpenCart": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default null */
            userId?: string | null;
            /** @default web */
            channel?: string;
            /** @default null */
            currency?: string | null;
        };
        /**
         * OpenCart
         * @description A new cart, of a guest or of the customer who asks.
         */
        "carts.OpenCartBody": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId?: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default null */
            userId?: string | null;
            /** @default web */
            channel?: string;
            /** @default null */
            currency?: string | null;
        };
        /**
         * carts.OpenCart
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.OpenCartItem": {
            /** @constant */
            name: "carts.OpenCart";
            command: components["schemas"]["carts.OpenCart"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** RemoveCartItem */
        "carts.RemoveCartItem": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @description stock keeping unit */
            sku: string;
            /** @default null */
            userId?: string | null;
        };
        /**
         * carts.RemoveCartItem
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.RemoveCartItemItem": {
            /** @constant */
            name: "carts.RemoveCartItem";
            command: components["schemas"]["carts.RemoveCartItem"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** RemoveCoupon */
        "carts.RemoveCoupon": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @description a coupon */
            code: string;
            /** @default null */
            userId?: string | null;
        };
        /**
         * carts.RemoveCoupon
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.RemoveCouponItem": {
            /** @constant */
            name: "carts.RemoveCoupon";
            command: components["schemas"]["carts.RemoveCoupon"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** RemoveWish */
        "carts.RemoveWish": {
            /** @default null */
            userId?: string | null;
            /** @description stock keeping unit */
            sku: string;
        };
        /**
         * carts.RemoveWish
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.RemoveWishItem": {
            /** @constant */
            name: "carts.RemoveWish";
            command: components["schemas"]["carts.RemoveWish"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetCartDetails
         * @description Who buys and where to: what is given replaces what was.
         */
        "carts.SetCartDetails": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @default null */
            userId?: string | null;
            /** @default null */
            email?: string | null;
            /** @default null */
            customerName?: string | null;
            /** @default null */
            language?: string | null;
            /** @default null */
            shippingAddress?: components["schemas"]["Address"] | null;
            /** @default null */
            billingAddress?: components["schemas"]["Address"] | null;
            /** @default null */
            shippingMethod?: string | null;
        };
        /**
         * SetCartDetails
         * @description Who buys and where to: what is given replaces what was.
         */
        "carts.SetCartDetailsBody": {
            /** @default null */
            userId?: string | null;
            /** @default null */
            email?: string | null;
            /** @default null */
            customerName?: string | null;
            /** @default null */
            language?: string | null;
            /** @default null */
            shippingAddress?: components["schemas"]["Address"] | null;
            /** @default null */
            billingAddress?: components["schemas"]["Address"] | null;
            /** @default null */
            shippingMethod?: string | null;
        };
        /**
         * carts.SetCartDetails
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.SetCartDetailsItem": {
            /** @constant */
            name: "carts.SetCartDetails";
            command: components["schemas"]["carts.SetCartDetails"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetCartItem
         * @description So many of a SKU are in the cart; none takes it out.
         */
        "carts.SetCartItem": {
            /** @description a cart; whoever knows a guest's holds it */
            cartId: string;
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default null */
            userId?: string | null;
        };
        /**
         * SetCartItem
         * @description So many of a SKU are in the cart; none takes it out.
         */
        "carts.SetCartItemBody": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default null */
            userId?: string | null;
        };
        /**
         * carts.SetCartItem
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "carts.SetCartItemItem": {
            /** @constant */
            name: "carts.SetCartItem";
            command: components["schemas"]["carts.SetCartItem"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** WishAnswer */
        "carts.WishAnswer": {
            sku: string;
            wishedAt: string;
        };
        /** AddCategory */
        "catalog.AddCategory": {
            /** @description an opaque identifier */
            categoryId: string;
            name: string;
            /** @default null */
            parentId?: string | null;
        };
        /** AddCategory */
        "catalog.AddCategoryBody": {
            /** @description an opaque identifier */
            categoryId?: string;
            name: string;
            /** @default null */
            parentId?: string | null;
        };
        /**
         * catalog.AddCategory
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.AddCategoryItem": {
            /** @constant */
            name: "catalog.AddCategory";
            command: components["schemas"]["catalog.AddCategory"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AddProduct
         * @description S2's Product, with its first variant, which bears the product's id.
         */
        "catalog.AddProduct": {
            /** @description an opaque identifier */
            productId: string;
            /** @description stock keeping unit */
            sku: string;
            name: string;
            /** @default  */
            description?: string;
            /** @default null */
            category?: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /** @description ISO 4217 code */
            currency: string;
            /** @default {} */
            attributes?: Record<string, never>;
            /** @default [] */
            images?: components["schemas"]["catalog.Image"][];
            /** @default {} */
            options?: {
                [key: string]: string;
            };
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            lengthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            widthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            heightMm?: number;
            /** @default  */
            barcode?: string;
            /** @default true */
            isActive?: boolean;
        };
        /**
         * AddProduct
         * @description S2's Product, with its first variant, which bears the product's id.
         */
        "catalog.AddProductBody": {
            /** @description an opaque identifier */
            productId?: string;
            /** @description stock keeping unit */
            sku: string;
            name: string;
            /** @default  */
            description?: string;
            /** @default null */
            category?: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /** @description ISO 4217 code */
            currency: string;
            /** @default {} */
            attributes?: Record<string, never>;
            /** @default [] */
            images?: components["schemas"]["catalog.Image"][];
            /** @default {} */
            options?: {
                [key: string]: string;
            };
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            lengthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            widthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            heightMm?: number;
            /** @default  */
            barcode?: string;
            /** @default true */
            isActive?: boolean;
        };
        /**
         * catalog.AddProduct
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.AddProductItem": {
            /** @constant */
            name: "catalog.AddProduct";
            command: components["schemas"]["catalog.AddProduct"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AddVariant
         * @description One more choice of a product: a size, a colour.
         */
        "catalog.AddVariant": {
            /** @description an opaque identifier */
            productId: string;
            /** @description an opaque identifier */
            variantId: string;
            /** @description stock keeping unit */
            sku: string;
            options: {
                [key: string]: string;
            };
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            lengthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            widthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            heightMm?: number;
            /** @default  */
            barcode?: string;
            /** @default true */
            isActive?: boolean;
        };
        /**
         * AddVariant
         * @description One more choice of a product: a size, a colour.
         */
        "catalog.AddVariantBody": {
            /** @description an opaque identifier */
            variantId?: string;
            /** @description stock keeping unit */
            sku: string;
            options: {
                [key: string]: string;
            };
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            lengthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            widthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            heightMm?: number;
            /** @default  */
            barcode?: string;
            /** @default true */
            isActive?: boolean;
        };
        /**
         * catalog.AddVariant
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.AddVariantItem": {
            /** @constant */
            name: "catalog.AddVariant";
            command: components["schemas"]["catalog.AddVariant"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** CategoryAnswer */
        "catalog.CategoryAnswer": {
            categoryId: string;
            name: string;
            parentId: string | null;
        };
        /** CategoryCount */
        "catalog.CategoryCount": {
            category: string;
            name: string;
            products: number;
        };
        /**
         * ChangeCategory
         * @description Rename a category, or hang it, with all below it, somewhere else.
         */
        "catalog.ChangeCategory": {
            /** @description an opaque identifier */
            categoryId: string;
            name: string;
            /** @default null */
            parentId?: string | null;
        };
        /**
         * ChangeCategory
         * @description Rename a category, or hang it, with all below it, somewhere else.
         */
        "catalog.ChangeCategoryBody": {
            name: string;
            /** @default null */
            parentId?: string | null;
        };
        /**
         * catalog.ChangeCategory
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.ChangeCategoryItem": {
            /** @constant */
            name: "catalog.ChangeCategory";
            command: components["schemas"]["catalog.ChangeCategory"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeProduct
         * @description All of a product but its SKU, variants and price, as it is from now on.
         *
         *         Without `is_active` it stays on sale, or off sale, as it is.
         */
        "catalog.ChangeProduct": {
            /** @description an opaque identifier */
            productId: string;
            name: string;
            /** @default  */
            description?: string;
            /** @default null */
            category?: string | null;
            /** @default {} */
            attributes?: Record<string, never>;
            /** @default [] */
            images?: components["schemas"]["catalog.Image"][];
            /** @default null */
            isActive?: boolean | null;
        };
        /**
         * ChangeProduct
         * @description All of a product but its SKU, variants and price, as it is from now on.
         *
         *         Without `is_active` it stays on sale, or off sale, as it is.
         */
        "catalog.ChangeProductBody": {
            name: string;
            /** @default  */
            description?: string;
            /** @default null */
            category?: string | null;
            /** @default {} */
            attributes?: Record<string, never>;
            /** @default [] */
            images?: components["schemas"]["catalog.Image"][];
            /** @default null */
            isActive?: boolean | null;
        };
        /**
         * catalog.ChangeProduct
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.ChangeProductItem": {
            /** @constant */
            name: "catalog.ChangeProduct";
            command: components["schemas"]["catalog.ChangeProduct"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeProductStatus
         * @description Put a product on sale, take it off, or take it off for good.
         */
        "catalog.ChangeProductStatus": {
            /** @description an opaque identifier */
            productId: string;
            /** @enum {unknown} */
            status: "active" | "discontinued" | "inactive";
        };
        /**
         * ChangeProductStatus
         * @description Put a product on sale, take it off, or take it off for good.
         */
        "catalog.ChangeProductStatusBody": {
            /** @enum {unknown} */
            status: "active" | "discontinued" | "inactive";
        };
        /**
         * catalog.ChangeProductStatus
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.ChangeProductStatusItem": {
            /** @constant */
            name: "catalog.ChangeProductStatus";
            command: components["schemas"]["catalog.ChangeProductStatus"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeVariant
         * @description All of a variant but its SKU and price. Without `is_active` that stays as it is.
         */
        "catalog.ChangeVariant": {
            /** @description an opaque identifier */
            productId: string;
            /** @description an opaque identifier */
            variantId: string;
            options: {
                [key: string]: string;
            };
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            lengthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            widthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            heightMm?: number;
            /** @default  */
            barcode?: string;
            /** @default null */
            isActive?: boolean | null;
        };
        /**
         * ChangeVariant
         * @description All of a variant but its SKU and price. Without `is_active` that stays as it is.
         */
        "catalog.ChangeVariantBody": {
            options: {
                [key: string]: string;
            };
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            lengthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            widthMm?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            heightMm?: number;
            /** @default  */
            barcode?: string;
            /** @default null */
            isActive?: boolean | null;
        };
        /**
         * catalog.ChangeVariant
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.ChangeVariantItem": {
            /** @constant */
            name: "catalog.ChangeVariant";
            command: components["schemas"]["catalog.ChangeVariant"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** CollectionAnswer */
        "catalog.CollectionAnswer": {
            collectionId: string;
            name: string;
            category: string | null;
            priceMin: number | null;
            priceMax: number | null;
            attributes: Record<string, never>;
        };
        /**
         * CollectionRule
         * @description Which products belong to a collection: all that is given must hold.
         */
        "catalog.CollectionRule": {
            /** @default null */
            category?: string | null;
            /** @default null */
            priceMin?: number | null;
            /** @default null */
            priceMax?: number | null;
            /** @default {} */
            attributes?: Record<string, never>;
        };
        /**
         * CountProductsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.CountProductsPage": {
            items: components["schemas"]["catalog.CategoryCount"][];
            next: string | null;
        };
        /**
         * DefineCollection
         * @description A collection is made by its rule; products join and leave by themselves.
         */
        "catalog.DefineCollection": {
            /** @description an opaque identifier */
            collectionId: string;
            name: string;
            rule: components["schemas"]["catalog.CollectionRule"];
        };
        /**
         * DefineCollection
         * @description A collection is made by its rule; products join and leave by themselves.
         */
        "catalog.DefineCollectionBody": {
            name: string;
            rule: components["schemas"]["catalog.CollectionRule"];
        };
        /**
         * catalog.DefineCollection
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.DefineCollectionItem": {
            /** @constant */
            name: "catalog.DefineCollection";
            command: components["schemas"]["catalog.DefineCollection"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Image
         * @description Where a picture is, and what it shows to who cannot see it.
         */
        "catalog.Image": {
            url: string;
            /** @default  */
            alt?: string;
        };
        /**
         * ListAllProductsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.ListAllProductsPage": {
            items: components["schemas"]["catalog.ProductAnswer"][];
            next: string | null;
        };
        /**
         * ListCategoriesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.ListCategoriesPage": {
            items: components["schemas"]["catalog.CategoryAnswer"][];
            next: string | null;
        };
        /**
         * ListChosenProductsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.ListChosenProductsPage": {
            items: components["schemas"]["catalog.ProductAnswer"][];
            next: string | null;
        };
        /**
         * ListCollectionsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.ListCollectionsPage": {
            items: components["schemas"]["catalog.CollectionAnswer"][];
            next: string | null;
        };
        /**
         * ListPlannedPricesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.ListPlannedPricesPage": {
            items: components["schemas"]["catalog.Price"][];
            next: string | null;
        };
        /**
         * ListPricesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.ListPricesPage": {
            items: components["schemas"]["catalog.Price"][];
            next: string | null;
        };
        /**
         * ListProductsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "catalog.ListProductsPage": {
            items: components["schemas"]["catalog.ProductAnswer"][];
            next: string | null;
        };
        /** Price */
        "catalog.Price": {
            variantId: string;
            effectiveFrom: string;
            unitPrice: number;
            currency: string;
            setAt: string;
        };
        /**
         * ProductAnswer
         * @description S2's Product with its variants; `unit_price` is the first variant's.
         */
        "catalog.ProductAnswer": {
            productId: string;
            businessId: string;
            sku: string;
            name: string;
            description: string;
            category: string | null;
            unitPrice: number;
            currency: string;
            attributes: Record<string, never>;
            images: components["schemas"]["catalog.Image"][];
            variants: components["schemas"]["catalog.Variant"][];
            languages: string[];
            isActive: boolean;
            discontinuedAt: string | null;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        /**
         * RemoveCategory
         * @description Only one with nothing below it.
         */
        "catalog.RemoveCategory": {
            /** @description an opaque identifier */
            categoryId: string;
        };
        /**
         * catalog.RemoveCategory
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.RemoveCategoryItem": {
            /** @constant */
            name: "catalog.RemoveCategory";
            command: components["schemas"]["catalog.RemoveCategory"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** RemoveCollection */
        "catalog.RemoveCollection": {
            /** @description an opaque identifier */
            collectionId: string;
        };
        /**
         * catalog.RemoveCollection
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.RemoveCollectionItem": {
            /** @constant */
            name: "catalog.RemoveCollection";
            command: components["schemas"]["catalog.RemoveCollection"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetImages
         * @description All pictures of a product, the first one first.
         */
        "catalog.SetImages": {
            /** @description an opaque identifier */
            productId: string;
            images: components["schemas"]["catalog.Image"][];
        };
        /**
         * SetImages
         * @description All pictures of a product, the first one first.
         */
        "catalog.SetImagesBody": {
            images: components["schemas"]["catalog.Image"][];
        };
        /**
         * catalog.SetImages
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.SetImagesItem": {
            /** @constant */
            name: "catalog.SetImages";
            command: components["schemas"]["catalog.SetImages"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetPrice
         * @description A variant's price from `effective_from` on; from now when none is given.
         *
         *         The first variant's when none is named.
         */
        "catalog.SetPrice": {
            /** @description an opaque identifier */
            productId: string;
            /** @default null */
            variantId?: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /** @default null */
            effectiveFrom?: string | null;
        };
        /**
         * SetPrice
         * @description A variant's price from `effective_from` on; from now when none is given.
         *
         *         The first variant's when none is named.
         */
        "catalog.SetPriceBody": {
            /** @default null */
            variantId?: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /** @default null */
            effectiveFrom?: string | null;
        };
        /**
         * catalog.SetPrice
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.SetPriceItem": {
            /** @constant */
            name: "catalog.SetPrice";
            command: components["schemas"]["catalog.SetPrice"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * TranslateProduct
         * @description A product's name and description in one more language.
         */
        "catalog.TranslateProduct": {
            /** @description an opaque identifier */
            productId: string;
            /** @description BCP 47 tag */
            language: string;
            name: string;
            /** @default  */
            description?: string;
        };
        /**
         * TranslateProduct
         * @description A product's name and description in one more language.
         */
        "catalog.TranslateProductBody": {
            name: string;
            /** @default  */
            description?: string;
        };
        /**
         * catalog.TranslateProduct
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.TranslateProductItem": {
            /** @constant */
            name: "catalog.TranslateProduct";
            command: components["schemas"]["catalog.TranslateProduct"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Variant
         * @description A product as it is bought: in one size, in one colour.
         */
        "catalog.Variant": {
            variantId: string;
            sku: string;
            options: {
                [key: string]: string;
            };
            unitPrice: number;
            weightG: number;
            lengthMm: number;
            widthMm: number;
            heightMm: number;
            barcode: string;
            isActive: boolean;
        };
        /**
         * WithdrawPrice
         * @description Forget a price that was to take effect at this moment.
         */
        "catalog.WithdrawPrice": {
            /** @description an opaque identifier */
            productId: string;
            /** @default null */
            variantId?: string | null;
            /**
             * Format: date-time
             * @description a time with its offset
             */
            effectiveFrom: string;
        };
        /**
         * catalog.WithdrawPrice
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "catalog.WithdrawPriceItem": {
            /** @constant */
            name: "catalog.WithdrawPrice";
            command: components["schemas"]["catalog.WithdrawPrice"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AccountAnswer
         * @description accrued - clawed_back - paid = balance; below zero it is a debt, carried forward.
         */
        "commissions.AccountAnswer": {
            vendorId: string;
            currency: string;
            accrued: number;
            clawedBack: number;
            paid: number;
            balance: number;
        };
        /**
         * AgreeRate
         * @description The commission on a vendor's goods: on a SKU, else on a category, else on all of them.
         *
         *         From `valid_from` through `valid_to`, by the day of the order. Of several the one that begins
         *         latest holds. `rate_id` again writes the rate anew, for orders to come.
         */
        "commissions.AgreeRate": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @description an opaque identifier */
            rateId: string;
            /** @description hundredths of a percent */
            rateBasisPoints: number;
            /** @default null */
            sku?: string | null;
            /** @default null */
            categoryId?: string | null;
            /** @default null */
            validFrom?: string | null;
            /** @default null */
            validTo?: string | null;
        };
        /**
         * AgreeRate
         * @description The commission on a vendor's goods: on a SKU, else on a category, else on all of them.
         *
         *         From `valid_from` through `valid_to`, by the day of the order. Of several the one that begins
         *         latest holds. `rate_id` again writes the rate anew, for orders to come.
         */
        "commissions.AgreeRateBody": {
            /** @description hundredths of a percent */
            rateBasisPoints: number;
            /** @default null */
            sku?: string | null;
            /** @default null */
            categoryId?: string | null;
            /** @default null */
            validFrom?: string | null;
            /** @default null */
            validTo?: string | null;
        };
        /**
         * commissions.AgreeRate
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.AgreeRateItem": {
            /** @constant */
            name: "commissions.AgreeRate";
            command: components["schemas"]["commissions.AgreeRate"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * EndRate
         * @description A rate holds for no orders to come.
         */
        "commissions.EndRate": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @description an opaque identifier */
            rateId: string;
        };
        /**
         * commissions.EndRate
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.EndRateItem": {
            /** @constant */
            name: "commissions.EndRate";
            command: components["schemas"]["commissions.EndRate"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * EntryAnswer
         * @description `amount` is what the entry adds to the balance, in minor units of `currency`.
         */
        "commissions.EntryAnswer": {
            vendorId: string;
            currency: string;
            entry: number;
            type: string;
            amount: number;
            orderId: string;
            reference: string;
            sku: string;
            quantity: number;
            grossAmount: number;
            commissionAmount: number;
            rateId: string;
            rateBasisPoints: number;
            reason: string;
            bookedAt: string;
        };
        /**
         * ListAccountsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "commissions.ListAccountsPage": {
            items: components["schemas"]["commissions.AccountAnswer"][];
            next: string | null;
        };
        /**
         * ListPayoutsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "commissions.ListPayoutsPage": {
            items: components["schemas"]["commissions.PayoutAnswer"][];
            next: string | null;
        };
        /**
         * ListRatesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "commissions.ListRatesPage": {
            items: components["schemas"]["commissions.RateAnswer"][];
            next: string | null;
        };
        /**
         * ListStatementPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "commissions.ListStatementPage": {
            items: components["schemas"]["commissions.EntryAnswer"][];
            next: string | null;
        };
        /**
         * ListVendorGoodsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "commissions.ListVendorGoodsPage": {
            items: components["schemas"]["commissions.VendorGoodsAnswer"][];
            next: string | null;
        };
        /**
         * NamePayoutAccount
         * @description Where a vendor is paid: the provider's name for its account. Empty: nowhere.
         */
        "commissions.NamePayoutAccount": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @default  */
            account?: string;
        };
        /**
         * NamePayoutAccount
         * @description Where a vendor is paid: the provider's name for its account. Empty: nowhere.
         */
        "commissions.NamePayoutAccountBody": {
            /** @default  */
            account?: string;
        };
        /**
         * commissions.NamePayoutAccount
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.NamePayoutAccountItem": {
            /** @constant */
            name: "commissions.NamePayoutAccount";
            command: components["schemas"]["commissions.NamePayoutAccount"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * PayVendor
         * @description Pay a vendor what is owed in a currency; nothing or a debt is carried forward.
         */
        "commissions.PayVendor": {
            /** @description an opaque identifier */
            payoutId: string;
            /** @description an opaque identifier */
            vendorId: string;
            /** @description ISO 4217 code */
            currency: string;
        };
        /**
         * PayVendor
         * @description Pay a vendor what is owed in a currency; nothing or a debt is carried forward.
         */
        "commissions.PayVendorBody": {
            /** @description an opaque identifier */
            payoutId?: string;
            /** @description ISO 4217 code */
            currency: string;
        };
        /**
         * commissions.PayVendor
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.PayVendorItem": {
            /** @constant */
            name: "commissions.PayVendor";
            command: components["schemas"]["commissions.PayVendor"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * PayoutAccountAnswer
         * @description `account` is the provider's name for it; empty while none was named.
         */
        "commissions.PayoutAccountAnswer": {
            vendorId: string;
            account: string;
        };
        /**
         * PayoutAnswer
         * @description accrued - clawed_back - paid_before = amount.
         */
        "commissions.PayoutAnswer": {
            payoutId: string;
            vendorId: string;
            currency: string;
            amount: number;
            accrued: number;
            clawedBack: number;
            paidBefore: number;
            status: string;
            providerReference: string;
            reason: string;
            madeAt: string;
        };
        /** RateAnswer */
        "commissions.RateAnswer": {
            vendorId: string;
            rateId: string;
            rateBasisPoints: number;
            sku: string | null;
            categoryId: string | null;
            validFrom: string | null;
            validTo: string | null;
        };
        /**
         * RecordPayout
         * @description The money is on its way to the vendor.
         */
        "commissions.RecordPayout": {
            /** @description an opaque identifier */
            payoutId: string;
            /** @default  */
            providerReference?: string;
        };
        /**
         * RecordPayout
         * @description The money is on its way to the vendor.
         */
        "commissions.RecordPayoutBody": {
            /** @default  */
            providerReference?: string;
        };
        /**
         * RecordPayoutFailure
         * @description The money was not sent; it is owed again.
         */
        "commissions.RecordPayoutFailure": {
            /** @description an opaque identifier */
            payoutId: string;
            /** @default gateway_unavailable */
            reason?: string;
        };
        /**
         * RecordPayoutFailure
         * @description The money was not sent; it is owed again.
         */
        "commissions.RecordPayoutFailureBody": {
            /** @default gateway_unavailable */
            reason?: string;
        };
        /**
         * commissions.RecordPayoutFailure
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.RecordPayoutFailureItem": {
            /** @constant */
            name: "commissions.RecordPayoutFailure";
            command: components["schemas"]["commissions.RecordPayoutFailure"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * commissions.RecordPayout
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.RecordPayoutItem": {
            /** @constant */
            name: "commissions.RecordPayout";
            command: components["schemas"]["commissions.RecordPayout"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RefundSale
         * @description A customer got money back for these goods. `reference` makes telling it twice harmless.
         */
        "commissions.RefundSale": {
            /** @description an opaque identifier */
            orderId: string;
            /** @description an opaque identifier */
            reference: string;
            lines: components["schemas"]["returns.ReturnedLine"][];
            /** @default refund */
            reason?: string;
        };
        /**
         * RefundSale
         * @description A customer got money back for these goods. `reference` makes telling it twice harmless.
         */
        "commissions.RefundSaleBody": {
            /** @description an opaque identifier */
            reference?: string;
            lines: components["schemas"]["returns.ReturnedLine"][];
            /** @default refund */
            reason?: string;
        };
        /**
         * commissions.RefundSale
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.RefundSaleItem": {
            /** @constant */
            name: "commissions.RefundSale";
            command: components["schemas"]["commissions.RefundSale"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SellForVendor
         * @description A SKU is sold for this vendor from now on; `category_id` is the one of its rates.
         */
        "commissions.SellForVendor": {
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            vendorId: string;
            /** @default null */
            categoryId?: string | null;
        };
        /**
         * SellForVendor
         * @description A SKU is sold for this vendor from now on; `category_id` is the one of its rates.
         */
        "commissions.SellForVendorBody": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @default null */
            categoryId?: string | null;
        };
        /**
         * commissions.SellForVendor
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.SellForVendorItem": {
            /** @constant */
            name: "commissions.SellForVendor";
            command: components["schemas"]["commissions.SellForVendor"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * StopSelling
         * @description A SKU is the business's own again, for orders to come.
         */
        "commissions.StopSelling": {
            /** @description stock keeping unit */
            sku: string;
        };
        /**
         * commissions.StopSelling
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "commissions.StopSellingItem": {
            /** @constant */
            name: "commissions.StopSelling";
            command: components["schemas"]["commissions.StopSelling"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** VendorGoodsAnswer */
        "commissions.VendorGoodsAnswer": {
            sku: string;
            vendorId: string;
            categoryId: string | null;
        };
        /**
         * GenerateShipmentReceipt
         * @description S2's dispatch or delivery receipt: answered with the one there is, the latest by default.
         */
        "documents.GenerateShipmentReceipt": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @default null */
            stage?: ("delivered" | "dispatched") | null;
        };
        /**
         * GenerateShipmentReceipt
         * @description S2's dispatch or delivery receipt: answered with the one there is, the latest by default.
         */
        "documents.GenerateShipmentReceiptBody": {
            /** @default null */
            stage?: ("delivered" | "dispatched") | null;
        };
        /**
         * documents.GenerateShipmentReceipt
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "documents.GenerateShipmentReceiptItem": {
            /** @constant */
            name: "documents.GenerateShipmentReceipt";
            command: components["schemas"]["documents.GenerateShipmentReceipt"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Letterhead
         * @description How the business shows itself; `colour` as in CSS, `#rrggbb`.
         */
        "documents.Letterhead": {
            /** @default  */
            name?: string;
            /** @default  */
            type?: string;
            /** @default  */
            email?: string;
            /** @default  */
            colour?: string;
        };
        /**
         * ListReceiptsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "documents.ListReceiptsPage": {
            items: components["schemas"]["documents.ReceiptSummary"][];
            next: string | null;
        };
        /**
         * Receipt
         * @description A receipt with all that it says.
         */
        "documents.Receipt": {
            /** @description order, shipment and stage, with dots between */
            receiptId: string;
            /** @description an opaque identifier */
            orderId: string;
            shipmentId: string | null;
            /** @enum {unknown} */
            stage: "delivered" | "dispatched" | "ordered";
            orderNumber: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            totalAmount: number;
            /** @description ISO 4217 code */
            currency: string;
            generatedAt: string;
            pdfUrl: string;
            content: components["schemas"]["documents.ReceiptContent"];
        };
        /**
         * ReceiptContent
         * @description All that a receipt says.
         *
         *         At `ordered`, subtotal + tax_amount + shipping_cost = total_amount. Later stages are of one
         *         shipment: there subtotal + tax_and_shipping = total_amount, where the subtotal is known.
         */
        "documents.ReceiptContent": {
            /** @default {} */
            letterhead?: components["schemas"]["documents.Letterhead"];
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @description ISO 4217 code */
            currency: string;
            orderNumber: string;
            orderedAt: string;
            /** @default  */
            customerName?: string;
            /** @default  */
            email?: string;
            shippingAddress: components["schemas"]["Address"];
            /** @default null */
            billingAddress?: components["schemas"]["Address"] | null;
            lines: components["schemas"]["documents.ReceiptLine"][];
            /** @default null */
            subtotal?: number | null;
            /** @default null */
            taxAmount?: number | null;
            /** @default null */
            shippingCost?: number | null;
            /** @default null */
            taxAndShipping?: number | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            totalAmount: number;
            /** @default  */
            paymentMethod?: string;
            /** @default  */
            carrierName?: string;
            /** @default  */
            trackingNumber?: string;
            /** @default null */
            estimatedDelivery?: string | null;
            /** @default null */
            dispatchedAt?: string | null;
            /** @default null */
            deliveredAt?: string | null;
            /** @default true */
            complete?: boolean;
        };
        /**
         * ReceiptLine
         * @description So many of an article. Prices are missing where the order has several for one SKU.
         */
        "documents.ReceiptLine": {
            /** @description stock keeping unit */
            sku: string;
            name: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default null */
            unitPrice?: number | null;
            /** @default null */
            totalPrice?: number | null;
        };
        /** ReceiptSummary */
        "documents.ReceiptSummary": {
            /** @description order, shipment and stage, with dots between */
            receiptId: string;
            /** @description an opaque identifier */
            orderId: string;
            shipmentId: string | null;
            /** @enum {unknown} */
            stage: "delivered" | "dispatched" | "ordered";
            orderNumber: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            totalAmount: number;
            /** @description ISO 4217 code */
            currency: string;
            generatedAt: string;
            pdfUrl: string;
        };
        /**
         * AddAddress
         * @description Add an address; the first of its type becomes the default of its type.
         */
        "identity.AddAddress": {
            /** @description an opaque identifier */
            userId: string;
            /** @description an opaque identifier */
            addressId: string;
            /** @default  */
            recipient?: string;
            street: string;
            city: string;
            /** @default  */
            state?: string;
            /** @default  */
            zipCode?: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /**
             * @default shipping
             * @enum {unknown}
             */
            type?: "billing" | "shipping";
            /** @default false */
            isDefault?: boolean;
        };
        /**
         * AddAddress
         * @description Add an address; the first of its type becomes the default of its type.
         */
        "identity.AddAddressBody": {
            /** @description an opaque identifier */
            addressId?: string;
            /** @default  */
            recipient?: string;
            street: string;
            city: string;
            /** @default  */
            state?: string;
            /** @default  */
            zipCode?: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /**
             * @default shipping
             * @enum {unknown}
             */
            type?: "billing" | "shipping";
            /** @default false */
            isDefault?: boolean;
        };
        /**
         * identity.AddAddress
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.AddAddressItem": {
            /** @constant */
            name: "identity.AddAddress";
            command: components["schemas"]["identity.AddAddress"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AddressAnswer
         * @description S2's Address.
         */
        "identity.AddressAnswer": {
            addressId: string;
            userId: string;
            recipient: string;
            street: string;
            city: string;
            state: string;
            zipCode: string;
            country: string;
            /** @enum {unknown} */
            type: "billing" | "shipping";
            isDefault: boolean;
            updatedAt: string;
        };
        /**
         * AssignStaff
         * @description Let a member of staff work at a store.
         */
        "identity.AssignStaff": {
            /** @description an opaque identifier */
            storeId: string;
            /** @description an opaque identifier */
            userId: string;
        };
        /**
         * identity.AssignStaff
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.AssignStaffItem": {
            /** @constant */
            name: "identity.AssignStaff";
            command: components["schemas"]["identity.AssignStaff"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AuditAnswer
         * @description Who did what to whom, when, and from where; `digest` is that of the event in the log.
         */
        "identity.AuditAnswer": {
            at: string;
            actor: string;
            action: string;
            subject: string;
            ip: string;
            userAgent: string;
            stream: string;
            version: number;
            commandId: string;
            correlationId: string;
            digest: string;
        };
        /** BusinessAnswer */
        "identity.BusinessAnswer": {
            businessId: string;
            name: string;
            type: string;
            email: string;
            colour: string;
            createdAt: string;
            updatedAt: string;
        };
        /**
         * ChangeAddress
         * @description Replace an address; being the default ends only by another taking its place.
         */
        "identity.ChangeAddress": {
            /** @description an opaque identifier */
            userId: string;
            /** @description an opaque identifier */
            addressId: string;
            /** @default  */
            recipient?: string;
            street: string;
            city: string;
            /** @default  */
            state?: string;
            /** @default  */
            zipCode?: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /**
             * @default shipping
             * @enum {unknown}
             */
            type?: "billing" | "shipping";
            /** @default false */
            isDefault?: boolean;
        };
        /**
         * ChangeAddress
         * @description Replace an address; being the default ends only by another taking its place.
         */
        "identity.ChangeAddressBody": {
            /** @default  */
            recipient?: string;
            street: string;
            city: string;
            /** @default  */
            state?: string;
            /** @default  */
            zipCode?: string;
            /** @description ISO 3166-1 alpha-2 code */
            country: string;
            /**
             * @default shipping
             * @enum {unknown}
             */
            type?: "billing" | "shipping";
            /** @default false */
            isDefault?: boolean;
        };
        /**
         * identity.ChangeAddress
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.ChangeAddressItem": {
            /** @constant */
            name: "identity.ChangeAddress";
            command: components["schemas"]["identity.ChangeAddress"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeBusiness
         * @description Replace what a business shows of itself.
         */
        "identity.ChangeBusiness": {
            /** @description a business's id, which is the tenant of its rows */
            businessId: string;
            name: string;
            /** @default  */
            type?: string;
            email: string;
            /**
             * @description #rrggbb
             * @default #1f4e79
             */
            colour?: string;
        };
        /**
         * ChangeBusiness
         * @description Replace what a business shows of itself.
         */
        "identity.ChangeBusinessBody": {
            name: string;
            /** @default  */
            type?: string;
            email: string;
            /**
             * @description #rrggbb
             * @default #1f4e79
             */
            colour?: string;
        };
        /**
         * identity.ChangeBusiness
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.ChangeBusinessItem": {
            /** @constant */
            name: "identity.ChangeBusiness";
            command: components["schemas"]["identity.ChangeBusiness"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeStore
         * @description Replace all of a store but its currency, which never changes.
         */
        "identity.ChangeStore": {
            /** @description an opaque identifier */
            storeId: string;
            name: string;
            /** @default  */
            location?: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default [] */
            warehouseIds?: string[];
            /** @default true */
            isActive?: boolean;
        };
        /**
         * ChangeStore
         * @description Replace all of a store but its currency, which never changes.
         */
        "identity.ChangeStoreBody": {
            name: string;
            /** @default  */
            location?: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default [] */
            warehouseIds?: string[];
            /** @default true */
            isActive?: boolean;
        };
        /**
         * identity.ChangeStore
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.ChangeStoreItem": {
            /** @constant */
            name: "identity.ChangeStore";
            command: components["schemas"]["identity.ChangeStore"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeUser
         * @description Replace a user's profile; the role and being active stay as they are when not given.
         */
        "identity.ChangeUser": {
            /** @description an opaque identifier */
            userId: string;
            email: string;
            /** @default  */
            firstName?: string;
            /** @default  */
            lastName?: string;
            /** @default null */
            role?: ("admin" | "back_office" | "carrier" | "customer" | "platform_admin" | "store_staff" | "support" | "vendor" | "warehouse") | null;
            /** @default null */
            isActive?: boolean | null;
        };
        /**
         * ChangeUser
         * @description Replace a user's profile; the role and being active stay as they are when not given.
         */
        "identity.ChangeUserBody": {
            email: string;
            /** @default  */
            firstName?: string;
            /** @default  */
            lastName?: string;
            /** @default null */
            role?: ("admin" | "back_office" | "carrier" | "customer" | "platform_admin" | "store_staff" | "support" | "vendor" | "warehouse") | null;
            /** @default null */
            isActive?: boolean | null;
        };
        /**
         * identity.ChangeUser
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.ChangeUserItem": {
            /** @constant */
            name: "identity.ChangeUser";
            command: components["schemas"]["identity.ChangeUser"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** ClientAnswer */
        "identity.ClientAnswer": {
            clientId: string;
            name: string;
            scopes: string[];
            createdAt: string;
            renewedAt: string;
            revokedAt: string | null;
        };
        /**
         * ListAddressesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "identity.ListAddressesPage": {
            items: components["schemas"]["identity.AddressAnswer"][];
            next: string | null;
        };
        /**
         * ListAuditPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "identity.ListAuditPage": {
            items: components["schemas"]["identity.AuditAnswer"][];
            next: string | null;
        };
        /**
         * ListBusinessesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "identity.ListBusinessesPage": {
            items: components["schemas"]["identity.BusinessAnswer"][];
            next: string | null;
        };
        /**
         * ListClientsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "identity.ListClientsPage": {
            items: components["schemas"]["identity.ClientAnswer"][];
            next: string | null;
        };
        /**
         * ListSessionsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "identity.ListSessionsPage": {
            items: components["schemas"]["identity.SessionAnswer"][];
            next: string | null;
        };
        /**
         * ListStoresPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "identity.ListStoresPage": {
            items: components["schemas"]["identity.StoreFront"][];
            next: string | null;
        };
        /**
         * ListUsersPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "identity.ListUsersPage": {
            items: components["schemas"]["identity.UserAnswer"][];
            next: string | null;
        };
        /**
         * OpenStore
         * @description Open a store front; `warehouse_ids` serve its orders, first choice first.
         */
        "identity.OpenStore": {
            /** @description an opaque identifier */
            storeId: string;
            name: string;
            /** @default  */
            location?: string;
            /** @description ISO 4217 code */
            currency: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default [] */
            warehouseIds?: string[];
        };
        /**
         * OpenStore
         * @description Open a store front; `warehouse_ids` serve its orders, first choice first.
         */
        "identity.OpenStoreBody": {
            /** @description an opaque identifier */
            storeId?: string;
            name: string;
            /** @default  */
            location?: string;
            /** @description ISO 4217 code */
            currency: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default [] */
            warehouseIds?: string[];
        };
        /**
         * identity.OpenStore
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.OpenStoreItem": {
            /** @constant */
            name: "identity.OpenStore";
            command: components["schemas"]["identity.OpenStore"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * PermissionsAnswer
         * @description The role and the scopes that a token of the user holds; none when he is not active.
         */
        "identity.PermissionsAnswer": {
            userId: string;
            /** @enum {unknown} */
            role: "admin" | "back_office" | "carrier" | "customer" | "platform_admin" | "store_staff" | "support" | "vendor" | "warehouse";
            scopes: string[];
        };
        /** PreferencesAnswer */
        "identity.PreferencesAnswer": {
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default null */
            currency?: string | null;
            /** @default UTC */
            timeZone?: string;
            /** @default true */
            wantsEmail?: boolean;
            /** @default false */
            wantsSms?: boolean;
            /** @default false */
            wantsMarketing?: boolean;
        };
        /**
         * RegisterUser
         * @description Make somebody known: a customer, or staff, by whoever may give that role.
         */
        "identity.RegisterUser": {
            /** @description an opaque identifier */
            userId: string;
            /** @description also an e-mail */
            username: string;
            email: string;
            /** @default  */
            firstName?: string;
            /** @default  */
            lastName?: string;
            /**
             * @default customer
             * @enum {unknown}
             */
            role?: "admin" | "back_office" | "carrier" | "customer" | "platform_admin" | "store_staff" | "support" | "vendor" | "warehouse";
        };
        /**
         * RegisterUser
         * @description Make somebody known: a customer, or staff, by whoever may give that role.
         */
        "identity.RegisterUserBody": {
            /** @description an opaque identifier */
            userId?: string;
            /** @description also an e-mail */
            username: string;
            email: string;
            /** @default  */
            firstName?: string;
            /** @default  */
            lastName?: string;
            /**
             * @default customer
             * @enum {unknown}
             */
            role?: "admin" | "back_office" | "carrier" | "customer" | "platform_admin" | "store_staff" | "support" | "vendor" | "warehouse";
        };
        /**
         * identity.RegisterUser
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.RegisterUserItem": {
            /** @constant */
            name: "identity.RegisterUser";
            command: components["schemas"]["identity.RegisterUser"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RemoveAddress
         * @description Forget an address; when it was the default, its type has none until one is made so.
         */
        "identity.RemoveAddress": {
            /** @description an opaque identifier */
            userId: string;
            /** @description an opaque identifier */
            addressId: string;
        };
        /**
         * identity.RemoveAddress
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.RemoveAddressItem": {
            /** @constant */
            name: "identity.RemoveAddress";
            command: components["schemas"]["identity.RemoveAddress"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RevokeClient
         * @description A client gets no more tokens, and those it has count no more.
         */
        "identity.RevokeClient": {
            /** @description an opaque identifier */
            clientId: string;
        };
        /**
         * identity.RevokeClient
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.RevokeClientItem": {
            /** @constant */
            name: "identity.RevokeClient";
            command: components["schemas"]["identity.RevokeClient"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SealAnswer
         * @description One digest over all deeds of a time: kept elsewhere, it proves later that none changed.
         */
        "identity.SealAnswer": {
            deeds: number;
            seal: string;
        };
        /** SessionAnswer */
        "identity.SessionAnswer": {
            sessionId: string;
            openedAt: string;
            refreshedAt: string;
            expiresAt: string;
            ip: string;
            userAgent: string;
        };
        /**
         * SetPreferences
         * @description Replace how a user likes to be served.
         */
        "identity.SetPreferences": {
            /** @description an opaque identifier */
            userId: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default null */
            currency?: string | null;
            /** @default UTC */
            timeZone?: string;
            /** @default true */
            wantsEmail?: boolean;
            /** @default false */
            wantsSms?: boolean;
            /** @default false */
            wantsMarketing?: boolean;
        };
        /**
         * SetPreferences
         * @description Replace how a user likes to be served.
         */
        "identity.SetPreferencesBody": {
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default null */
            currency?: string | null;
            /** @default UTC */
            timeZone?: string;
            /** @default true */
            wantsEmail?: boolean;
            /** @default false */
            wantsSms?: boolean;
            /** @default false */
            wantsMarketing?: boolean;
        };
        /**
         * identity.SetPreferences
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.SetPreferencesItem": {
            /** @constant */
            name: "identity.SetPreferences";
            command: components["schemas"]["identity.SetPreferences"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * StoreAnswer
         * @description S2's StoreFront, with those who work there.
         */
        "identity.StoreAnswer": {
            storeId: string;
            businessId: string;
            name: string;
            location: string;
            currency: string;
            language: string;
            warehouseIds: string[];
            staffUserIds: string[];
            isActive: boolean;
            createdAt: string;
            updatedAt: string;
        };
        /**
         * StoreFront
         * @description A store as everyone may see it.
         */
        "identity.StoreFront": {
            storeId: string;
            businessId: string;
            name: string;
            location: string;
            currency: string;
            language: string;
            isActive: boolean;
        };
        /**
         * UnassignStaff
         * @description A member of staff no longer works at a store.
         */
        "identity.UnassignStaff": {
            /** @description an opaque identifier */
            storeId: string;
            /** @description an opaque identifier */
            userId: string;
        };
        /**
         * identity.UnassignStaff
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "identity.UnassignStaffItem": {
            /** @constant */
            name: "identity.UnassignStaff";
            command: components["schemas"]["identity.UnassignStaff"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * UserAnswer
         * @description S2's User, without what he signs in with.
         */
        "identity.UserAnswer": {
            userId: string;
            username: string;
            email: string;
            firstName: string;
            lastName: string;
            /** @enum {unknown} */
            role: "admin" | "back_office" | "carrier" | "customer" | "platform_admin" | "store_staff" | "support" | "vendor" | "warehouse";
            isActive: boolean;
            storeIds: string[];
            preferences: components["schemas"]["identity.PreferencesAnswer"];
            lastLoginAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        /**
         * AdjustStock
         * @description Correct what is on hand by `change`, with a reason; below what is reserved is refused.
         */
        "inventory.AdjustStock": {
            /** @description an opaque identifier */
            adjustmentId: string;
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            warehouseId: string;
            change: number;
            reason: string;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
            /** @default null */
            expiresOn?: string | null;
            /**
             * @default available
             * @enum {unknown}
             */
            status?: "available" | "damaged" | "quarantine";
        };
        /**
         * AdjustStock
         * @description Correct what is on hand by `change`, with a reason; below what is reserved is refused.
         */
        "inventory.AdjustStockBody": {
            /** @description an opaque identifier */
            adjustmentId?: string;
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            warehouseId: string;
            change: number;
            reason: string;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
            /** @default null */
            expiresOn?: string | null;
            /**
             * @default available
             * @enum {unknown}
             */
            status?: "available" | "damaged" | "quarantine";
        };
        /**
         * inventory.AdjustStock
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.AdjustStockItem": {
            /** @constant */
            name: "inventory.AdjustStock";
            command: components["schemas"]["inventory.AdjustStock"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Allocation
         * @description So many of a SKU promised from one place: warehouse, bin and lot.
         */
        "inventory.Allocation": {
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            warehouseId: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
        };
        /**
         * ApplyCount
         * @description Set what is on hand to what was counted; what is reserved may be counted too.
         *
         *         A count below the promise leaves on hand what is promised and tells how many are short, for
         *         people to decide whose promise is broken.
         */
        "inventory.ApplyCount": {
            /** @description an opaque identifier */
            countId: string;
            /** @description an opaque identifier */
            warehouseId: string;
            lines: components["schemas"]["inventory.CountedLine"][];
            /** @default count */
            reason?: string;
        };
        /**
         * ApplyCount
         * @description Set what is on hand to what was counted; what is reserved may be counted too.
         *
         *         A count below the promise leaves on hand what is promised and tells how many are short, for
         *         people to decide whose promise is broken.
         */
        "inventory.ApplyCountBody": {
            /** @description an opaque identifier */
            countId?: string;
            /** @description an opaque identifier */
            warehouseId: string;
            lines: components["schemas"]["inventory.CountedLine"][];
            /** @default count */
            reason?: string;
        };
        /**
         * inventory.ApplyCount
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ApplyCountItem": {
            /** @constant */
            name: "inventory.ApplyCount";
            command: components["schemas"]["inventory.ApplyCount"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeStatus
         * @description Move unreserved stock of a position to another status: quarantine, damaged, available.
         */
        "inventory.ChangeStatus": {
            /** @description an opaque identifier */
            changeId: string;
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            warehouseId: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @enum {unknown} */
            fromStatus: "available" | "damaged" | "quarantine";
            /** @enum {unknown} */
            toStatus: "available" | "damaged" | "quarantine";
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
            /** @default  */
            reason?: string;
        };
        /**
         * ChangeStatus
         * @description Move unreserved stock of a position to another status: quarantine, damaged, available.
         */
        "inventory.ChangeStatusBody": {
            /** @description an opaque identifier */
            changeId?: string;
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            warehouseId: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @enum {unknown} */
            fromStatus: "available" | "damaged" | "quarantine";
            /** @enum {unknown} */
            toStatus: "available" | "damaged" | "quarantine";
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
            /** @default  */
            reason?: string;
        };
        /**
         * inventory.ChangeStatus
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ChangeStatusItem": {
            /** @constant */
            name: "inventory.ChangeStatus";
            command: components["schemas"]["inventory.ChangeStatus"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** ChangeWarehouse */
        "inventory.ChangeWarehouse": {
            /** @description an opaque identifier */
            warehouseId: string;
            name: string;
            /** @default null */
            location?: components["schemas"]["Address"] | null;
            /** @default  */
            contact?: string;
            /** @default 100 */
            priority?: number;
            /** @default true */
            isActive?: boolean;
        };
        /** ChangeWarehouse */
        "inventory.ChangeWarehouseBody": {
            name: string;
            /** @default null */
            location?: components["schemas"]["Address"] | null;
            /** @default  */
            contact?: string;
            /** @default 100 */
            priority?: number;
            /** @default true */
            isActive?: boolean;
        };
        /**
         * inventory.ChangeWarehouse
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ChangeWarehouseItem": {
            /** @constant */
            name: "inventory.ChangeWarehouse";
            command: components["schemas"]["inventory.ChangeWarehouse"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ConfirmReservation
         * @description Keep the reservation until its goods are issued: it expires no more.
         */
        "inventory.ConfirmReservation": {
            /** @description an opaque identifier */
            reservationId: string;
        };
        /**
         * inventory.ConfirmReservation
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ConfirmReservationItem": {
            /** @constant */
            name: "inventory.ConfirmReservation";
            command: components["schemas"]["inventory.ConfirmReservation"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * CountedLine
         * @description What was found in a position.
         */
        "inventory.CountedLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
            /** @default null */
            expiresOn?: string | null;
        };
        /**
         * DispatchTransfer
         * @description Stock leaves one warehouse for another; until it arrives it is in transit.
         */
        "inventory.DispatchTransfer": {
            /** @description an opaque identifier */
            transferId: string;
            /** @description an opaque identifier */
            fromWarehouseId: string;
            /** @description an opaque identifier */
            toWarehouseId: string;
            lines: components["schemas"]["inventory.ReceiptLine"][];
            /** @default transfer */
            reason?: string;
        };
        /**
         * DispatchTransfer
         * @description Stock leaves one warehouse for another; until it arrives it is in transit.
         */
        "inventory.DispatchTransferBody": {
            /** @description an opaque identifier */
            transferId?: string;
            /** @description an opaque identifier */
            fromWarehouseId: string;
            /** @description an opaque identifier */
            toWarehouseId: string;
            lines: components["schemas"]["inventory.ReceiptLine"][];
            /** @default transfer */
            reason?: string;
        };
        /**
         * inventory.DispatchTransfer
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.DispatchTransferItem": {
            /** @constant */
            name: "inventory.DispatchTransfer";
            command: components["schemas"]["inventory.DispatchTransfer"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Inventory
         * @description Of all variants of a product, over all warehouses; what is held for others is not counted.
         */
        "inventory.Inventory": {
            productId: string;
            available: number;
        };
        /**
         * IssueStock
         * @description Reserved goods leave the building to the customer. `issue_id` makes asking twice harmless.
         */
        "inventory.IssueStock": {
            /** @description an opaque identifier */
            reservationId: string;
            /** @description an opaque identifier */
            issueId: string;
            lines: components["schemas"]["inventory.Allocation"][];
        };
        /**
         * inventory.IssueStock
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.IssueStockItem": {
            /** @constant */
            name: "inventory.IssueStock";
            command: components["schemas"]["inventory.IssueStock"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListMovementsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "inventory.ListMovementsPage": {
            items: components["schemas"]["inventory.Movement"][];
            next: string | null;
        };
        /**
         * ListPositionsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "inventory.ListPositionsPage": {
            items: components["schemas"]["inventory.StockPosition"][];
            next: string | null;
        };
        /**
         * ListStockAsOfPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "inventory.ListStockAsOfPage": {
            items: components["schemas"]["inventory.StockThen"][];
            next: string | null;
        };
        /**
         * ListStockPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "inventory.ListStockPage": {
            items: components["schemas"]["inventory.StockLevel"][];
            next: string | null;
        };
        /**
         * ListWarehousesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "inventory.ListWarehousesPage": {
            items: components["schemas"]["inventory.WarehouseAnswer"][];
            next: string | null;
        };
        /**
         * Movement
         * @description S2's StockMovement, with both its ends.
         */
        "inventory.Movement": {
            movementId: string;
            at: string;
            sku: string;
            productId: string | null;
            warehouseId: string;
            type: string;
            quantity: number;
            source: string;
            destination: string;
            bin: string;
            lot: string;
            reason: string;
            documentId: string;
            orderId: string | null;
            userId: string;
        };
        /**
         * OpenWarehouse
         * @description S2's Warehouse. Those with a lower priority number serve orders first.
         */
        "inventory.OpenWarehouse": {
            /** @description an opaque identifier */
            warehouseId: string;
            name: string;
            /** @default null */
            location?: components["schemas"]["Address"] | null;
            /** @default  */
            contact?: string;
            /** @default 100 */
            priority?: number;
        };
        /**
         * OpenWarehouse
         * @description S2's Warehouse. Those with a lower priority number serve orders first.
         */
        "inventory.OpenWarehouseBody": {
            /** @description an opaque identifier */
            warehouseId?: string;
            name: string;
            /** @default null */
            location?: components["schemas"]["Address"] | null;
            /** @default  */
            contact?: string;
            /** @default 100 */
            priority?: number;
        };
        /**
         * inventory.OpenWarehouse
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.OpenWarehouseItem": {
            /** @constant */
            name: "inventory.OpenWarehouse";
            command: components["schemas"]["inventory.OpenWarehouse"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ReceiptLine
         * @description Goods that come in.
         */
        "inventory.ReceiptLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default  */
            lot?: string;
            /** @default null */
            expiresOn?: string | null;
            /** @default  */
            bin?: string;
        };
        /**
         * ReceiveStock
         * @description Goods come in from a supplier. `receipt_id` makes asking twice harmless.
         *
         *         A no to the receipt of a purchase order is told, as `ReceiptDenied`.
         */
        "inventory.ReceiveStock": {
            /** @description an opaque identifier */
            receiptId: string;
            /** @description an opaque identifier */
            warehouseId: string;
            lines: components["schemas"]["inventory.ReceiptLine"][];
            /** @default supplier */
            source?: string;
            /** @default receipt */
            reason?: string;
            /** @default null */
            purchaseOrderId?: string | null;
        };
        /**
         * ReceiveStock
         * @description Goods come in from a supplier. `receipt_id` makes asking twice harmless.
         *
         *         A no to the receipt of a purchase order is told, as `ReceiptDenied`.
         */
        "inventory.ReceiveStockBody": {
            /** @description an opaque identifier */
            receiptId?: string;
            /** @description an opaque identifier */
            warehouseId: string;
            lines: components["schemas"]["inventory.ReceiptLine"][];
            /** @default supplier */
            source?: string;
            /** @default receipt */
            reason?: string;
            /** @default null */
            purchaseOrderId?: string | null;
        };
        /**
         * inventory.ReceiveStock
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ReceiveStockItem": {
            /** @constant */
            name: "inventory.ReceiveStock";
            command: components["schemas"]["inventory.ReceiveStock"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ReceiveTransfer
         * @description The rest of a transfer arrived.
         */
        "inventory.ReceiveTransfer": {
            /** @description an opaque identifier */
            transferId: string;
        };
        /**
         * inventory.ReceiveTransfer
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ReceiveTransferItem": {
            /** @constant */
            name: "inventory.ReceiveTransfer";
            command: components["schemas"]["inventory.ReceiveTransfer"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ReleaseReservation
         * @description Give back all that is still reserved or waited for; of `order_id`'s only, when given.
         */
        "inventory.ReleaseReservation": {
            /** @description an opaque identifier */
            reservationId: string;
            /** @default null */
            orderId?: string | null;
            /** @default released */
            reason?: string;
        };
        /**
         * inventory.ReleaseReservation
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ReleaseReservationItem": {
            /** @constant */
            name: "inventory.ReleaseReservation";
            command: components["schemas"]["inventory.ReleaseReservation"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ReservationAnswer
         * @description `status`: held, confirmed, issued, or why it is over.
         */
        "inventory.ReservationAnswer": {
            reservationId: string;
            orderId: string | null;
            status: string;
            allocations: components["schemas"]["inventory.Allocation"][];
            missing: components["schemas"]["inventory.StockLine"][];
            expiresAt: string | null;
            madeAt: string;
        };
        /**
         * ReserveStock
         * @description Promise stock. Lines of one SKU count together; all lines or none, unless `backorder`.
         *
         *         Looks in `warehouse_ids` in that order (all open warehouses when empty), earliest expiry first.
         *         With `backorder` what is missing waits in line and is filled in order when goods come.
         *         `hold_s` seconds later an unconfirmed reservation is released by itself. Asking again for the
         *         same id and lines is answered with what is reserved already; a hold becomes an order's so, once.
         *         What cannot be is refused; an order, and whoever wishes it `told`, hears so in an event.
         */
        "inventory.ReserveStock": {
            /** @description an opaque identifier */
            reservationId: string;
            lines: components["schemas"]["inventory.StockLine"][];
            /** @default [] */
            warehouseIds?: string[];
            /** @default null */
            orderId?: string | null;
            /** @default false */
            backorder?: boolean;
            /** @default null */
            holdS?: number | null;
            /** @default false */
            told?: boolean;
        };
        /**
         * ReserveStock
         * @description Promise stock. Lines of one SKU count together; all lines or none, unless `backorder`.
         *
         *         Looks in `warehouse_ids` in that order (all open warehouses when empty), earliest expiry first.
         *         With `backorder` what is missing waits in line and is filled in order when goods come.
         *         `hold_s` seconds later an unconfirmed reservation is released by itself. Asking again for the
         *         same id and lines is answered with what is reserved already; a hold becomes an order's so, once.
         *         What cannot be is refused; an order, and whoever wishes it `told`, hears so in an event.
         */
        "inventory.ReserveStockBody": {
            /** @description an opaque identifier */
            reservationId?: string;
            lines: components["schemas"]["inventory.StockLine"][];
            /** @default [] */
            warehouseIds?: string[];
            /** @default null */
            orderId?: string | null;
            /** @default false */
            backorder?: boolean;
            /** @default null */
            holdS?: number | null;
            /** @default false */
            told?: boolean;
        };
        /**
         * inventory.ReserveStock
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.ReserveStockItem": {
            /** @constant */
            name: "inventory.ReserveStock";
            command: components["schemas"]["inventory.ReserveStock"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetOnHand
         * @description Whoever keeps a place says how many are there, outside of bins and lots.
         *
         *         `document_id` makes asking twice harmless. What is promised stays promised, as at a count.
         */
        "inventory.SetOnHand": {
            /** @description an opaque identifier */
            documentId: string;
            /** @description an opaque identifier */
            warehouseId: string;
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default count */
            source?: string;
            /** @default told by who keeps it */
            reason?: string;
        };
        /**
         * inventory.SetOnHand
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.SetOnHandItem": {
            /** @constant */
            name: "inventory.SetOnHand";
            command: components["schemas"]["inventory.SetOnHand"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetReorderPoint
         * @description At this many available or fewer, somebody is told.
         */
        "inventory.SetReorderPoint": {
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            warehouseId: string;
            /** @description whole units of the SKU */
            reorderPoint: number;
        };
        /**
         * inventory.SetReorderPoint
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "inventory.SetReorderPointItem": {
            /** @constant */
            name: "inventory.SetReorderPoint";
            command: components["schemas"]["inventory.SetReorderPoint"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * StockLevel
         * @description S2's InventoryItem; its id is `sku@warehouse`.
         */
        "inventory.StockLevel": {
            inventoryItemId: string;
            productId: string | null;
            sku: string;
            name: string | null;
            warehouseId: string;
            quantityOnHand: number;
            quantityReserved: number;
            quantityAvailable: number;
            reorderPoint: number;
            lastStockUpdate: string;
            version: number;
        };
        /**
         * StockLine
         * @description So many of a SKU.
         */
        "inventory.StockLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
        };
        /** StockPosition */
        "inventory.StockPosition": {
            sku: string;
            warehouseId: string;
            bin: string;
            lot: string;
            status: string;
            expiresOn: string | null;
            onHand: number;
            reserved: number;
            available: number;
        };
        /**
         * StockThen
         * @description `moved` is what has come and gone since, taken together.
         */
        "inventory.StockThen": {
            sku: string;
            warehouseId: string;
            productId: string | null;
            name: string | null;
            quantityOnHand: number;
            moved: number;
        };
        /** StockTotals */
        "inventory.StockTotals": {
            skus: number;
            onHand: number;
            reserved: number;
            available: number;
        };
        /** TransferAnswer */
        "inventory.TransferAnswer": {
            transferId: string;
            fromWarehouseId: string;
            toWarehouseId: string;
            lines: components["schemas"]["inventory.ReceiptLine"][];
            status: string;
            dispatchedAt: string;
            receivedAt: string | null;
        };
        /** WarehouseAnswer */
        "inventory.WarehouseAnswer": {
            warehouseId: string;
            name: string;
            location: components["schemas"]["Address"] | null;
            contact: string;
            priority: number;
            isActive: boolean;
        };
        /**
         * AlertStaff
         * @description Write to the staff of the business. `alert_id` makes asking twice harmless.
         */
        "notifications.AlertStaff": {
            /** @description an opaque identifier */
            alertId: string;
            subject: string;
            text: string;
        };
        /**
         * AlertStaff
         * @description Write to the staff of the business. `alert_id` makes asking twice harmless.
         */
        "notifications.AlertStaffBody": {
            /** @description an opaque identifier */
            alertId?: string;
            subject: string;
            text: string;
        };
        /**
         * notifications.AlertStaff
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.AlertStaffItem": {
            /** @constant */
            name: "notifications.AlertStaff";
            command: components["schemas"]["notifications.AlertStaff"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeSettings
         * @description `alerts_to` hears what staff must know: the business's own address when empty.
         *
         *         `tracking_url` is where parcels are tracked: the carrier's own page when empty. `language` is
         *         that of staff and vendors, and of customers whose language has no wording.
         */
        "notifications.ChangeSettings": {
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            /** @default null */
            alertsTo?: string | null;
            /**
             * @description an address with {tracking_number} in it, or nothing
             * @default
             */
            trackingUrl?: string;
        };
        /**
         * notifications.ChangeSettings
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.ChangeSettingsItem": {
            /** @constant */
            name: "notifications.ChangeSettings";
            command: components["schemas"]["notifications.ChangeSettings"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListMessagesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "notifications.ListMessagesPage": {
            items: components["schemas"]["notifications.ListedMessage"][];
            next: string | null;
        };
        /**
         * ListTemplatesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "notifications.ListTemplatesPage": {
            items: components["schemas"]["notifications.WordedTemplate"][];
            next: string | null;
        };
        /**
         * ListUnsubscribedPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "notifications.ListUnsubscribedPage": {
            items: components["schemas"]["notifications.UnsubscribedAddress"][];
            next: string | null;
        };
        /**
         * ListedMessage
         * @description A message without its parts; `snippet` is how its text begins.
         */
        "notifications.ListedMessage": {
            /** @description an opaque identifier */
            messageId: string;
            occasion: components["schemas"]["notifications.Occasion"];
            orderId: string | null;
            /** @enum {unknown} */
            status: "failed" | "queued" | "sent";
            recipient: string;
            recipientName: string;
            language: string;
            subject: string;
            snippet: string;
            queuedAt: string;
            sentAt: string | null;
            error: string;
        };
        /**
         * Message
         * @description A message as it went out, or will.
         */
        "notifications.Message": {
            /** @description an opaque identifier */
            messageId: string;
            occasion: components["schemas"]["notifications.Occasion"];
            subjectId: string;
            orderId: string | null;
            /** @enum {unknown} */
            status: "failed" | "queued" | "sent";
            recipient: string;
            recipientName: string;
            language: string;
            subject: string;
            textBody: string;
            htmlBody: string;
            sendings: number;
            attempts: number;
            queuedAt: string;
            sentAt: string | null;
            error: string;
            providerReference: string;
        };
        /**
         * Occasion
         * @description Why somebody is written to.
         * @enum {unknown}
         */
        "notifications.Occasion": "alert" | "exchange_sent" | "low_stock" | "news" | "order_awaiting_stock" | "order_cancelled" | "order_confirmed" | "order_delivered" | "order_dispatched" | "order_placed" | "payment_declined" | "payment_refunded" | "purchase_order" | "return_authorised" | "return_received";
        /**
         * Preview
         * @description A template filled with samples, as a recipient would see it.
         */
        "notifications.Preview": {
            occasion: components["schemas"]["notifications.Occasion"];
            /** @description BCP 47 tag */
            language: string;
            subject: string;
            textBody: string;
            htmlBody: string;
        };
        /**
         * ResendMessage
         * @description The message once more, as its template says it today; to another address when given.
         */
        "notifications.ResendMessage": {
            /** @description an opaque identifier */
            messageId: string;
            /** @default null */
            email?: string | null;
        };
        /**
         * ResendMessage
         * @description The message once more, as its template says it today; to another address when given.
         */
        "notifications.ResendMessageBody": {
            /** @default null */
            email?: string | null;
        };
        /**
         * notifications.ResendMessage
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.ResendMessageItem": {
            /** @constant */
            name: "notifications.ResendMessage";
            command: components["schemas"]["notifications.ResendMessage"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ResetTemplate
         * @description Go back to the house's wording.
         */
        "notifications.ResetTemplate": {
            occasion: components["schemas"]["notifications.Occasion"];
            /** @description BCP 47 tag */
            language: string;
        };
        /**
         * notifications.ResetTemplate
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.ResetTemplateItem": {
            /** @constant */
            name: "notifications.ResetTemplate";
            command: components["schemas"]["notifications.ResetTemplate"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SendNews
         * @description Write to somebody who may have said that they want no news: then it is refused.
         *
         *         `message_id` makes asking twice harmless.
         */
        "notifications.SendNews": {
            /** @description an opaque identifier */
            messageId: string;
            email: string;
            /** @default  */
            name?: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            subject: string;
            text: string;
        };
        /**
         * SendNews
         * @description Write to somebody who may have said that they want no news: then it is refused.
         *
         *         `message_id` makes asking twice harmless.
         */
        "notifications.SendNewsBody": {
            /** @description an opaque identifier */
            messageId?: string;
            email: string;
            /** @default  */
            name?: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
            subject: string;
            text: string;
        };
        /**
         * notifications.SendNews
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.SendNewsItem": {
            /** @constant */
            name: "notifications.SendNews";
            command: components["schemas"]["notifications.SendNews"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetTemplate
         * @description Word an occasion in a language. Placeholders stand in braces: `{order_number}`.
         *
         *         A line all of whose placeholders are empty is left out. Without `html` the HTML part is made
         *         of the text.
         */
        "notifications.SetTemplate": {
            occasion: components["schemas"]["notifications.Occasion"];
            /** @description BCP 47 tag */
            language: string;
            subject: string;
            text: string;
            /** @default  */
            html?: string;
        };
        /**
         * SetTemplate
         * @description Word an occasion in a language. Placeholders stand in braces: `{order_number}`.
         *
         *         A line all of whose placeholders are empty is left out. Without `html` the HTML part is made
         *         of the text.
         */
        "notifications.SetTemplateBody": {
            subject: string;
            text: string;
            /** @default  */
            html?: string;
        };
        /**
         * notifications.SetTemplate
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.SetTemplateItem": {
            /** @constant */
            name: "notifications.SetTemplate";
            command: components["schemas"]["notifications.SetTemplate"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Settings
         * @description How the business writes. Its name, address and colour are identity's to change.
         *
         *         Until it has any, all but the language is empty.
         */
        "notifications.Settings": {
            businessId: string;
            name: string;
            email: string;
            colour: string;
            language: string;
            alertsTo: string;
            trackingUrl: string;
        };
        /**
         * Subscribe
         * @description This address wants news again.
         */
        "notifications.Subscribe": {
            email: string;
        };
        /**
         * notifications.Subscribe
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.SubscribeItem": {
            /** @constant */
            name: "notifications.Subscribe";
            command: components["schemas"]["notifications.Subscribe"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SwitchOccasion
         * @description Write on this occasion from now on, or no more.
         */
        "notifications.SwitchOccasion": {
            occasion: components["schemas"]["notifications.Occasion"];
            isActive: boolean;
        };
        /**
         * SwitchOccasion
         * @description Write on this occasion from now on, or no more.
         */
        "notifications.SwitchOccasionBody": {
            isActive: boolean;
        };
        /**
         * notifications.SwitchOccasion
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.SwitchOccasionItem": {
            /** @constant */
            name: "notifications.SwitchOccasion";
            command: components["schemas"]["notifications.SwitchOccasion"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Unsubscribe
         * @description This address wants no news.
         */
        "notifications.Unsubscribe": {
            email: string;
        };
        /**
         * notifications.Unsubscribe
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "notifications.UnsubscribeItem": {
            /** @constant */
            name: "notifications.Unsubscribe";
            command: components["schemas"]["notifications.Unsubscribe"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** UnsubscribedAddress */
        "notifications.UnsubscribedAddress": {
            email: string;
            since: string;
        };
        /**
         * WordedTemplate
         * @description How an occasion is worded: by the house when `is_default`.
         *
         *         `placeholders` are those that may be used, with a sample of each. `is_active` is null where
         *         the house decides whether this occasion is written about.
         */
        "notifications.WordedTemplate": {
            occasion: components["schemas"]["notifications.Occasion"];
            /** @description BCP 47 tag */
            language: string;
            subject: string;
            textBody: string;
            htmlBody: string;
            placeholders: {
                [key: string]: string;
            };
            isDefault: boolean;
            isActive: boolean | null;
        };
        /**
         * CancelOrder
         * @description Stop whatever has not left. A customer may cancel only what is the customer's.
         */
        "orders.CancelOrder": {
            /** @description an opaque identifier */
            orderId: string;
            /** @default null */
            userId?: string | null;
            /** @default cancelled */
            reason?: string;
        };
        /**
         * CancelOrder
         * @description Stop whatever has not left. A customer may cancel only what is the customer's.
         */
        "orders.CancelOrderBody": {
            /** @default null */
            userId?: string | null;
            /** @default cancelled */
            reason?: string;
        };
        /**
         * orders.CancelOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "orders.CancelOrderItem": {
            /** @constant */
            name: "orders.CancelOrder";
            command: components["schemas"]["orders.CancelOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * CountOrdersPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "orders.CountOrdersPage": {
            items: components["schemas"]["orders.OrdersInStatus"][];
            next: string | null;
        };
        /**
         * ListOrdersPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "orders.ListOrdersPage": {
            items: components["schemas"]["orders.OrderAnswer"][];
            next: string | null;
        };
        /**
         * OrderAnswer
         * @description S0's and S2's Order. Money is in minor units of `currency`.
         *
         *         An address that the customer keeps bears its id.
         */
        "orders.OrderAnswer": {
            orderId: string;
            orderNumber: string;
            status: string;
            userId: string | null;
            customerId: string | null;
            storeId: string;
            email: string | null;
            customerName: string;
            lines: components["schemas"]["orders.OrderLine"][];
            currency: string;
            subtotal: number;
            taxAmount: number;
            shippingCost: number;
            totalAmount: number;
            creditAmount: number;
            dispatchedAmount: number;
            adjustments: components["schemas"]["Adjustment"][];
            shippingAddress: components["schemas"]["Address"] | null;
            shippingAddressId: string | null;
            billingAddress: components["schemas"]["Address"] | null;
            billingAddressId: string | null;
            paymentMethod: string;
            reservationId: string;
            reason: string;
            orderDate: string;
            shipDate: string | null;
            deliveryDate: string | null;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        /**
         * OrderItem
         * @description What is wanted: a SKU, or a product that has only one.
         */
        "orders.OrderItem": {
            /** @default null */
            sku?: string | null;
            /** @default null */
            productId?: string | null;
            /** @description whole units of the SKU */
            quantity: number;
        };
        /**
         * OrderLine
         * @description A line as ordered; `unit_price` is what it cost at that moment.
         *
         *         quantity x unit_price - discount_amount = total_price, its part of the subtotal; with
         *         `tax_included` less tax_amount, which the price holds already.
         */
        "orders.OrderLine": {
            line: number;
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            productId: string;
            name: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /** @description money in the currency's minor unit (cents for EUR) */
            totalPrice: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            discountAmount?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            taxAmount?: number;
            /** @default false */
            taxIncluded?: boolean;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
        };
        /** OrdersInStatus */
        "orders.OrdersInStatus": {
            status: string;
            currency: string;
            orders: number;
            totalAmount: number;
        };
        /**
         * PlaceOrder
         * @description Order at the catalogue's prices. Addresses are given in full or as the customer's ids.
         *
         *         `reservation_id` names stock already held while checking out. `backorder` lets missing goods
         *         follow; `ship_complete` keeps everything back until all is there.
         */
        "orders.PlaceOrder": {
            /** @description an opaque identifier */
            orderId: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default null */
            userId?: string | null;
            items: components["schemas"]["orders.OrderItem"][];
            /** @default null */
            email?: string | null;
            /** @default  */
            customerName?: string;
            /** @default null */
            language?: string | null;
            /** @default null */
            shippingAddressId?: string | null;
            /** @default null */
            billingAddressId?: string | null;
            /** @default null */
            shippingAddress?: components["schemas"]["Address"] | null;
            /** @default null */
            billingAddress?: components["schemas"]["Address"] | null;
            /**
             * @default card
             * @enum {unknown}
             */
            paymentMethod?: "card" | "external";
            /** @default  */
            paymentToken?: string;
            /** @default null */
            reservationId?: string | null;
            /** @default true */
            backorder?: boolean;
            /** @default false */
            shipComplete?: boolean;
        };
        /**
         * PlaceOrder
         * @description Order at the catalogue's prices. Addresses are given in full or as the customer's ids.
         *
         *         `reservation_id` names stock already held while checking out. `backorder` lets missing goods
         *         follow; `ship_complete` keeps everything back until all is there.
         */
        "orders.PlaceOrderBody": {
            /** @description an opaque identifier */
            orderId?: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default null */
            userId?: string | null;
            items: components["schemas"]["orders.OrderItem"][];
            /** @default null */
            email?: string | null;
            /** @default  */
            customerName?: string;
            /** @default null */
            language?: string | null;
            /** @default null */
            shippingAddressId?: string | null;
            /** @default null */
            billingAddressId?: string | null;
            /** @default null */
            shippingAddress?: components["schemas"]["Address"] | null;
            /** @default null */
            billingAddress?: components["schemas"]["Address"] | null;
            /**
             * @default card
             * @enum {unknown}
             */
            paymentMethod?: "card" | "external";
            /** @default  */
            paymentToken?: string;
            /** @default null */
            reservationId?: string | null;
            /** @default true */
            backorder?: boolean;
            /** @default false */
            shipComplete?: boolean;
        };
        /**
         * orders.PlaceOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "orders.PlaceOrderItem": {
            /** @constant */
            name: "orders.PlaceOrder";
            command: components["schemas"]["orders.PlaceOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * PricedItem
         * @description What was agreed elsewhere, at its price.
         *
         *         It adds quantity x unit_price - discount_amount to the subtotal; `tax_amount` is its part of
         *         the order's tax, which with `tax_included` the price holds already.
         */
        "orders.PricedItem": {
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            productId: string;
            name: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            discountAmount?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            taxAmount?: number;
            /** @default false */
            taxIncluded?: boolean;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
        };
        /**
         * RecordOrder
         * @description Take over an order whose prices, tax and freight were agreed elsewhere.
         *
         *         `credit_amount` of its total was paid before, with goods given back for it, say: only the
         *         rest is charged. What cannot be is refused; whoever wishes it `told` hears so in an event.
         */
        "orders.RecordOrder": {
            /** @description an opaque identifier */
            orderId: string;
            /** @default  */
            orderNumber?: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default null */
            userId?: string | null;
            items: components["schemas"]["orders.PricedItem"][];
            /** @default null */
            email?: string | null;
            /** @default  */
            customerName?: string;
            /** @default null */
            language?: string | null;
            /** @description ISO 4217 code */
            currency: string;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            taxAmount?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            shippingCost?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            creditAmount?: number;
            /** @default [] */
            adjustments?: components["schemas"]["Adjustment"][];
            shippingAddress: components["schemas"]["Address"];
            /** @default null */
            billingAddress?: components["schemas"]["Address"] | null;
            /**
             * @default external
             * @enum {unknown}
             */
            paymentMethod?: "card" | "external" | "on_account";
            /** @default  */
            paymentToken?: string;
            /** @default null */
            reservationId?: string | null;
            /** @default true */
            backorder?: boolean;
            /** @default false */
            shipComplete?: boolean;
            /** @default false */
            told?: boolean;
        };
        /**
         * RecordOrder
         * @description Take over an order whose prices, tax and freight were agreed elsewhere.
         *
         *         `credit_amount` of its total was paid before, with goods given back for it, say: only the
         *         rest is charged. What cannot be is refused; whoever wishes it `told` hears so in an event.
         */
        "orders.RecordOrderBody": {
            /** @description an opaque identifier */
            orderId?: string;
            /** @default  */
            orderNumber?: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default null */
            userId?: string | null;
            items: components["schemas"]["orders.PricedItem"][];
            /** @default null */
            email?: string | null;
            /** @default  */
            customerName?: string;
            /** @default null */
            language?: string | null;
            /** @description ISO 4217 code */
            currency: string;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            taxAmount?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            shippingCost?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            creditAmount?: number;
            /** @default [] */
            adjustments?: components["schemas"]["Adjustment"][];
            shippingAddress: components["schemas"]["Address"];
            /** @default null */
            billingAddress?: components["schemas"]["Address"] | null;
            /**
             * @default external
             * @enum {unknown}
             */
            paymentMethod?: "card" | "external" | "on_account";
            /** @default  */
            paymentToken?: string;
            /** @default null */
            reservationId?: string | null;
            /** @default true */
            backorder?: boolean;
            /** @default false */
            shipComplete?: boolean;
            /** @default false */
            told?: boolean;
        };
        /**
         * orders.RecordOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "orders.RecordOrderItem": {
            /** @constant */
            name: "orders.RecordOrder";
            command: components["schemas"]["orders.RecordOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetOrderStatus
         * @description S2's `PUT /orders/{id}/status`: only `Cancelled` can be set by hand, the rest happens.
         */
        "orders.SetOrderStatus": {
            /** @description an opaque identifier */
            orderId: string;
            /** @enum {unknown} */
            status: "Cancelled" | "Confirmed" | "Delivered" | "Dispatched" | "Pending" | "Placed" | "Processing";
            /** @default cancelled */
            reason?: string;
        };
        /**
         * SetOrderStatus
         * @description S2's `PUT /orders/{id}/status`: only `Cancelled` can be set by hand, the rest happens.
         */
        "orders.SetOrderStatusBody": {
            /** @enum {unknown} */
            status: "Cancelled" | "Confirmed" | "Delivered" | "Dispatched" | "Pending" | "Placed" | "Processing";
            /** @default cancelled */
            reason?: string;
        };
        /**
         * orders.SetOrderStatus
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "orders.SetOrderStatusItem": {
            /** @constant */
            name: "orders.SetOrderStatus";
            command: components["schemas"]["orders.SetOrderStatus"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * CapturePayment
         * @description Take a part of what was authorised. `reference` makes asking twice harmless.
         *
         *         Asked before the money is authorised it waits. A capture that failed may be asked again
         *         under its reference; the gateway then hears the same idempotency key.
         */
        "payments.CapturePayment": {
            /** @description an opaque identifier */
            paymentId: string;
            /** @description an opaque identifier */
            reference: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            amount: number;
        };
        /**
         * CapturePayment
         * @description Take a part of what was authorised. `reference` makes asking twice harmless.
         *
         *         Asked before the money is authorised it waits. A capture that failed may be asked again
         *         under its reference; the gateway then hears the same idempotency key.
         */
        "payments.CapturePaymentBody": {
            /** @description an opaque identifier */
            reference?: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            amount: number;
        };
        /**
         * payments.CapturePayment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "payments.CapturePaymentItem": {
            /** @constant */
            name: "payments.CapturePayment";
            command: components["schemas"]["payments.CapturePayment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ConfirmExternalPayment
         * @description Somebody saw that an `external` payment was made: a transfer came, cash was taken.
         */
        "payments.ConfirmExternalPayment": {
            /** @description an opaque identifier */
            paymentId: string;
            /** @default  */
            providerReference?: string;
        };
        /**
         * ConfirmExternalPayment
         * @description Somebody saw that an `external` payment was made: a transfer came, cash was taken.
         */
        "payments.ConfirmExternalPaymentBody": {
            /** @default  */
            providerReference?: string;
        };
        /**
         * payments.ConfirmExternalPayment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "payments.ConfirmExternalPaymentItem": {
            /** @constant */
            name: "payments.ConfirmExternalPayment";
            command: components["schemas"]["payments.ConfirmExternalPayment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * EntryAnswer
         * @description `amount` left the place `credit` and entered `debit`: customer, held or taken.
         */
        "payments.EntryAnswer": {
            paymentId: string;
            version: number;
            at: string;
            what: string;
            credit: string;
            debit: string;
            amount: number;
            currency: string;
            reference: string;
        };
        /** ImbalanceAnswer */
        "payments.ImbalanceAnswer": {
            paymentId: string;
            currency: string;
            authorisedAmount: number;
            capturedAmount: number;
            voidedAmount: number;
            refundedAmount: number;
            entriesAuthorised: number;
            entriesCaptured: number;
            entriesVoided: number;
            entriesRefunded: number;
        };
        /**
         * ListEntriesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "payments.ListEntriesPage": {
            items: components["schemas"]["payments.EntryAnswer"][];
            next: string | null;
        };
        /**
         * ListImbalancesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "payments.ListImbalancesPage": {
            items: components["schemas"]["payments.ImbalanceAnswer"][];
            next: string | null;
        };
        /**
         * ListPaymentsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "payments.ListPaymentsPage": {
            items: components["schemas"]["payments.PaymentRow"][];
            next: string | null;
        };
        /**
         * ListTotalsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "payments.ListTotalsPage": {
            items: components["schemas"]["payments.TotalAnswer"][];
            next: string | null;
        };
        /**
         * PartAnswer
         * @description A capture or a refund: `waiting`, `requested`, `done` or `failed`.
         */
        "payments.PartAnswer": {
            reference: string;
            amount: number;
            status: string;
            reason: string;
        };
        /** PaymentAnswer */
        "payments.PaymentAnswer": {
            paymentId: string;
            orderId: string;
            method: string;
            currency: string;
            status: string;
            amount: number;
            authorisedAmount: number;
            capturedAmount: number;
            voidedAmount: number;
            refundedAmount: number;
            heldAmount: number;
            providerReference: string;
            reason: string;
            problem: string;
            requestedAt: string;
            changedAt: string;
            captures: components["schemas"]["payments.PartAnswer"][];
            refunds: components["schemas"]["payments.PartAnswer"][];
        };
        /** PaymentRow */
        "payments.PaymentRow": {
            paymentId: string;
            orderId: string;
            method: string;
            currency: string;
            status: string;
            amount: number;
            authorisedAmount: number;
            capturedAmount: number;
            voidedAmount: number;
            refundedAmount: number;
            heldAmount: number;
            providerReference: string;
            reason: string;
            problem: string;
            requestedAt: string;
            changedAt: string;
        };
        /**
         * RefundPayment
         * @description Give back a part of what was captured. `reference` makes asking twice harmless.
         *
         *         It waits for captures that are on their way.
         */
        "payments.RefundPayment": {
            /** @description an opaque identifier */
            paymentId: string;
            /** @description an opaque identifier */
            reference: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            amount: number;
            /** @default  */
            reason?: string;
        };
        /**
         * RefundPayment
         * @description Give back a part of what was captured. `reference` makes asking twice harmless.
         *
         *         It waits for captures that are on their way.
         */
        "payments.RefundPaymentBody": {
            /** @description an opaque identifier */
            reference?: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            amount: number;
            /** @default  */
            reason?: string;
        };
        /**
         * payments.RefundPayment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "payments.RefundPaymentItem": {
            /** @constant */
            name: "payments.RefundPayment";
            command: components["schemas"]["payments.RefundPayment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** TotalAnswer */
        "payments.TotalAnswer": {
            status: string;
            currency: string;
            count: number;
            amount: number;
        };
        /**
         * VoidPayment
         * @description Give up what was authorised and not captured; captures asked before are still taken.
         */
        "payments.VoidPayment": {
            /** @description an opaque identifier */
            paymentId: string;
            /** @default  */
            reason?: string;
        };
        /**
         * VoidPayment
         * @description Give up what was authorised and not captured; captures asked before are still taken.
         */
        "payments.VoidPaymentBody": {
            /** @default  */
            reason?: string;
        };
        /**
         * payments.VoidPayment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "payments.VoidPaymentItem": {
            /** @constant */
            name: "payments.VoidPayment";
            command: components["schemas"]["payments.VoidPayment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AmountOff
         * @description `amount` off, spread over the lines by their worth; with `on`, over these goods.
         */
        "pricing.AmountOff": {
            /** @enum {unknown} */
            kind: "amount";
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            amount?: number;
            /** @default null */
            currency?: string | null;
            /** @default null */
            on?: components["schemas"]["Goods"] | null;
        };
        /**
         * BuyXGetY
         * @description Of every `buy` + `get` units the cheapest `get` cost `rate` less.
         */
        "pricing.BuyXGetY": {
            /** @enum {unknown} */
            kind: "buy_x_get_y";
            /** @default 0 */
            buy?: number;
            /** @default 0 */
            get?: number;
            /**
             * @description parts per million: 190000 is 19 %
             * @default 0
             */
            rate?: number;
        };
        /** CouponAnswer */
        "pricing.CouponAnswer": {
            code: string;
            promotionId: string;
            usesMax: number | null;
            usesEach: number | null;
            expiresAt: string | null;
            uses: number;
            version: number;
        };
        /**
         * FreeShipping
         * @description No freight.
         */
        "pricing.FreeShipping": {
            /** @enum {unknown} */
            kind: "free_shipping";
        };
        /**
         * IssueCoupon
         * @description A code that opens a promotion, so many times in all and for each customer.
         */
        "pricing.IssueCoupon": {
            /** @description a coupon */
            code: string;
            /** @description an opaque identifier */
            promotionId: string;
            /** @default null */
            usesMax?: number | null;
            /** @default null */
            usesEach?: number | null;
            /** @default null */
            expiresAt?: string | null;
        };
        /**
         * pricing.IssueCoupon
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.IssueCouponItem": {
            /** @constant */
            name: "pricing.IssueCoupon";
            command: components["schemas"]["pricing.IssueCoupon"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListCouponsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListCouponsPage": {
            items: components["schemas"]["pricing.CouponAnswer"][];
            next: string | null;
        };
        /**
         * ListListPricesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListListPricesPage": {
            items: components["schemas"]["pricing.ListPriceAnswer"][];
            next: string | null;
        };
        /**
         * ListPriceAnswer
         * @description Counts from `valid_from`, or ever; until `valid_to`, or for ever.
         */
        "pricing.ListPriceAnswer": {
            listId: string;
            sku: string;
            quantityMin: number;
            validFrom: string | null;
            validTo: string | null;
            unitPrice: number;
            currency: string;
            includesTax: boolean;
            changedAt: string;
            version: number;
        };
        /**
         * ListPriceChangesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListPriceChangesPage": {
            items: components["schemas"]["pricing.PriceChangeAnswer"][];
            next: string | null;
        };
        /**
         * ListPriceListsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListPriceListsPage": {
            items: components["schemas"]["pricing.PriceListAnswer"][];
            next: string | null;
        };
        /**
         * ListPromotionsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListPromotionsPage": {
            items: components["schemas"]["pricing.PromotionAnswer"][];
            next: string | null;
        };
        /**
         * ListShownPricesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListShownPricesPage": {
            items: components["schemas"]["pricing.ShownPriceAnswer"][];
            next: string | null;
        };
        /**
         * ListTaxClassesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListTaxClassesPage": {
            items: components["schemas"]["pricing.TaxClassAnswer"][];
            next: string | null;
        };
        /**
         * ListTiersPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "pricing.ListTiersPage": {
            items: components["schemas"]["pricing.TierAnswer"][];
            next: string | null;
        };
        /**
         * OpenPriceList
         * @description A price list; what it is for stays as it is, its prices come and go.
         */
        "pricing.OpenPriceList": {
            /** @description an opaque identifier */
            listId: string;
            name: string;
            /** @description ISO 4217 code */
            currency: string;
            /** @default false */
            includesTax?: boolean;
            /** @default  */
            channel?: string;
            /** @default  */
            tier?: string;
        };
        /**
         * OpenPriceList
         * @description A price list; what it is for stays as it is, its prices come and go.
         */
        "pricing.OpenPriceListBody": {
            /** @description an opaque identifier */
            listId?: string;
            name: string;
            /** @description ISO 4217 code */
            currency: string;
            /** @default false */
            includesTax?: boolean;
            /** @default  */
            channel?: string;
            /** @default  */
            tier?: string;
        };
        /**
         * pricing.OpenPriceList
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.OpenPriceListItem": {
            /** @constant */
            name: "pricing.OpenPriceList";
            command: components["schemas"]["pricing.OpenPriceList"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * PercentOff
         * @description `rate` off each unit; with `on`, of these goods.
         */
        "pricing.PercentOff": {
            /** @enum {unknown} */
            kind: "percent";
            /**
             * @description parts per million: 190000 is 19 %
             * @default 0
             */
            rate?: number;
            /** @default null */
            on?: components["schemas"]["Goods"] | null;
        };
        /**
         * PreviewPromotion
         * @description What a cart would cost if this promotion counted too; meant for `/commands/preview`.
         *
         *         Without a promotion, what it costs as things are. No tax provider is asked: the table counts.
         */
        "pricing.PreviewPromotion": {
            /** @description an opaque identifier */
            quoteId: string;
            /** @default null */
            promotion?: components["schemas"]["Promotion"] | null;
            /** @description an opaque identifier */
            storeId: string;
            /** @default web */
            channel?: string;
            /** @default null */
            currency?: string | null;
            /** @default null */
            userId?: string | null;
            lines: components["schemas"]["pricing.WantedLine"][];
            /** @default [] */
            coupons?: string[];
            /** @default null */
            destination?: components["schemas"]["Address"] | null;
            /** @default  */
            shippingMethod?: string;
        };
        /**
         * pricing.PreviewPromotion
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.PreviewPromotionItem": {
            /** @constant */
            name: "pricing.PreviewPromotion";
            command: components["schemas"]["pricing.PreviewPromotion"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * PriceChangeAnswer
         * @description What a price became, when and by whom; without `unit_price` it was taken away.
         */
        "pricing.PriceChangeAnswer": {
            listId: string;
            sku: string;
            quantityMin: number;
            validFrom: string | null;
            unitPrice: number | null;
            changedAt: string;
            changedBy: string;
        };
        /** PriceListAnswer */
        "pricing.PriceListAnswer": {
            listId: string;
            name: string;
            currency: string;
            includesTax: boolean;
            channel: string;
            tier: string;
            version: number;
        };
        /** PromotionAnswer */
        "pricing.PromotionAnswer": {
            promotionId: string;
            name: string;
            reward: components["schemas"]["pricing.PercentOff"] | components["schemas"]["pricing.AmountOff"] | components["schemas"]["pricing.BuyXGetY"] | components["schemas"]["pricing.FreeShipping"];
            conditions: components["schemas"]["Conditions"];
            exclusive: boolean;
            stackingGroup: string;
            priority: number;
            budgetAmount: number | null;
            budgetUses: number | null;
            usedAmount: number;
            usedTimes: number;
            status: string;
            updatedAt: string;
            version: number;
        };
        /**
         * QuoteAnswer
         * @description What everything costs, and why. Money is in minor units of `currency`.
         *
         *         While it `awaits_tax` a tax provider is being asked, and the tax is what the table says.
         */
        "pricing.QuoteAnswer": {
            quoteId: string;
            reference: string;
            storeId: string;
            channel: string;
            tier: string;
            userId: string | null;
            currency: string;
            lines: components["schemas"]["QuotedLine"][];
            missing: string[];
            subtotal: number;
            discountAmount: number;
            taxAmount: number;
            shippingCost: number;
            totalAmount: number;
            adjustments: components["schemas"]["Adjustment"][];
            coupons: string[];
            refusedCoupons: components["schemas"]["RefusedCoupon"][];
            shippingMethod: string;
            shippingMethods: components["schemas"]["ShippingChoice"][];
            awaitsTax: boolean;
            expiresAt: string;
            quotedAt: string;
            version: number;
        };
        /**
         * QuotePrices
         * @description What these lines cost. Asked again under its id, lines that did not change keep their price.
         *
         *         `reference` comes back in the answer. Without a currency, the store's counts; without a
         *         destination there is neither tax nor freight yet; without a method, the cheapest.
         */
        "pricing.QuotePrices": {
            /** @description an opaque identifier */
            quoteId: string;
            /**
             * @description the asker's name for this state
             * @default
             */
            reference?: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default web */
            channel?: string;
            /** @default null */
            currency?: string | null;
            /** @default null */
            userId?: string | null;
            lines: components["schemas"]["pricing.WantedLine"][];
            /** @default [] */
            coupons?: string[];
            /** @default null */
            destination?: components["schemas"]["Address"] | null;
            /** @default  */
            shippingMethod?: string;
        };
        /**
         * QuotePrices
         * @description What these lines cost. Asked again under its id, lines that did not change keep their price.
         *
         *         `reference` comes back in the answer. Without a currency, the store's counts; without a
         *         destination there is neither tax nor freight yet; without a method, the cheapest.
         */
        "pricing.QuotePricesBody": {
            /** @description an opaque identifier */
            quoteId?: string;
            /**
             * @description the asker's name for this state
             * @default
             */
            reference?: string;
            /** @description an opaque identifier */
            storeId: string;
            /** @default web */
            channel?: string;
            /** @default null */
            currency?: string | null;
            /** @default null */
            userId?: string | null;
            lines: components["schemas"]["pricing.WantedLine"][];
            /** @default [] */
            coupons?: string[];
            /** @default null */
            destination?: components["schemas"]["Address"] | null;
            /** @default  */
            shippingMethod?: string;
        };
        /**
         * pricing.QuotePrices
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.QuotePricesItem": {
            /** @constant */
            name: "pricing.QuotePrices";
            command: components["schemas"]["pricing.QuotePrices"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RemoveListPrice
         * @description Take the price of this list, from this quantity and this moment on, away.
         */
        "pricing.RemoveListPrice": {
            /** @description an opaque identifier */
            listId: string;
            /** @description stock keeping unit */
            sku: string;
            /**
             * @description whole units of the SKU
             * @default 1
             */
            quantityMin?: number;
            /** @default null */
            validFrom?: string | null;
        };
        /**
         * pricing.RemoveListPrice
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.RemoveListPriceItem": {
            /** @constant */
            name: "pricing.RemoveListPrice";
            command: components["schemas"]["pricing.RemoveListPrice"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetListPrice
         * @description What one unit costs on a list from a quantity on, from now or between two moments.
         */
        "pricing.SetListPrice": {
            /** @description an opaque identifier */
            listId: string;
            /** @description stock keeping unit */
            sku: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /**
             * @description whole units of the SKU
             * @default 1
             */
            quantityMin?: number;
            /** @default null */
            validFrom?: string | null;
            /** @default null */
            validTo?: string | null;
        };
        /**
         * SetListPrice
         * @description What one unit costs on a list from a quantity on, from now or between two moments.
         */
        "pricing.SetListPriceBody": {
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /**
             * @description whole units of the SKU
             * @default 1
             */
            quantityMin?: number;
            /** @default null */
            validFrom?: string | null;
            /** @default null */
            validTo?: string | null;
        };
        /**
         * pricing.SetListPrice
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.SetListPriceItem": {
            /** @constant */
            name: "pricing.SetListPrice";
            command: components["schemas"]["pricing.SetListPrice"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetPromotion
         * @description A promotion as it is from now on; what it gave away already counts on.
         */
        "pricing.SetPromotion": {
            /** @description an opaque identifier */
            promotionId: string;
            name: string;
            reward: components["schemas"]["Reward"];
            /** @default {} */
            conditions?: components["schemas"]["Conditions"];
            /** @default false */
            exclusive?: boolean;
            /** @default  */
            group?: string;
            /** @default 0 */
            priority?: number;
            /** @default null */
            budgetAmount?: number | null;
            /** @default null */
            budgetUses?: number | null;
        };
        /**
         * SetPromotion
         * @description A promotion as it is from now on; what it gave away already counts on.
         */
        "pricing.SetPromotionBody": {
            name: string;
            reward: components["schemas"]["Reward"];
            /** @default {} */
            conditions?: components["schemas"]["Conditions"];
            /** @default false */
            exclusive?: boolean;
            /** @default  */
            group?: string;
            /** @default 0 */
            priority?: number;
            /** @default null */
            budgetAmount?: number | null;
            /** @default null */
            budgetUses?: number | null;
        };
        /**
         * pricing.SetPromotion
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.SetPromotionItem": {
            /** @constant */
            name: "pricing.SetPromotion";
            command: components["schemas"]["pricing.SetPromotion"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetShippingRates
         * @description The whole table of shipping rates, anew.
         */
        "pricing.SetShippingRates": {
            rates: components["schemas"]["ShippingRate"][];
        };
        /**
         * pricing.SetShippingRates
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.SetShippingRatesItem": {
            /** @constant */
            name: "pricing.SetShippingRates";
            command: components["schemas"]["pricing.SetShippingRates"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetTaxClass
         * @description How a SKU is taxed: `standard` unless told otherwise.
         */
        "pricing.SetTaxClass": {
            /** @description stock keeping unit */
            sku: string;
            taxClass: string;
        };
        /**
         * SetTaxClass
         * @description How a SKU is taxed: `standard` unless told otherwise.
         */
        "pricing.SetTaxClassBody": {
            taxClass: string;
        };
        /**
         * pricing.SetTaxClass
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.SetTaxClassItem": {
            /** @constant */
            name: "pricing.SetTaxClass";
            command: components["schemas"]["pricing.SetTaxClass"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetTaxProvider
         * @description In these countries a tax provider is asked, and the table only where it does not answer.
         */
        "pricing.SetTaxProvider": {
            countries: string[];
            /** @default null */
            shipFrom?: components["schemas"]["Address"] | null;
            /** @default [] */
            taxCodes?: components["schemas"]["TaxCode"][];
        };
        /**
         * pricing.SetTaxProvider
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.SetTaxProviderItem": {
            /** @constant */
            name: "pricing.SetTaxProvider";
            command: components["schemas"]["pricing.SetTaxProvider"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetTaxes
         * @description The whole table of taxes, anew.
         */
        "pricing.SetTaxes": {
            rates: components["schemas"]["TaxRate"][];
        };
        /**
         * pricing.SetTaxes
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.SetTaxesItem": {
            /** @constant */
            name: "pricing.SetTaxes";
            command: components["schemas"]["pricing.SetTaxes"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SetTier
         * @description Which customers' prices somebody gets; none is everybody's.
         */
        "pricing.SetTier": {
            /** @description an opaque identifier */
            userId: string;
            /** @default  */
            tier?: string;
        };
        /**
         * SetTier
         * @description Which customers' prices somebody gets; none is everybody's.
         */
        "pricing.SetTierBody": {
            /** @default  */
            tier?: string;
        };
        /**
         * pricing.SetTier
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.SetTierItem": {
            /** @constant */
            name: "pricing.SetTier";
            command: components["schemas"]["pricing.SetTier"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** ShippingRatesAnswer */
        "pricing.ShippingRatesAnswer": {
            rates: components["schemas"]["ShippingRate"][];
            version: number;
        };
        /**
         * ShownPriceAnswer
         * @description `regular_price` is what counts again when this price has ended, where that is more.
         */
        "pricing.ShownPriceAnswer": {
            productId: string;
            sku: string;
            unitPrice: number;
            regularPrice: number | null;
            currency: string;
            includesTax: boolean;
            listId: string;
            validTo: string | null;
        };
        /** StopPromotion */
        "pricing.StopPromotion": {
            /** @description an opaque identifier */
            promotionId: string;
        };
        /**
         * pricing.StopPromotion
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "pricing.StopPromotionItem": {
            /** @constant */
            name: "pricing.StopPromotion";
            command: components["schemas"]["pricing.StopPromotion"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** TaxClassAnswer */
        "pricing.TaxClassAnswer": {
            sku: string;
            productId: string;
            taxClass: string;
            isActive: boolean;
        };
        /** TaxProviderAnswer */
        "pricing.TaxProviderAnswer": {
            countries: string[];
            shipFrom: components["schemas"]["Address"] | null;
            taxCodes: components["schemas"]["TaxCode"][];
            version: number;
        };
        /** TaxesAnswer */
        "pricing.TaxesAnswer": {
            rates: components["schemas"]["TaxRate"][];
            version: number;
        };
        /** TierAnswer */
        "pricing.TierAnswer": {
            userId: string;
            tier: string;
            version: number;
        };
        /**
         * WantedLine
         * @description So many of a SKU.
         */
        "pricing.WantedLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
        };
        /**
         * ListPersonalPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "recommendations.ListPersonalPage": {
            items: components["schemas"]["recommendations.PersonalProduct"][];
            next: string | null;
        };
        /**
         * ListRecommendationsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "recommendations.ListRecommendationsPage": {
            items: components["schemas"]["recommendations.RecommendedProduct"][];
            next: string | null;
        };
        /**
         * ListTrendingPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "recommendations.ListTrendingPage": {
            items: components["schemas"]["recommendations.RecommendedProduct"][];
            next: string | null;
        };
        /**
         * PersonalProduct
         * @description `userId` is none where only the session's products, or those of everybody, speak.
         */
        "recommendations.PersonalProduct": {
            productId: string;
            /** @enum {unknown} */
            reason: "personal" | "trending";
            userId: string | null;
            sku: string;
            name: string;
            unitPrice: number;
            currency: string;
            score: number;
        };
        /**
         * RecommendedProduct
         * @description `score` compares within one list only. The price is the catalog's.
         */
        "recommendations.RecommendedProduct": {
            productId: string;
            sku: string;
            name: string;
            unitPrice: number;
            currency: string;
            score: number;
        };
        /**
         * RecordView
         * @description A visitor looks at a product; the same one again on the same day counts once.
         */
        "recommendations.RecordView": {
            /** @description an opaque identifier */
            productId: string;
            /** @default null */
            userId?: string | null;
            /** @default null */
            sessionId?: string | null;
        };
        /**
         * recommendations.RecordView
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "recommendations.RecordViewItem": {
            /** @constant */
            name: "recommendations.RecordView";
            command: components["schemas"]["recommendations.RecordView"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AuthoriseReturn
         * @description `send` other goods than the terms say, in an exchange: at once, or when these came.
         */
        "returns.AuthoriseReturn": {
            /** @description an opaque identifier */
            returnId: string;
            /** @description an opaque identifier */
            orderId: string;
            /** @default null */
            send?: ("at_once" | "received") | null;
        };
        /**
         * AuthoriseReturn
         * @description `send` other goods than the terms say, in an exchange: at once, or when these came.
         */
        "returns.AuthoriseReturnBody": {
            /** @default null */
            send?: ("at_once" | "received") | null;
        };
        /**
         * returns.AuthoriseReturn
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.AuthoriseReturnItem": {
            /** @constant */
            name: "returns.AuthoriseReturn";
            command: components["schemas"]["returns.AuthoriseReturn"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** Claimed */
        "returns.Claimed": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @enum {unknown} */
            problem: "damaged" | "missing" | "wrong";
        };
        /**
         * CloseReturn
         * @description The goods will not come, or are not wanted; a claim is not granted.
         */
        "returns.CloseReturn": {
            /** @description an opaque identifier */
            returnId: string;
            /** @description an opaque identifier */
            orderId: string;
            /** @default  */
            reason?: string;
        };
        /**
         * CloseReturn
         * @description The goods will not come, or are not wanted; a claim is not granted.
         */
        "returns.CloseReturnBody": {
            /** @default  */
            reason?: string;
        };
        /**
         * returns.CloseReturn
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.CloseReturnItem": {
            /** @constant */
            name: "returns.CloseReturn";
            command: components["schemas"]["returns.CloseReturn"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ExchangeItem
         * @description Other goods for those that come back; the price holds its part of the tax.
         */
        "returns.ExchangeItem": {
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            productId: string;
            name: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitPrice: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            taxAmount?: number;
            /**
             * @description whole units of the SKU
             * @default 0
             */
            weightG?: number;
        };
        /** GrantClaim */
        "returns.GrantClaim": {
            /** @description an opaque identifier */
            returnId: string;
            /** @description an opaque identifier */
            orderId: string;
        };
        /**
         * returns.GrantClaim
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.GrantClaimItem": {
            /** @constant */
            name: "returns.GrantClaim";
            command: components["schemas"]["returns.GrantClaim"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Inspected
         * @description What came back and where it goes; only `restock` can be sold again.
         */
        "returns.Inspected": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @enum {unknown} */
            disposition: "quarantine" | "refurbish" | "restock" | "scrap" | "vendor";
            /** @description an opaque identifier */
            warehouseId: string;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
        };
        /**
         * ListAllReturnsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "returns.ListAllReturnsPage": {
            items: components["schemas"]["returns.ReturnAnswer"][];
            next: string | null;
        };
        /**
         * ListReturnsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "returns.ListReturnsPage": {
            items: components["schemas"]["returns.ReturnAnswer"][];
            next: string | null;
        };
        /**
         * MakeClaim
         * @description Goods came damaged, wrong or not at all: the money, or the goods again, without a return.
         */
        "returns.MakeClaim": {
            /** @description an opaque identifier */
            returnId: string;
            /** @description an opaque identifier */
            orderId: string;
            /** @default null */
            userId?: string | null;
            lines: components["schemas"]["returns.Claimed"][];
            /**
             * @default refund
             * @enum {unknown}
             */
            wants?: "refund" | "replacement";
            /** @default  */
            note?: string;
        };
        /**
         * MakeClaimAsGuest
         * @description As `MakeClaim`, of an order without an account: by its number and its e-mail address.
         */
        "returns.MakeClaimAsGuest": {
            /** @description an opaque identifier */
            returnId: string;
            orderNumber: string;
            email: string;
            lines: components["schemas"]["returns.Claimed"][];
            /**
             * @default refund
             * @enum {unknown}
             */
            wants?: "refund" | "replacement";
            /** @default  */
            note?: string;
        };
        /**
         * MakeClaimAsGuest
         * @description As `MakeClaim`, of an order without an account: by its number and its e-mail address.
         */
        "returns.MakeClaimAsGuestBody": {
            /** @description an opaque identifier */
            returnId?: string;
            orderNumber: string;
            email: string;
            lines: components["schemas"]["returns.Claimed"][];
            /**
             * @default refund
             * @enum {unknown}
             */
            wants?: "refund" | "replacement";
            /** @default  */
            note?: string;
        };
        /**
         * returns.MakeClaimAsGuest
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.MakeClaimAsGuestItem": {
            /** @constant */
            name: "returns.MakeClaimAsGuest";
            command: components["schemas"]["returns.MakeClaimAsGuest"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * MakeClaim
         * @description Goods came damaged, wrong or not at all: the money, or the goods again, without a return.
         */
        "returns.MakeClaimBody": {
            /** @description an opaque identifier */
            returnId?: string;
            /** @default null */
            userId?: string | null;
            lines: components["schemas"]["returns.Claimed"][];
            /**
             * @default refund
             * @enum {unknown}
             */
            wants?: "refund" | "replacement";
            /** @default  */
            note?: string;
        };
        /**
         * returns.MakeClaim
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.MakeClaimItem": {
            /** @constant */
            name: "returns.MakeClaim";
            command: components["schemas"]["returns.MakeClaim"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** PolicyAnswer */
        "returns.PolicyAnswer": {
            storeId: string;
            terms: components["schemas"]["returns.Terms"];
        };
        /** ReceiveReturn */
        "returns.ReceiveReturn": {
            /** @description an opaque identifier */
            returnId: string;
            /** @description an opaque identifier */
            orderId: string;
            lines: components["schemas"]["returns.Inspected"][];
        };
        /** ReceiveReturn */
        "returns.ReceiveReturnBody": {
            lines: components["schemas"]["returns.Inspected"][];
        };
        /**
         * returns.ReceiveReturn
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.ReceiveReturnItem": {
            /** @constant */
            name: "returns.ReceiveReturn";
            command: components["schemas"]["returns.ReceiveReturn"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RequestReturn
         * @description Ask goods back; with `exchange` other goods come for them, paid with what comes back.
         *
         *         What they cost more is charged on `payment_token`, or as staff settle it without one.
         */
        "returns.RequestReturn": {
            /** @description an opaque identifier */
            returnId: string;
            /** @description an opaque identifier */
            orderId: string;
            /** @default null */
            userId?: string | null;
            lines: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            reason?: string;
            /** @default [] */
            exchange?: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            paymentToken?: string;
        };
        /**
         * RequestReturnAsGuest
         * @description As `RequestReturn`, of an order without an account: by its number and its e-mail address.
         */
        "returns.RequestReturnAsGuest": {
            /** @description an opaque identifier */
            returnId: string;
            orderNumber: string;
            email: string;
            lines: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            reason?: string;
            /** @default [] */
            exchange?: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            paymentToken?: string;
        };
        /**
         * RequestReturnAsGuest
         * @description As `RequestReturn`, of an order without an account: by its number and its e-mail address.
         */
        "returns.RequestReturnAsGuestBody": {
            /** @description an opaque identifier */
            returnId?: string;
            orderNumber: string;
            email: string;
            lines: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            reason?: string;
            /** @default [] */
            exchange?: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            paymentToken?: string;
        };
        /**
         * returns.RequestReturnAsGuest
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.RequestReturnAsGuestItem": {
            /** @constant */
            name: "returns.RequestReturnAsGuest";
            command: components["schemas"]["returns.RequestReturnAsGuest"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RequestReturn
         * @description Ask goods back; with `exchange` other goods come for them, paid with what comes back.
         *
         *         What they cost more is charged on `payment_token`, or as staff settle it without one.
         */
        "returns.RequestReturnBody": {
            /** @description an opaque identifier */
            returnId?: string;
            /** @default null */
            userId?: string | null;
            lines: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            reason?: string;
            /** @default [] */
            exchange?: components["schemas"]["returns.WantedBack"][];
            /** @default  */
            paymentToken?: string;
        };
        /**
         * returns.RequestReturn
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.RequestReturnItem": {
            /** @constant */
            name: "returns.RequestReturn";
            command: components["schemas"]["returns.RequestReturn"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RetryRefund
         * @description Ask once more that the money goes back, after what hindered it was seen to.
         */
        "returns.RetryRefund": {
            /** @description an opaque identifier */
            returnId: string;
            /** @description an opaque identifier */
            orderId: string;
        };
        /**
         * returns.RetryRefund
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.RetryRefundItem": {
            /** @constant */
            name: "returns.RetryRefund";
            command: components["schemas"]["returns.RetryRefund"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** ReturnAnswer */
        "returns.ReturnAnswer": {
            returnId: string;
            orderId: string;
            userId: string | null;
            status: string;
            lines: components["schemas"]["returns.ReturnedLine"][];
            amount: number;
            requestedAt: string;
            kind: string;
            reason: string;
            rmaNumber: string;
            exchange: components["schemas"]["returns.ExchangeItem"][];
            replacementId: string;
            replacementStatus: string;
            creditAmount: number;
            feeAmount: number;
            failure: string;
        };
        /**
         * ReturnedLine
         * @description So many of a SKU that came back; `amount` is refunded for them, tax included.
         */
        "returns.ReturnedLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            amount?: number;
            /** @default  */
            disposition?: string;
            /** @default  */
            warehouseId?: string;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
            /** @default  */
            problem?: string;
        };
        /**
         * SetReturnPolicy
         * @description On which terms a store takes back what is ordered from now on.
         */
        "returns.SetReturnPolicy": {
            /** @description an opaque identifier */
            storeId: string;
            terms: components["schemas"]["returns.Terms"];
        };
        /**
         * SetReturnPolicy
         * @description On which terms a store takes back what is ordered from now on.
         */
        "returns.SetReturnPolicyBody": {
            terms: components["schemas"]["returns.Terms"];
        };
        /**
         * returns.SetReturnPolicy
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "returns.SetReturnPolicyItem": {
            /** @constant */
            name: "returns.SetReturnPolicy";
            command: components["schemas"]["returns.SetReturnPolicy"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Terms
         * @description On which terms a store takes goods back.
         *
         *         The buyer may ask for `window_days` after delivery, and say for `claim_days` that goods were
         *         damaged, wrong or missing. From what is refunded the store keeps
         *         `restocking_basis_points` of it, and `freight_fee` where the customer pays the way back. In
         *         an exchange the other goods leave when the first are `received`, or `at_once`.
         */
        "returns.Terms": {
            /** @default 30 */
            windowDays?: number;
            /** @default 730 */
            claimDays?: number;
            /**
             * @default store
             * @enum {unknown}
             */
            freightPaidBy?: "customer" | "store";
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            freightFee?: number;
            /** @default 0 */
            restockingBasisPoints?: number;
            /**
             * @default received
             * @enum {unknown}
             */
            exchangeSent?: "at_once" | "received";
        };
        /** WantedBack */
        "returns.WantedBack": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
        };
        /**
         * ChangeReview
         * @description By its writer; it is looked at again before it is shown again.
         */
        "reviews.ChangeReview": {
            /** @description an opaque identifier */
            reviewId: string;
            /** @description an opaque identifier */
            userId: string;
            rating: number;
            /** @default  */
            title?: string;
            /** @default  */
            text?: string;
        };
        /**
         * ChangeReview
         * @description By its writer; it is looked at again before it is shown again.
         */
        "reviews.ChangeReviewBody": {
            /** @description an opaque identifier */
            userId?: string;
            rating: number;
            /** @default  */
            title?: string;
            /** @default  */
            text?: string;
        };
        /**
         * reviews.ChangeReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.ChangeReviewItem": {
            /** @constant */
            name: "reviews.ChangeReview";
            command: components["schemas"]["reviews.ChangeReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * FlagReview
         * @description A reader asks for another look at it.
         */
        "reviews.FlagReview": {
            /** @description an opaque identifier */
            reviewId: string;
            /** @description an opaque identifier */
            userId: string;
            /** @default  */
            reason?: string;
        };
        /**
         * FlagReview
         * @description A reader asks for another look at it.
         */
        "reviews.FlagReviewBody": {
            /** @description an opaque identifier */
            userId?: string;
            /** @default  */
            reason?: string;
        };
        /**
         * reviews.FlagReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.FlagReviewItem": {
            /** @constant */
            name: "reviews.FlagReview";
            command: components["schemas"]["reviews.FlagReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListAllReviewsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "reviews.ListAllReviewsPage": {
            items: components["schemas"]["reviews.ModeratedReview"][];
            next: string | null;
        };
        /**
         * ListOwnVotesPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "reviews.ListOwnVotesPage": {
            items: components["schemas"]["reviews.VoteAnswer"][];
            next: string | null;
        };
        /**
         * ListReviewsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "reviews.ListReviewsPage": {
            items: components["schemas"]["reviews.ReviewAnswer"][];
            next: string | null;
        };
        /**
         * ModeratedReview
         * @description A review with all that a moderator decides by; `flags` are since the last look.
         */
        "reviews.ModeratedReview": {
            reviewId: string;
            productId: string;
            author: string;
            rating: number;
            title: string;
            text: string;
            language: string;
            reply: string;
            helpful: number;
            unhelpful: number;
            writtenAt: string;
            publishedAt: string | null;
            userId: string;
            /** @enum {unknown} */
            status: "Pending" | "Published" | "Rejected" | "Withdrawn";
            reason: string;
            flags: number;
            waitsSince: string | null;
            version: number;
        };
        /**
         * OwnReviewAnswer
         * @description `review_id` and what follows is null until a review is written.
         */
        "reviews.OwnReviewAnswer": {
            productId: string;
            userId: string;
            reviewId: string | null;
            rating: number | null;
            title: string | null;
            text: string | null;
            status: ("Pending" | "Published" | "Rejected" | "Withdrawn") | null;
            reason: string | null;
            version: number | null;
        };
        /**
         * PublishReview
         * @description A moderator lets everybody read it; flags so far are answered by that.
         */
        "reviews.PublishReview": {
            /** @description an opaque identifier */
            reviewId: string;
        };
        /**
         * reviews.PublishReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.PublishReviewItem": {
            /** @constant */
            name: "reviews.PublishReview";
            command: components["schemas"]["reviews.PublishReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * RatingAnswer
         * @description How many published reviews gave how many stars; `average` is null without a review.
         */
        "reviews.RatingAnswer": {
            productId: string;
            one: number;
            two: number;
            three: number;
            four: number;
            five: number;
            count: number;
            average: number | null;
        };
        /**
         * RejectReview
         * @description A moderator does not show it, or no more.
         */
        "reviews.RejectReview": {
            /** @description an opaque identifier */
            reviewId: string;
            reason: string;
        };
        /**
         * RejectReview
         * @description A moderator does not show it, or no more.
         */
        "reviews.RejectReviewBody": {
            reason: string;
        };
        /**
         * reviews.RejectReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.RejectReviewItem": {
            /** @constant */
            name: "reviews.RejectReview";
            command: components["schemas"]["reviews.RejectReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ReplyToReview
         * @description The business's public answer; an empty one takes it back.
         */
        "reviews.ReplyToReview": {
            /** @description an opaque identifier */
            reviewId: string;
            text: string;
        };
        /**
         * ReplyToReview
         * @description The business's public answer; an empty one takes it back.
         */
        "reviews.ReplyToReviewBody": {
            text: string;
        };
        /**
         * reviews.ReplyToReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.ReplyToReviewItem": {
            /** @constant */
            name: "reviews.ReplyToReview";
            command: components["schemas"]["reviews.ReplyToReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ReviewAnswer
         * @description `helpful` and `unhelpful` are readers' votes; `reply` is the business's answer.
         */
        "reviews.ReviewAnswer": {
            reviewId: string;
            productId: string;
            author: string;
            rating: number;
            title: string;
            text: string;
            language: string;
            reply: string;
            helpful: number;
            unhelpful: number;
            writtenAt: string;
            publishedAt: string | null;
        };
        /** VoteAnswer */
        "reviews.VoteAnswer": {
            reviewId: string;
            isHelpful: boolean;
        };
        /**
         * VoteOnReview
         * @description Whether it helped this reader; None takes the vote back.
         */
        "reviews.VoteOnReview": {
            /** @description an opaque identifier */
            reviewId: string;
            /** @description an opaque identifier */
            userId: string;
            isHelpful: boolean | null;
        };
        /**
         * VoteOnReview
         * @description Whether it helped this reader; None takes the vote back.
         */
        "reviews.VoteOnReviewBody": {
            /** @description an opaque identifier */
            userId?: string;
            isHelpful: boolean | null;
        };
        /**
         * reviews.VoteOnReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.VoteOnReviewItem": {
            /** @constant */
            name: "reviews.VoteOnReview";
            command: components["schemas"]["reviews.VoteOnReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * WithdrawReview
         * @description By its writer, for good; another may be written.
         */
        "reviews.WithdrawReview": {
            /** @description an opaque identifier */
            reviewId: string;
            /** @description an opaque identifier */
            userId: string;
        };
        /**
         * reviews.WithdrawReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.WithdrawReviewItem": {
            /** @constant */
            name: "reviews.WithdrawReview";
            command: components["schemas"]["reviews.WithdrawReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * WriteReview
         * @description By a buyer who has the product; `author` is the name that is shown with it.
         */
        "reviews.WriteReview": {
            /** @description an opaque identifier */
            reviewId: string;
            /** @description an opaque identifier */
            productId: string;
            /** @description an opaque identifier */
            userId: string;
            rating: number;
            /** @default  */
            title?: string;
            /** @default  */
            text?: string;
            /** @default  */
            author?: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
        };
        /**
         * WriteReview
         * @description By a buyer who has the product; `author` is the name that is shown with it.
         */
        "reviews.WriteReviewBody": {
            /** @description an opaque identifier */
            reviewId?: string;
            /** @description an opaque identifier */
            userId?: string;
            rating: number;
            /** @default  */
            title?: string;
            /** @default  */
            text?: string;
            /** @default  */
            author?: string;
            /**
             * @description BCP 47 tag
             * @default en
             */
            language?: string;
        };
        /**
         * reviews.WriteReview
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "reviews.WriteReviewItem": {
            /** @constant */
            name: "reviews.WriteReview";
            command: components["schemas"]["reviews.WriteReview"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AvailabilityAnswer
         * @description Whether, and not how many: that is the business's own.
         */
        "search.AvailabilityAnswer": {
            sku: string;
            inStock: boolean;
        };
        /**
         * Facet
         * @description Counts are of what would be found with this value instead of the facet's chosen ones.
         *
         *         `label` is what the facet is called in the language asked for; empty: as it is.
         */
        "search.Facet": {
            name: string;
            /** @default  */
            label?: string;
            values: components["schemas"]["search.FacetValue"][];
        };
        /** FacetLabelsAnswer */
        "search.FacetLabelsAnswer": {
            facet: string;
            language: string;
            label: string;
            values: {
                [key: string]: string;
            };
        };
        /**
         * FacetValue
         * @description `label` is what the value is called in the language asked for; empty: as it is.
         */
        "search.FacetValue": {
            value: string;
            /** @default  */
            label?: string;
            count: number;
        };
        /**
         * Hit
         * @description A product as a list shows it; `unit_price` is that of its cheapest variant on sale.
         */
        "search.Hit": {
            /** @description an opaque identifier */
            productId: string;
            name: string;
            /** @default null */
            unitPrice?: number | null;
            /** @default  */
            currency?: string;
            /** @default null */
            category?: string | null;
            /** @default  */
            image?: string;
            /** @default false */
            inStock?: boolean;
            /** @default null */
            rating?: number | null;
            /** @default 0 */
            score?: number;
        };
        /**
         * LabelFacet
         * @description In this language a facet and its values are called so, and no other way than this says.
         *
         *         What is not named is called as the catalog has it; with nothing named, all of it is.
         */
        "search.LabelFacet": {
            facet: string;
            /** @description BCP 47 tag */
            language: string;
            /** @default  */
            label?: string;
            /**
             * @description by value; for `category`, by the category's id
             * @default {}
             */
            values?: {
                [key: string]: string;
            };
        };
        /**
         * search.LabelFacet
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "search.LabelFacetItem": {
            /** @constant */
            name: "search.LabelFacet";
            command: components["schemas"]["search.LabelFacet"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListAvailabilityPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "search.ListAvailabilityPage": {
            items: components["schemas"]["search.AvailabilityAnswer"][];
            next: string | null;
        };
        /**
         * ListFacetLabelsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "search.ListFacetLabelsPage": {
            items: components["schemas"]["search.FacetLabelsAnswer"][];
            next: string | null;
        };
        /**
         * ListSynonymsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "search.ListSynonymsPage": {
            items: components["schemas"]["search.SynonymsAnswer"][];
            next: string | null;
        };
        /**
         * RemoveSynonyms
         * @description The words of this group stand for themselves again.
         */
        "search.RemoveSynonyms": {
            /** @description an opaque identifier */
            groupId: string;
        };
        /**
         * search.RemoveSynonyms
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "search.RemoveSynonymsItem": {
            /** @constant */
            name: "search.RemoveSynonyms";
            command: components["schemas"]["search.RemoveSynonyms"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SearchAnswer
         * @description `forgiven` says that words were taken for others that are spelled nearly so.
         */
        "search.SearchAnswer": {
            items: components["schemas"]["search.Hit"][];
            total: number;
            /** @default [] */
            facets?: components["schemas"]["search.Facet"][];
            /** @default null */
            priceMin?: number | null;
            /** @default null */
            priceMax?: number | null;
            /** @default false */
            forgiven?: boolean;
        };
        /**
         * SetSynonyms
         * @description These words find each other's products, from now on.
         */
        "search.SetSynonyms": {
            /** @description an opaque identifier */
            groupId: string;
            words: string[];
        };
        /**
         * SetSynonyms
         * @description These words find each other's products, from now on.
         */
        "search.SetSynonymsBody": {
            words: string[];
        };
        /**
         * search.SetSynonyms
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "search.SetSynonymsItem": {
            /** @constant */
            name: "search.SetSynonyms";
            command: components["schemas"]["search.SetSynonyms"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SimilarAnswer
         * @description The likest first; `score` is 1 for the same picture.
         */
        "search.SimilarAnswer": {
            items: components["schemas"]["search.Hit"][];
        };
        /** SuggestAnswer */
        "search.SuggestAnswer": {
            items: components["schemas"]["search.Suggestion"][];
        };
        /** Suggestion */
        "search.Suggestion": {
            text: string;
            /** @description an opaque identifier */
            productId: string;
            /** @default  */
            image?: string;
        };
        /** SynonymsAnswer */
        "search.SynonymsAnswer": {
            groupId: string;
            words: string[];
        };
        /**
         * CancelShipment
         * @description Stop it before it leaves; what it holds may leave in another shipment.
         */
        "shipping.CancelShipment": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @default  */
            reason?: string;
        };
        /**
         * CancelShipment
         * @description Stop it before it leaves; what it holds may leave in another shipment.
         */
        "shipping.CancelShipmentBody": {
            /** @default  */
            reason?: string;
        };
        /**
         * shipping.CancelShipment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.CancelShipmentItem": {
            /** @constant */
            name: "shipping.CancelShipment";
            command: components["schemas"]["shipping.CancelShipment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Consignment
         * @description What of an order may leave and no shipment holds yet.
         */
        "shipping.Consignment": {
            /** @description an opaque identifier */
            orderId: string;
            orderNumber: string;
            destination: components["schemas"]["Address"] | null;
            recipient: string;
            ready: components["schemas"]["shipping.ConsignmentLine"][];
            warehouseIds: string[];
            units: number;
            changedAt: string;
        };
        /**
         * ConsignmentLine
         * @description So many of a SKU that may leave from a place.
         */
        "shipping.ConsignmentLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description an opaque identifier */
            warehouseId: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
        };
        /**
         * CreateShipment
         * @description Make ready what leaves together.
         *
         *         For an order: `lines` from one warehouse, everything ready there when none are named; a line
         *         without bin and lot takes from any place of its SKU. Without an order: from `origin` to
         *         `destination`. A tracking number is made when none is given. With `dispatch` it leaves at once.
         */
        "shipping.CreateShipment": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @default null */
            orderId?: string | null;
            /** @default null */
            warehouseId?: string | null;
            /** @default  */
            carrier?: string;
            /** @default null */
            carrierId?: string | null;
            /** @default null */
            trackingNumber?: string | null;
            /** @default [] */
            lines?: components["schemas"]["shipping.ShipmentLine"][];
            /** @default null */
            origin?: components["schemas"]["Address"] | null;
            /** @default null */
            destination?: components["schemas"]["Address"] | null;
            /** @default  */
            recipient?: string;
            /** @default null */
            estimatedDelivery?: string | null;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            shippingCost?: number;
            /** @default null */
            currency?: string | null;
            /** @default false */
            dispatch?: boolean;
        };
        /**
         * CreateShipment
         * @description Make ready what leaves together.
         *
         *         For an order: `lines` from one warehouse, everything ready there when none are named; a line
         *         without bin and lot takes from any place of its SKU. Without an order: from `origin` to
         *         `destination`. A tracking number is made when none is given. With `dispatch` it leaves at once.
         */
        "shipping.CreateShipmentBody": {
            /** @description an opaque identifier */
            shipmentId?: string;
            /** @default null */
            orderId?: string | null;
            /** @default null */
            warehouseId?: string | null;
            /** @default  */
            carrier?: string;
            /** @default null */
            carrierId?: string | null;
            /** @default null */
            trackingNumber?: string | null;
            /** @default [] */
            lines?: components["schemas"]["shipping.ShipmentLine"][];
            /** @default null */
            origin?: components["schemas"]["Address"] | null;
            /** @default null */
            destination?: components["schemas"]["Address"] | null;
            /** @default  */
            recipient?: string;
            /** @default null */
            estimatedDelivery?: string | null;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            shippingCost?: number;
            /** @default null */
            currency?: string | null;
            /** @default false */
            dispatch?: boolean;
        };
        /**
         * shipping.CreateShipment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.CreateShipmentItem": {
            /** @constant */
            name: "shipping.CreateShipment";
            command: components["schemas"]["shipping.CreateShipment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * DelayShipment
         * @description It will be late. `estimated_delivery` is the new promise, if there is one.
         */
        "shipping.DelayShipment": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @default null */
            estimatedDelivery?: string | null;
            /** @default  */
            reason?: string;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * DelayShipment
         * @description It will be late. `estimated_delivery` is the new promise, if there is one.
         */
        "shipping.DelayShipmentBody": {
            /** @default null */
            estimatedDelivery?: string | null;
            /** @default  */
            reason?: string;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * shipping.DelayShipment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.DelayShipmentItem": {
            /** @constant */
            name: "shipping.DelayShipment";
            command: components["schemas"]["shipping.DelayShipment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /** DeliverShipment */
        "shipping.DeliverShipment": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @default null */
            occurredAt?: string | null;
        };
        /** DeliverShipment */
        "shipping.DeliverShipmentBody": {
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * shipping.DeliverShipment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.DeliverShipmentItem": {
            /** @constant */
            name: "shipping.DeliverShipment";
            command: components["schemas"]["shipping.DeliverShipment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * DispatchShipment
         * @description The goods leave. What the carrier said on pick-up takes the place of what was planned.
         */
        "shipping.DispatchShipment": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @default null */
            carrier?: string | null;
            /** @default null */
            trackingNumber?: string | null;
            /** @default null */
            estimatedDelivery?: string | null;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * DispatchShipment
         * @description The goods leave. What the carrier said on pick-up takes the place of what was planned.
         */
        "shipping.DispatchShipmentBody": {
            /** @default null */
            carrier?: string | null;
            /** @default null */
            trackingNumber?: string | null;
            /** @default null */
            estimatedDelivery?: string | null;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * shipping.DispatchShipment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.DispatchShipmentItem": {
            /** @constant */
            name: "shipping.DispatchShipment";
            command: components["schemas"]["shipping.DispatchShipment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * FailShipment
         * @description The carrier could not deliver; another attempt may follow.
         */
        "shipping.FailShipment": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @default  */
            reason?: string;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * FailShipment
         * @description The carrier could not deliver; another attempt may follow.
         */
        "shipping.FailShipmentBody": {
            /** @default  */
            reason?: string;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * shipping.FailShipment
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.FailShipmentItem": {
            /** @constant */
            name: "shipping.FailShipment";
            command: components["schemas"]["shipping.FailShipment"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListConsignmentsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "shipping.ListConsignmentsPage": {
            items: components["schemas"]["shipping.Consignment"][];
            next: string | null;
        };
        /**
         * ListPredictionsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "shipping.ListPredictionsPage": {
            items: components["schemas"]["shipping.Prediction"][];
            next: string | null;
        };
        /**
         * ListShipmentsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "shipping.ListShipmentsPage": {
            items: components["schemas"]["shipping.ShipmentSummary"][];
            next: string | null;
        };
        /**
         * Location
         * @description Where it was last seen.
         */
        "shipping.Location": {
            latitude: number | null;
            longitude: number | null;
            city: string;
            country: string;
            at: string;
        };
        /**
         * Prediction
         * @description S0's PredictionResult of a delay: by how many minutes it will be late, and how likely.
         *
         *         `confidence` is the share of the like shipments that came late, `based_on` how many these are.
         */
        "shipping.Prediction": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @enum {unknown} */
            type: "DELAY";
            predictedDelay: number;
            predictedDelivery: string;
            confidence: number;
            basedOn: number;
        };
        /**
         * RecordShipmentEvent
         * @description A scan: what was seen where and when; with a `status` it moves the shipment on.
         *
         *         `scan_id` makes asking twice harmless. A scan older than what is known is kept as history.
         */
        "shipping.RecordShipmentEvent": {
            /** @description an opaque identifier */
            shipmentId: string;
            /** @description an opaque identifier */
            scanId: string;
            /** @default null */
            status?: ("Delayed" | "Delivered" | "Failed" | "InTransit" | "OutForDelivery") | null;
            /** @default  */
            description?: string;
            /** @default  */
            city?: string;
            /** @default  */
            state?: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @default
             */
            country?: string;
            /** @default null */
            latitude?: number | null;
            /** @default null */
            longitude?: number | null;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * RecordShipmentEvent
         * @description A scan: what was seen where and when; with a `status` it moves the shipment on.
         *
         *         `scan_id` makes asking twice harmless. A scan older than what is known is kept as history.
         */
        "shipping.RecordShipmentEventBody": {
            /** @description an opaque identifier */
            scanId?: string;
            /** @default null */
            status?: ("Delayed" | "Delivered" | "Failed" | "InTransit" | "OutForDelivery") | null;
            /** @default  */
            description?: string;
            /** @default  */
            city?: string;
            /** @default  */
            state?: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @default
             */
            country?: string;
            /** @default null */
            latitude?: number | null;
            /** @default null */
            longitude?: number | null;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * shipping.RecordShipmentEvent
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.RecordShipmentEventItem": {
            /** @constant */
            name: "shipping.RecordShipmentEvent";
            command: components["schemas"]["shipping.RecordShipmentEvent"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * Shipment
         * @description All of a shipment, with what it holds and its history, newest first.
         */
        "shipping.Shipment": {
            /** @description an opaque identifier */
            id: string;
            /** @description an opaque identifier */
            shipmentId: string;
            orderId: string | null;
            orderNumber: string;
            status: components["schemas"]["shipping.ShipmentStatus"];
            /** @enum {unknown} */
            deliveryStatus: "Cancelled" | "Delivered" | "FailedDelivery" | "InTransit" | "PendingDispatch";
            trackingNumber: string;
            carrierId: string | null;
            carrierName: string;
            sourceWarehouseId: string | null;
            destination: components["schemas"]["Address"] | null;
            recipient: string;
            estimatedDelivery: string | null;
            dispatchDate: string | null;
            actualDelivery: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            shippingCost: number;
            currency: string | null;
            currentLocation: components["schemas"]["shipping.Location"] | null;
            createdAt: string;
            updatedAt: string;
            version: number;
            origin: components["schemas"]["Address"] | null;
            lines: components["schemas"]["shipping.ShipmentLine"][];
            events: components["schemas"]["shipping.ShipmentEvent"][];
        };
        /**
         * ShipmentCounts
         * @description How many shipments are in each status; `late` ones are counted under their status too.
         */
        "shipping.ShipmentCounts": {
            created: number;
            inTransit: number;
            outForDelivery: number;
            delivered: number;
            delayed: number;
            cancelled: number;
            failed: number;
            late: number;
            total: number;
        };
        /**
         * ShipmentEvent
         * @description One line of a shipment's history; a scan that says nothing of the status has none.
         */
        "shipping.ShipmentEvent": {
            number: number;
            status: components["schemas"]["shipping.ShipmentStatus"] | null;
            description: string;
            city: string;
            state: string;
            country: string;
            latitude: number | null;
            longitude: number | null;
            occurredAt: string;
            recordedAt: string;
        };
        /**
         * ShipmentLine
         * @description So many of a SKU from one place in the shipment's warehouse.
         */
        "shipping.ShipmentLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default  */
            bin?: string;
            /** @default  */
            lot?: string;
        };
        /**
         * ShipmentStatus
         * @description Where a shipment is in its life, as S0 names it; `Failed` is S2's FailedDelivery.
         * @enum {unknown}
         */
        "shipping.ShipmentStatus": "Cancelled" | "Created" | "Delayed" | "Delivered" | "Failed" | "InTransit" | "OutForDelivery";
        /**
         * ShipmentSummary
         * @description `status` is S0's, `delivery_status` S2's word for it; `id` and `shipment_id` are the same.
         */
        "shipping.ShipmentSummary": {
            /** @description an opaque identifier */
            id: string;
            /** @description an opaque identifier */
            shipmentId: string;
            orderId: string | null;
            orderNumber: string;
            status: components["schemas"]["shipping.ShipmentStatus"];
            /** @enum {unknown} */
            deliveryStatus: "Cancelled" | "Delivered" | "FailedDelivery" | "InTransit" | "PendingDispatch";
            trackingNumber: string;
            carrierId: string | null;
            carrierName: string;
            sourceWarehouseId: string | null;
            destination: components["schemas"]["Address"] | null;
            recipient: string;
            estimatedDelivery: string | null;
            dispatchDate: string | null;
            actualDelivery: string | null;
            /** @description money in the currency's minor unit (cents for EUR) */
            shippingCost: number;
            currency: string | null;
            currentLocation: components["schemas"]["shipping.Location"] | null;
            createdAt: string;
            updatedAt: string;
            version: number;
        };
        /**
         * Trace
         * @description What anybody who has the number may see: no name, no street, no exact place.
         */
        "shipping.Trace": {
            trackingNumber: string;
            status: components["schemas"]["shipping.ShipmentStatus"];
            /** @enum {unknown} */
            deliveryStatus: "Cancelled" | "Delivered" | "FailedDelivery" | "InTransit" | "PendingDispatch";
            carrierName: string;
            originCity: string | null;
            originCountry: string | null;
            destinationCity: string | null;
            destinationCountry: string | null;
            estimatedDelivery: string | null;
            dispatchDate: string | null;
            actualDelivery: string | null;
            updatedAt: string;
            events: components["schemas"]["shipping.TraceEvent"][];
        };
        /**
         * TraceEvent
         * @description One line of the public history; coordinates are rounded to a tenth of a degree.
         */
        "shipping.TraceEvent": {
            status: components["schemas"]["shipping.ShipmentStatus"] | null;
            city: string;
            country: string;
            latitude: number | null;
            longitude: number | null;
            occurredAt: string;
        };
        /**
         * UpdateShipmentStatus
         * @description S0's status update: the transition that leads to this status, if there is one.
         */
        "shipping.UpdateShipmentStatus": {
            /** @description an opaque identifier */
            shipmentId: string;
            status: components["schemas"]["shipping.ShipmentStatus"];
            /** @default  */
            reason?: string;
            /** @default null */
            estimatedDelivery?: string | null;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * UpdateShipmentStatus
         * @description S0's status update: the transition that leads to this status, if there is one.
         */
        "shipping.UpdateShipmentStatusBody": {
            status: components["schemas"]["shipping.ShipmentStatus"];
            /** @default  */
            reason?: string;
            /** @default null */
            estimatedDelivery?: string | null;
            /** @default null */
            occurredAt?: string | null;
        };
        /**
         * shipping.UpdateShipmentStatus
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "shipping.UpdateShipmentStatusItem": {
            /** @constant */
            name: "shipping.UpdateShipmentStatus";
            command: components["schemas"]["shipping.UpdateShipmentStatus"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AddVendor
         * @description S2's Vendor.
         */
        "vendors.AddVendor": {
            /** @description an opaque identifier */
            vendorId: string;
            name: string;
            /** @default null */
            email?: string | null;
            /** @default  */
            contact?: string;
            /** @description ISO 4217 code */
            currency: string;
            /** @default 7 */
            leadTimeDays?: number;
            /** @default 0 */
            tolerancePercent?: number;
        };
        /**
         * AddVendor
         * @description S2's Vendor.
         */
        "vendors.AddVendorBody": {
            /** @description an opaque identifier */
            vendorId?: string;
            name: string;
            /** @default null */
            email?: string | null;
            /** @default  */
            contact?: string;
            /** @description ISO 4217 code */
            currency: string;
            /** @default 7 */
            leadTimeDays?: number;
            /** @default 0 */
            tolerancePercent?: number;
        };
        /**
         * vendors.AddVendor
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.AddVendorItem": {
            /** @constant */
            name: "vendors.AddVendor";
            command: components["schemas"]["vendors.AddVendor"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AdmitVendorUser
         * @description A user acts for this vendor; who acted for another does so no more.
         */
        "vendors.AdmitVendorUser": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @description an opaque identifier */
            userId: string;
        };
        /**
         * vendors.AdmitVendorUser
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.AdmitVendorUserItem": {
            /** @constant */
            name: "vendors.AdmitVendorUser";
            command: components["schemas"]["vendors.AdmitVendorUser"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * AssignWarehouse
         * @description The place whose stock the vendor itself keeps up to date; none takes it away.
         */
        "vendors.AssignWarehouse": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @default null */
            warehouseId?: string | null;
        };
        /**
         * AssignWarehouse
         * @description The place whose stock the vendor itself keeps up to date; none takes it away.
         */
        "vendors.AssignWarehouseBody": {
            /** @default null */
            warehouseId?: string | null;
        };
        /**
         * vendors.AssignWarehouse
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.AssignWarehouseItem": {
            /** @constant */
            name: "vendors.AssignWarehouse";
            command: components["schemas"]["vendors.AssignWarehouse"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * CancelPurchaseOrder
         * @description Nothing has come and nothing shall.
         */
        "vendors.CancelPurchaseOrder": {
            /** @description an opaque identifier */
            purchaseOrderId: string;
            /** @default  */
            reason?: string;
        };
        /**
         * CancelPurchaseOrder
         * @description Nothing has come and nothing shall.
         */
        "vendors.CancelPurchaseOrderBody": {
            /** @default  */
            reason?: string;
        };
        /**
         * vendors.CancelPurchaseOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.CancelPurchaseOrderItem": {
            /** @constant */
            name: "vendors.CancelPurchaseOrder";
            command: components["schemas"]["vendors.CancelPurchaseOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ChangeVendor
         * @description `tolerance_percent`: how much more than ordered is accepted when goods come.
         */
        "vendors.ChangeVendor": {
            /** @description an opaque identifier */
            vendorId: string;
            name: string;
            /** @default null */
            email?: string | null;
            /** @default  */
            contact?: string;
            /** @default 7 */
            leadTimeDays?: number;
            /** @default 0 */
            tolerancePercent?: number;
            /** @default true */
            isActive?: boolean;
        };
        /**
         * ChangeVendor
         * @description `tolerance_percent`: how much more than ordered is accepted when goods come.
         */
        "vendors.ChangeVendorBody": {
            name: string;
            /** @default null */
            email?: string | null;
            /** @default  */
            contact?: string;
            /** @default 7 */
            leadTimeDays?: number;
            /** @default 0 */
            tolerancePercent?: number;
            /** @default true */
            isActive?: boolean;
        };
        /**
         * vendors.ChangeVendor
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.ChangeVendorItem": {
            /** @constant */
            name: "vendors.ChangeVendor";
            command: components["schemas"]["vendors.ChangeVendor"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ClosePurchaseOrder
         * @description What has not come will not come.
         */
        "vendors.ClosePurchaseOrder": {
            /** @description an opaque identifier */
            purchaseOrderId: string;
            /** @default  */
            reason?: string;
        };
        /**
         * ClosePurchaseOrder
         * @description What has not come will not come.
         */
        "vendors.ClosePurchaseOrderBody": {
            /** @default  */
            reason?: string;
        };
        /**
         * vendors.ClosePurchaseOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.ClosePurchaseOrderItem": {
            /** @constant */
            name: "vendors.ClosePurchaseOrder";
            command: components["schemas"]["vendors.ClosePurchaseOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ConfirmPurchaseOrder
         * @description The vendor will deliver, perhaps on another day. `user_id` is the vendor's who says so.
         */
        "vendors.ConfirmPurchaseOrder": {
            /** @description an opaque identifier */
            purchaseOrderId: string;
            /** @default null */
            expectedOn?: string | null;
            /** @default null */
            userId?: string | null;
        };
        /**
         * ConfirmPurchaseOrder
         * @description The vendor will deliver, perhaps on another day. `user_id` is the vendor's who says so.
         */
        "vendors.ConfirmPurchaseOrderBody": {
            /** @default null */
            expectedOn?: string | null;
            /** @default null */
            userId?: string | null;
        };
        /**
         * vendors.ConfirmPurchaseOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.ConfirmPurchaseOrderItem": {
            /** @constant */
            name: "vendors.ConfirmPurchaseOrder";
            command: components["schemas"]["vendors.ConfirmPurchaseOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * DismissVendorUser
         * @description A user acts for the vendor no more.
         */
        "vendors.DismissVendorUser": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @description an opaque identifier */
            userId: string;
        };
        /**
         * vendors.DismissVendorUser
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.DismissVendorUserItem": {
            /** @constant */
            name: "vendors.DismissVendorUser";
            command: components["schemas"]["vendors.DismissVendorUser"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * DraftPurchaseOrder
         * @description Begin, or write anew, a purchase order that has not been sent.
         *
         *         Freight and duty are part of what the goods cost once they have landed.
         */
        "vendors.DraftPurchaseOrder": {
            /** @description an opaque identifier */
            purchaseOrderId: string;
            /** @description an opaque identifier */
            vendorId: string;
            /** @description an opaque identifier */
            warehouseId: string;
            lines: components["schemas"]["vendors.PurchaseLine"][];
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            freightCost?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            dutyCost?: number;
            /** @default null */
            expectedOn?: string | null;
            /** @default  */
            note?: string;
        };
        /**
         * DraftPurchaseOrder
         * @description Begin, or write anew, a purchase order that has not been sent.
         *
         *         Freight and duty are part of what the goods cost once they have landed.
         */
        "vendors.DraftPurchaseOrderBody": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @description an opaque identifier */
            warehouseId: string;
            lines: components["schemas"]["vendors.PurchaseLine"][];
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            freightCost?: number;
            /**
             * @description money in the currency's minor unit (cents for EUR)
             * @default 0
             */
            dutyCost?: number;
            /** @default null */
            expectedOn?: string | null;
            /** @default  */
            note?: string;
        };
        /**
         * vendors.DraftPurchaseOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.DraftPurchaseOrderItem": {
            /** @constant */
            name: "vendors.DraftPurchaseOrder";
            command: components["schemas"]["vendors.DraftPurchaseOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ListPurchaseOrdersPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "vendors.ListPurchaseOrdersPage": {
            items: components["schemas"]["vendors.PurchaseOrderAnswer"][];
            next: string | null;
        };
        /**
         * ListVendorStockPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "vendors.ListVendorStockPage": {
            items: components["schemas"]["vendors.VendorStockAnswer"][];
            next: string | null;
        };
        /**
         * ListVendorsPage
         * @description A page. `next` is the `after` of the page behind it; null on the last one.
         */
        "vendors.ListVendorsPage": {
            items: components["schemas"]["vendors.VendorAnswer"][];
            next: string | null;
        };
        /**
         * PurchaseLine
         * @description So many of a SKU at this cost each.
         */
        "vendors.PurchaseLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitCost: number;
        };
        /**
         * PurchaseOrderAnswer
         * @description Each receipt is listed with its lines. Money is in minor units of `currency`.
         *
         *         `landed_costs` are the lines' costs with freight and duty, in their order; `problem` says which
         *         receipt did not become stock, and why.
         */
        "vendors.PurchaseOrderAnswer": {
            purchaseOrderId: string;
            vendorId: string;
            warehouseId: string;
            status: string;
            lines: components["schemas"]["vendors.PurchaseLine"][];
            receipts: components["schemas"]["vendors.PurchaseReceipt"][];
            currency: string;
            goodsCost: number;
            freightCost: number;
            dutyCost: number;
            landedCosts: number[];
            totalCost: number;
            expectedOn: string | null;
            note: string;
            draftedAt: string;
            sentAt: string | null;
            updatedAt: string;
            problem: string;
            version: number;
        };
        /**
         * PurchaseReceipt
         * @description What came at once.
         */
        "vendors.PurchaseReceipt": {
            receiptId: string;
            lines: components["schemas"]["vendors.ReceivedLine"][];
            receivedAt: string;
        };
        /**
         * ReceivePurchaseOrder
         * @description Goods came. `receipt_id` makes telling it twice harmless.
         */
        "vendors.ReceivePurchaseOrder": {
            /** @description an opaque identifier */
            purchaseOrderId: string;
            /** @description an opaque identifier */
            receiptId: string;
            lines: components["schemas"]["vendors.ReceivedLine"][];
        };
        /**
         * ReceivePurchaseOrder
         * @description Goods came. `receipt_id` makes telling it twice harmless.
         */
        "vendors.ReceivePurchaseOrderBody": {
            /** @description an opaque identifier */
            receiptId?: string;
            lines: components["schemas"]["vendors.ReceivedLine"][];
        };
        /**
         * vendors.ReceivePurchaseOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.ReceivePurchaseOrderItem": {
            /** @constant */
            name: "vendors.ReceivePurchaseOrder";
            command: components["schemas"]["vendors.ReceivePurchaseOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * ReceivedLine
         * @description So many of a SKU that came, in a lot where the SKU has lots.
         */
        "vendors.ReceivedLine": {
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default  */
            lot?: string;
            /** @default null */
            expiresOn?: string | null;
            /** @default  */
            bin?: string;
        };
        /**
         * SendPurchaseOrder
         * @description Ask the vendor to deliver: at `email`, or where it was reached when this was drafted.
         */
        "vendors.SendPurchaseOrder": {
            /** @description an opaque identifier */
            purchaseOrderId: string;
            /** @default null */
            email?: string | null;
        };
        /**
         * SendPurchaseOrder
         * @description Ask the vendor to deliver: at `email`, or where it was reached when this was drafted.
         */
        "vendors.SendPurchaseOrderBody": {
            /** @default null */
            email?: string | null;
        };
        /**
         * vendors.SendPurchaseOrder
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.SendPurchaseOrderItem": {
            /** @constant */
            name: "vendors.SendPurchaseOrder";
            command: components["schemas"]["vendors.SendPurchaseOrder"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * StopSupply
         * @description The vendor supplies this SKU no more.
         */
        "vendors.StopSupply": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @description stock keeping unit */
            sku: string;
        };
        /**
         * vendors.StopSupply
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.StopSupplyItem": {
            /** @constant */
            name: "vendors.StopSupply";
            command: components["schemas"]["vendors.StopSupply"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * SuppliedProduct
         * @description What a vendor sells us; without `lead_time_days`, the vendor's own count.
         */
        "vendors.SuppliedProduct": {
            sku: string;
            vendorSku: string;
            unitCost: number;
            orderQuantityMin: number;
            leadTimeDays: number | null;
        };
        /**
         * SupplyProduct
         * @description What a vendor calls a SKU, what it costs, and the fewest that can be ordered.
         */
        "vendors.SupplyProduct": {
            /** @description an opaque identifier */
            vendorId: string;
            /** @description stock keeping unit */
            sku: string;
            /** @default  */
            vendorSku?: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitCost: number;
            /**
             * @description whole units of the SKU
             * @default 1
             */
            orderQuantityMin?: number;
            /** @default null */
            leadTimeDays?: number | null;
        };
        /**
         * SupplyProduct
         * @description What a vendor calls a SKU, what it costs, and the fewest that can be ordered.
         */
        "vendors.SupplyProductBody": {
            /** @default  */
            vendorSku?: string;
            /** @description money in the currency's minor unit (cents for EUR) */
            unitCost: number;
            /**
             * @description whole units of the SKU
             * @default 1
             */
            orderQuantityMin?: number;
            /** @default null */
            leadTimeDays?: number | null;
        };
        /**
         * vendors.SupplyProduct
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.SupplyProductItem": {
            /** @constant */
            name: "vendors.SupplyProduct";
            command: components["schemas"]["vendors.SupplyProduct"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * TellVendorStock
         * @description So many of a SKU are at the vendor's place. `update_id` makes telling it twice harmless.
         *
         *         `user_id` is the vendor's user who says so; whose vendor it is decides where.
         */
        "vendors.TellVendorStock": {
            /** @description an opaque identifier */
            updateId: string;
            /** @default null */
            vendorId?: string | null;
            /** @default null */
            userId?: string | null;
            /** @description stock keeping unit */
            sku: string;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default told by the vendor */
            reason?: string;
        };
        /**
         * TellVendorStock
         * @description So many of a SKU are at the vendor's place. `update_id` makes telling it twice harmless.
         *
         *         `user_id` is the vendor's user who says so; whose vendor it is decides where.
         */
        "vendors.TellVendorStockBody": {
            /** @description an opaque identifier */
            updateId?: string;
            /** @default null */
            vendorId?: string | null;
            /** @default null */
            userId?: string | null;
            /** @description whole units of the SKU */
            quantity: number;
            /** @default told by the vendor */
            reason?: string;
        };
        /**
         * vendors.TellVendorStock
         * @description A command to be carried out. With an `id` of your own, asking again is answered again
         *         instead of done again; `expectedVersion` is demanded of the stream it is about.
         */
        "vendors.TellVendorStockItem": {
            /** @constant */
            name: "vendors.TellVendorStock";
            command: components["schemas"]["vendors.TellVendorStock"];
            /** @default null */
            id?: string | null;
            /** @default null */
            expectedVersion?: number | null;
        };
        /**
         * VendorAnswer
         * @description S2's Vendor.
         */
        "vendors.VendorAnswer": {
            vendorId: string;
            name: string;
            email: string | null;
            contact: string;
            currency: string;
            leadTimeDays: number;
            tolerancePercent: number;
            productsSupplied: components["schemas"]["vendors.SuppliedProduct"][];
            warehouseId: string | null;
            isActive: boolean;
            version: number;
        };
        /** VendorStockAnswer */
        "vendors.VendorStockAnswer": {
            vendorId: string;
            warehouseId: string;
            sku: string;
            quantity: number;
            reason: string;
            toldAt: string;
        };
    };
    responses: {
        /** @description The request cannot be read */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Sign in first */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Not allowed */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Not known */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The body came too slowly */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description A rule of the business says no; `reason` says which */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The stream has moved on since it was read */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The body is too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Send JSON */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The request does not say what it should; `errors` names the fields */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Too many tries; come back later */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Something broke; nothing was changed */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Not now; nothing was changed; try again */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: {
        /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
        "Idempotency-Key": string;
        /** @description The version that must be current, as an ETag said it. */
        "If-Match": string;
    };
    requestBodies: never;
    headers: {
        /** @description The version, in quotes */
        ETag: string;
        /** @description The next page, as `rel="next"` */
        Link: string;
        /** @description Where what was made is found */
        Location: string;
        /** @description The place in the log where this was written */
        "Entrepot-Position": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
        };
    };
    GetOpenIdConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discovery"];
                };
            };
        };
    };
    IntrospectTokenV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introspection"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too many tries; come back later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not now; nothing was changed; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignInV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "password": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    SignOutV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Logout"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    RefreshTokensV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    SignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "password": "019b0c1e-7000-7000-8000-000000000001",
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredUser"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    ValidateTokenV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Valid"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    ListBusinesses: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ListBusinessesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    OpenBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "email": "ada@example.com",
                 *       "administrator": {
                 *         "username": "ada",
                 *         "password": "019b0c1e-7000-7000-8000-000000000001",
                 *         "email": "ada@example.com"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewBusiness"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    GetBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a business's id, which is the tenant of its rows */
                businessId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.BusinessAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeBusiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a business's id, which is the tenant of its rows */
                businessId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["identity.ChangeBusinessBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.BusinessAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    FindCart: {
        parameters: {
            query: {
                /** @description an opaque identifier */
                storeId: string;
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartSummary"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    OpenCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "storeId": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["carts.OpenCartBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetCart: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetCartDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["carts.SetCartDetailsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    BeginCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["carts.BeginCheckoutBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CompleteCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "totalAmount": 1
                 *     }
                 */
                "application/json": components["schemas"]["carts.CompleteCheckoutBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ClaimCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["carts.ClaimCartBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ApplyCoupon: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
                /** @description a coupon */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["carts.ApplyCouponBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveCoupon: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
                /** @description a coupon */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetCartItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "SKU-1",
                 *       "quantity": 1
                 *     }
                 */
                "application/json": components["schemas"]["carts.SetCartItemBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddCartItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "SKU-1"
                 *     }
                 */
                "application/json": components["schemas"]["carts.AddCartItemBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveCartItem: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description a cart; whoever knows a guest's holds it */
                cartId: string;
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.CartAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListCarts: {
        parameters: {
            query?: {
                status?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.ListCartsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListCategories: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ListCategoriesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["catalog.AddCategoryBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.CategoryAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["catalog.ChangeCategoryBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.CategoryAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    MakeClaimAsGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderNumber": "019b0c1e-7000-7000-8000-000000000001",
                 *       "email": "ada@example.com",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1,
                 *           "problem": "damaged"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["returns.MakeClaimAsGuestBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListClients: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ListClientsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RegisterClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "scopes": [
                 *         "en"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredClient"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    GetClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ClientAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RevokeClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RenewClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredClient"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            503: components["responses"]["Problem503"];
        };
    };
    ListCollections: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ListCollectionsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DefineCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "rule": {}
                 *     }
                 */
                "application/json": components["schemas"]["catalog.DefineCollectionBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                collectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SubmitCommands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "name": "carts.AddCartItem",
                 *         "command": {
                 *           "cartId": "019b0c1e-7000-7000-8000-000000000001",
                 *           "sku": "SKU-1"
                 *         }
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["Item"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    PreviewCommands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "name": "carts.AddCartItem",
                 *         "command": {
                 *           "cartId": "019b0c1e-7000-7000-8000-000000000001",
                 *           "sku": "SKU-1"
                 *         }
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["Item"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAccountsAtApiV1CommissionsAccounts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListAccountsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SellForVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "vendorId": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["commissions.SellForVendorBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    StopSelling: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPayoutsAtApiV1CommissionsPayouts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListPayoutsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RecordPayoutFailure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["commissions.RecordPayoutFailureBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RecordPayout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                payoutId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["commissions.RecordPayoutBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RefundSale: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["commissions.RefundSaleBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListConsignments: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                orderId?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.ListConsignmentsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedEvents"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            503: components["responses"]["Problem503"];
        };
    };
    RedeliverDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Redeliver"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redelivered"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                actor?: string;
                /** @description an opaque identifier */
                subject?: string;
                action?: string;
                since?: string;
                until?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ListAuditPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetSeal: {
        parameters: {
            query: {
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.SealAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListStockAtApiV1Inventory: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                productId?: string;
                /** @description stock keeping unit */
                sku?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ListStockPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AdjustStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "SKU-1",
                 *       "warehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "change": 1,
                 *       "reason": "as agreed"
                 *     }
                 */
                "application/json": components["schemas"]["inventory.AdjustStockBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ApplyCount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["inventory.ApplyCountBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListMovements: {
        parameters: {
            query?: {
                /** @description stock keeping unit */
                sku?: string;
                lot?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                /** @description an opaque identifier */
                orderId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ListMovementsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPositions: {
        parameters: {
            query?: {
                /** @description stock keeping unit */
                sku?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                lot?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ListPositionsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReceiveStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["inventory.ReceiveStockBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetReorderPoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "SKU-1",
                 *       "warehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "reorderPoint": 1
                 *     }
                 */
                "application/json": components["schemas"]["inventory.SetReorderPoint"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReserveStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["inventory.ReserveStockBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ReservationAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                reservationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ReservationAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReleaseReservation: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                orderId?: string;
                reason?: string;
            };
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reservationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ConfirmReservation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reservationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ReservationAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "SKU-1",
                 *       "warehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "quantity": 1,
                 *       "fromStatus": "available",
                 *       "toStatus": "available"
                 *     }
                 */
                "application/json": components["schemas"]["inventory.ChangeStatusBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListStock: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                productId?: string;
                /** @description stock keeping unit */
                sku?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ListStockPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListStockAsOf: {
        parameters: {
            query: {
                asOf: string;
                /** @description stock keeping unit */
                sku?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ListStockAsOfPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SumStock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.StockTotals"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DispatchTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromWarehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "toWarehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["inventory.DispatchTransferBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.TransferAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                transferId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.TransferAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReceiveTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                transferId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.TransferAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    FollowEvents: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["CloudEvent"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
        };
    };
    AlertStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "019b0c1e-7000-7000-8000-000000000001",
                 *       "text": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["notifications.AlertStaffBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SwitchOccasion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                occasion: components["schemas"]["notifications.Occasion"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isActive": true
                 *     }
                 */
                "application/json": components["schemas"]["notifications.SwitchOccasionBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListUnsubscribed: {
        parameters: {
            query?: {
                email?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.ListUnsubscribedPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Subscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["notifications.Subscribe"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    Unsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["notifications.Unsubscribe"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.Settings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["notifications.ChangeSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.Settings"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListTemplates: {
        parameters: {
            query?: {
                occasion?: components["schemas"]["notifications.Occasion"];
                /** @description BCP 47 tag */
                language?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.ListTemplatesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                occasion: components["schemas"]["notifications.Occasion"];
                /** @description BCP 47 tag */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.WordedTemplate"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                occasion: components["schemas"]["notifications.Occasion"];
                /** @description BCP 47 tag */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "019b0c1e-7000-7000-8000-000000000001",
                 *       "text": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["notifications.SetTemplateBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.WordedTemplate"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ResetTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                occasion: components["schemas"]["notifications.Occasion"];
                /** @description BCP 47 tag */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    PreviewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                occasion: components["schemas"]["notifications.Occasion"];
                /** @description BCP 47 tag */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.Preview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListMessages: {
        parameters: {
            query?: {
                status?: "failed" | "queued" | "sent";
                occasion?: components["schemas"]["notifications.Occasion"];
                /** @description an opaque identifier */
                orderId?: string;
                recipient?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.ListMessagesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SendNews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "subject": "019b0c1e-7000-7000-8000-000000000001",
                 *       "text": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["notifications.SendNewsBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.Message"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetMessage: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.Message"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ResendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["notifications.ResendMessageBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications.Message"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListOrders: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                /** @description an opaque identifier */
                storeId?: string;
                status?: string;
                orderNumber?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.ListOrdersPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    PlaceOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "storeId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "items": [
                 *         {
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["orders.PlaceOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.OrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CountOrders: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.CountOrdersPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RecordOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "storeId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "items": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "productId": "019b0c1e-7000-7000-8000-000000000001",
                 *           "name": "Ada Lovelace",
                 *           "quantity": 1,
                 *           "unitPrice": 1
                 *         }
                 *       ],
                 *       "currency": "EUR",
                 *       "shippingAddress": {
                 *         "street": "Invalidenstr. 117",
                 *         "city": "Berlin",
                 *         "country": "DE"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["orders.RecordOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.OrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetOrder: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.OrderAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["orders.CancelOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.OrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    MakeClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1,
                 *           "problem": "damaged"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["returns.MakeClaimBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListReceiptsAtApiV1OrdersReceipts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                shipmentId?: string;
                stage?: "delivered" | "dispatched" | "ordered";
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documents.ListReceiptsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListReturns: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["returns.ListReturnsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RequestReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["returns.RequestReturnBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AuthoriseReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
                /** @description an opaque identifier */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["returns.AuthoriseReturnBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CloseReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
                /** @description an opaque identifier */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["returns.CloseReturnBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GrantClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
                /** @description an opaque identifier */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReceiveReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
                /** @description an opaque identifier */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1,
                 *           "disposition": "quarantine",
                 *           "warehouseId": "019b0c1e-7000-7000-8000-000000000001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["returns.ReceiveReturnBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RetryRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
                /** @description an opaque identifier */
                returnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetOrderStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "Cancelled"
                 *     }
                 */
                "application/json": components["schemas"]["orders.SetOrderStatusBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.OrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetOrderTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPayments: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                orderId?: string;
                /** @description pending, authorised, declined, voiding, voided, partly_captured, captured, partly_refunded or refunded */
                status?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.ListPaymentsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListImbalances: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.ListImbalancesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListTotals: {
        parameters: {
            query?: {
                /** @description a day in UTC */
                fromDay?: string;
                /** @description a day in UTC */
                toDay?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.ListTotalsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReceivePaymentWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.PaymentAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CapturePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 1
                 *     }
                 */
                "application/json": components["schemas"]["payments.CapturePaymentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.PaymentAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ConfirmExternalPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["payments.ConfirmExternalPaymentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.PaymentAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListEntries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.ListEntriesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RefundPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 1
                 *     }
                 */
                "application/json": components["schemas"]["payments.RefundPaymentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.PaymentAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    VoidPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["payments.VoidPaymentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments.PaymentAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPredictions: {
        parameters: {
            query?: {
                type?: "DELAY";
                /** @description an opaque identifier */
                shipmentId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.ListPredictionsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListCoupons: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                promotionId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListCouponsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    IssueCoupon: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "019b0c1e-7000-7000-8000-000000000001",
                 *       "promotionId": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["pricing.IssueCoupon"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.CouponAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description a coupon */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.CouponAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPriceLists: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListPriceListsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    OpenPriceList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["pricing.OpenPriceListBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.PriceListAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPriceList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.PriceListAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetListPrice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                listId: string;
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unitPrice": 1
                 *     }
                 */
                "application/json": components["schemas"]["pricing.SetListPriceBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveListPrice: {
        parameters: {
            query?: {
                /** @description whole units of the SKU */
                quantityMin?: number;
                validFrom?: string;
            };
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                listId: string;
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListListPrices: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                listId?: string;
                /** @description stock keeping unit */
                sku?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListListPricesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPriceChanges: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                listId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListPriceChangesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPromotions: {
        parameters: {
            query?: {
                status?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListPromotionsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetPromotion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "reward": {
                 *         "kind": "amount"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["pricing.SetPromotionBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.PromotionAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.PromotionAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetPromotionAtApiV1PricingPromotions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "reward": {
                 *         "kind": "amount"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["pricing.SetPromotionBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.PromotionAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    StopPromotion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                promotionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.PromotionAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    QuotePrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "storeId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["pricing.QuotePricesBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.QuoteAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.QuoteAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetShippingRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ShippingRatesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetShippingRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rates": [
                 *         {
                 *           "method": "019b0c1e-7000-7000-8000-000000000001",
                 *           "name": "Ada Lovelace",
                 *           "currency": "EUR",
                 *           "cost": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["pricing.SetShippingRates"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListShownPrices: {
        parameters: {
            query: {
                /** @description ids of products with commas between; the first 50 count */
                products: string;
                every?: boolean;
                channel?: string;
                /** @description ISO 4217 code */
                currency?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListShownPricesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListTaxClasses: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                productId?: string;
                /** @description stock keeping unit */
                sku?: string;
                taxClass?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListTaxClassesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetTaxClass: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "taxClass": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["pricing.SetTaxClassBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetTaxProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.TaxProviderAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetTaxProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "countries": [
                 *         "DE"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["pricing.SetTaxProvider"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetTaxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.TaxesAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetTaxes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rates": [
                 *         {
                 *           "country": "DE",
                 *           "rate": 1,
                 *           "name": "Ada Lovelace"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["pricing.SetTaxes"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListTiers: {
        parameters: {
            query?: {
                tier?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.ListTiersPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetTier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pricing.TierAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetTier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["pricing.SetTierBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListProducts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                businessId?: string;
                /** @description an opaque identifier */
                category?: string;
                /** @description an opaque identifier */
                collection?: string;
                searchTerm?: string;
                /** @description stock keeping unit */
                sku?: string;
                barcode?: string;
                /** @description money in the currency's minor unit (cents for EUR) */
                priceMin?: number;
                /** @description money in the currency's minor unit (cents for EUR) */
                priceMax?: number;
                sort?: "-price" | "name" | "newest" | "price";
                /** @description BCP 47 tag */
                language?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ListProductsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "SKU-1",
                 *       "name": "Ada Lovelace",
                 *       "unitPrice": 1,
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["catalog.AddProductBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAllProducts: {
        parameters: {
            query?: {
                isActive?: boolean;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ListAllProductsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetAnyProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListChosenProducts: {
        parameters: {
            query: {
                /** @description ids of products with commas between; the first 50 count */
                products: string;
                /** @description BCP 47 tag */
                language?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ListChosenProductsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CountProducts: {
        parameters: {
            query?: {
                searchTerm?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.CountProductsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetProduct: {
        parameters: {
            query?: {
                /** @description BCP 47 tag */
                language?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["catalog.ChangeProductBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAvailability: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["search.ListAvailabilityPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetImages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "images": [
                 *         {
                 *           "url": "019b0c1e-7000-7000-8000-000000000001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["catalog.SetImagesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example 019b0c1e-7000-7000-8000-000000000001 */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kept"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.Inventory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetOwnReview: {
        parameters: {
            query: {
                /** @description an opaque identifier */
                userId: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.OwnReviewAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListOwnVotes: {
        parameters: {
            query: {
                /** @description an opaque identifier */
                userId: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ListOwnVotesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPrices: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                variantId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ListPricesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetPrice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unitPrice": 1
                 *     }
                 */
                "application/json": components["schemas"]["catalog.SetPriceBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPlannedPrices: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                variantId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ListPlannedPricesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    WithdrawPrice: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                variantId?: string;
            };
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
                /** @description a time with its offset */
                effectiveFrom: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetRating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.RatingAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListRecommendations: {
        parameters: {
            query?: {
                kind?: "bought_together" | "similar";
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["recommendations.ListRecommendationsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListReviews: {
        parameters: {
            query?: {
                rating?: number;
                /** @description BCP 47 tag */
                language?: string;
                sort?: "-rating" | "helpful" | "newest" | "rating";
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ListReviewsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    WriteReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rating": 1
                 *     }
                 */
                "application/json": components["schemas"]["reviews.WriteReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ModeratedReview"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeProductStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "active"
                 *     }
                 */
                "application/json": components["schemas"]["catalog.ChangeProductStatusBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    TranslateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
                /** @description BCP 47 tag */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["catalog.TranslateProductBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddVariant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "SKU-1",
                 *       "options": {},
                 *       "unitPrice": 1
                 *     }
                 */
                "application/json": components["schemas"]["catalog.AddVariantBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeVariant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                productId: string;
                /** @description an opaque identifier */
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "options": {}
                 *     }
                 */
                "application/json": components["schemas"]["catalog.ChangeVariantBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["catalog.ProductAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPurchaseOrders: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                status?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.ListPurchaseOrdersPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DraftPurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "vendorId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "warehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1,
                 *           "unitCost": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["vendors.DraftPurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPurchaseOrder: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DraftPurchaseOrderAtApiV1PurchaseOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "vendorId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "warehouseId": "019b0c1e-7000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1,
                 *           "unitCost": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["vendors.DraftPurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CancelPurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["vendors.CancelPurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ClosePurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["vendors.ClosePurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ConfirmPurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["vendors.ConfirmPurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReceivePurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["vendors.ReceivePurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SendPurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["vendors.SendPurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListReceipts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                orderId?: string;
                /** @description an opaque identifier */
                shipmentId?: string;
                stage?: "delivered" | "dispatched" | "ordered";
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documents.ListReceiptsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetReceipt: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description order, shipment and stage, with dots between */
                receiptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documents.Receipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetReceiptPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receiptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPersonal: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                /** @description ids of products with commas between; the first 50 count */
                products?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["recommendations.ListPersonalPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListTrending: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["recommendations.ListTrendingPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RecordView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "productId": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["recommendations.RecordView"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAllReturns: {
        parameters: {
            query?: {
                status?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["returns.ListAllReturnsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RequestReturnAsGuest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderNumber": "019b0c1e-7000-7000-8000-000000000001",
                 *       "email": "ada@example.com",
                 *       "lines": [
                 *         {
                 *           "sku": "SKU-1",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["returns.RequestReturnAsGuestBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAllReviews: {
        parameters: {
            query?: {
                waits?: boolean;
                status?: "Pending" | "Published" | "Rejected" | "Withdrawn";
                /** @description an opaque identifier */
                productId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ListAllReviewsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetReview: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ModeratedReview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rating": 1
                 *     }
                 */
                "application/json": components["schemas"]["reviews.ChangeReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ModeratedReview"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    WithdrawReview: {
        parameters: {
            query: {
                /** @description an opaque identifier */
                userId: string;
            };
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    FlagReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["reviews.FlagReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    PublishReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ModeratedReview"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RejectReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "as agreed"
                 *     }
                 */
                "application/json": components["schemas"]["reviews.RejectReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ModeratedReview"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ReplyToReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["reviews.ReplyToReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["reviews.ModeratedReview"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    VoteOnReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isHelpful": true
                 *     }
                 */
                "application/json": components["schemas"]["reviews.VoteOnReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SearchProducts: {
        parameters: {
            query?: {
                q?: string;
                /** @description BCP 47 tag */
                language?: string;
                filters?: string[];
                /** @description money in the currency's minor unit (cents for EUR) */
                priceMin?: number;
                /** @description money in the currency's minor unit (cents for EUR) */
                priceMax?: number;
                /** @description ISO 4217 code */
                currency?: string;
                inStock?: boolean;
                sort?: "-price" | "bestselling" | "newest" | "price" | "rating" | "relevance";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["search.SearchAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SearchByPicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example 019b0c1e-7000-7000-8000-000000000001 */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["search.SimilarAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListFacetLabels: {
        parameters: {
            query?: {
                /** @description BCP 47 tag */
                language?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["search.ListFacetLabelsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    LabelFacet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "facet": "019b0c1e-7000-7000-8000-000000000001",
                 *       "language": "en"
                 *     }
                 */
                "application/json": components["schemas"]["search.LabelFacet"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SuggestProducts: {
        parameters: {
            query: {
                q: string;
                /** @description BCP 47 tag */
                language?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["search.SuggestAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListSynonyms: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["search.ListSynonymsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetSynonyms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "words": [
                 *         "019b0c1e-7000-7000-8000-000000000001",
                 *         "019b0c1e-7000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["search.SetSynonymsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveSynonyms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CountShipments: {
        parameters: {
            query?: {
                /** @description a time with its offset */
                since?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.ShipmentCounts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListShipments: {
        parameters: {
            query?: {
                status?: components["schemas"]["shipping.ShipmentStatus"];
                /** @description an opaque identifier */
                orderId?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                /** @description an opaque identifier */
                carrierId?: string;
                carrier?: string;
                trackingNumber?: string;
                /** @description an opaque identifier */
                userId?: string;
                late?: boolean;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.ListShipmentsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CreateShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.CreateShipmentBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    TrackShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trackingNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Trace"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetShipment: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CancelShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.CancelShipmentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DelayShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.DelayShipmentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DeliverShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.DeliverShipmentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DispatchShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.DispatchShipmentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RecordShipmentEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.RecordShipmentEventBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    FailShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.FailShipmentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListReceiptsAtApiV1ShipmentsReceipts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                orderId?: string;
                stage?: "delivered" | "dispatched" | "ordered";
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documents.ListReceiptsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GenerateShipmentReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["documents.GenerateShipmentReceiptBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["documents.Receipt"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListStores: {
        parameters: {
            query?: {
                isActive?: boolean;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ListStoresPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    OpenStore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["identity.OpenStoreBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.StoreAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.StoreAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeStore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                storeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["identity.ChangeStoreBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.StoreAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetReturnPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                storeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["returns.PolicyAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetReturnPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                storeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "terms": {}
                 *     }
                 */
                "application/json": components["schemas"]["returns.SetReturnPolicyBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AssignStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                storeId: string;
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.StoreAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    UnassignStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                storeId: string;
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetStreamHistory: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                stream: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    ListUsers: {
        parameters: {
            query?: {
                role?: "admin" | "back_office" | "carrier" | "customer" | "platform_admin" | "store_staff" | "support" | "vendor" | "warehouse";
                staff?: boolean;
                isActive?: boolean;
                /** @description an opaque identifier */
                storeId?: string;
                search?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ListUsersPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RegisterUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["identity.RegisterUserBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.UserAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.UserAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["identity.ChangeUserBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.UserAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAddresses: {
        parameters: {
            query?: {
                type?: "billing" | "shipping";
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ListAddressesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "street": "Invalidenstr. 117",
                 *       "city": "Berlin",
                 *       "country": "DE"
                 *     }
                 */
                "application/json": components["schemas"]["identity.AddAddressBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.AddressAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                userId: string;
                /** @description an opaque identifier */
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.AddressAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                userId: string;
                /** @description an opaque identifier */
                addressId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "street": "Invalidenstr. 117",
                 *       "city": "Berlin",
                 *       "country": "DE"
                 *     }
                 */
                "application/json": components["schemas"]["identity.ChangeAddressBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.AddressAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                userId: string;
                /** @description an opaque identifier */
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "newPassword": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.PermissionsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SetPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["identity.SetPreferencesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.UserAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListSessions: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.ListSessionsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CloseSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    GetVendorAtApiV1Vendor: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.VendorAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAccountsAtApiV1VendorAccounts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListAccountsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListVendorGoodsAtApiV1VendorGoods: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListVendorGoodsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPayoutAccountAtApiV1VendorPayoutAccount: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.PayoutAccountAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPayoutsAtApiV1VendorPayouts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListPayoutsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPurchaseOrdersAtApiV1VendorPurchaseOrders: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                status?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.ListPurchaseOrdersPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPurchaseOrderAtApiV1VendorPurchaseOrders: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ConfirmPurchaseOrderAtApiV1VendorPurchaseOrdersConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                purchaseOrderId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["vendors.ConfirmPurchaseOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.PurchaseOrderAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListRatesAtApiV1VendorRates: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListRatesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListStatementAtApiV1VendorStatement: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                /** @description ISO 4217 code */
                currency?: string;
                since?: string;
                before?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListStatementPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListOwnStatementCsv: {
        parameters: {
            query?: {
                currency?: string;
                since?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    ListVendorStockAtApiV1VendorStock: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                vendorId?: string;
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.ListVendorStockPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    TellVendorStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quantity": 1
                 *     }
                 */
                "application/json": components["schemas"]["vendors.TellVendorStockBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListVendors: {
        parameters: {
            query?: {
                /** @description stock keeping unit */
                sku?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.ListVendorsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["vendors.AddVendorBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.VendorAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetVendor: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.VendorAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["vendors.ChangeVendorBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.VendorAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListAccounts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListAccountsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListVendorGoods: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListVendorGoodsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPayoutAccount: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.PayoutAccountAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    NamePayoutAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["commissions.NamePayoutAccountBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListPayouts: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListPayoutsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    PayVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["commissions.PayVendorBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    SupplyProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unitCost": 1
                 *     }
                 */
                "application/json": components["schemas"]["vendors.SupplyProductBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.VendorAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    StopSupply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.VendorAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListRates: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListRatesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AgreeRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
                /** @description an opaque identifier */
                rateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rateBasisPoints": 1
                 *     }
                 */
                "application/json": components["schemas"]["commissions.AgreeRateBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    EndRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
                /** @description an opaque identifier */
                rateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListStatement: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                /** @description ISO 4217 code */
                currency?: string;
                since?: string;
                before?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["commissions.ListStatementPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListStatementCsv: {
        parameters: {
            query?: {
                currency?: string;
                since?: string;
                before?: string;
            };
            header?: never;
            path: {
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    ListVendorStock: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.ListVendorStockPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AdmitVendorUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    DismissVendorUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AssignWarehouse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                vendorId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["vendors.AssignWarehouseBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["vendors.VendorAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListWarehouses: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.ListWarehousesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    OpenWarehouse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["inventory.OpenWarehouseBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.WarehouseAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetWarehouse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                warehouseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.WarehouseAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ChangeWarehouse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                warehouseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["inventory.ChangeWarehouseBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["inventory.WarehouseAnswer"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListWishes: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["carts.ListWishesPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    AddWish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["carts.AddWishBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    RemoveWish: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description stock keeping unit */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    IntrospectToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introspection"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too many tries; come back later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not now; nothing was changed; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "password": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Logout"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    RefreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "019b0c1e-7000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    ValidateToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Valid"];
                };
            };
            401: components["responses"]["Problem401"];
        };
    };
    AskGraphQLByAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            400: components["responses"]["Problem400"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    AskGraphQL: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Asked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
                };
            };
            400: components["responses"]["Problem400"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            503: components["responses"]["Problem503"];
        };
    };
    GetLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
        };
    };
    GetReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    GetPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            404: components["responses"]["Problem404"];
            503: components["responses"]["Problem503"];
        };
    };
    GetMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    GrantToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "client_credentials"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["Grant"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Granted"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The body came too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too many tries; come back later */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not now; nothing was changed; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListOrdersAtOperationsOrders: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
                /** @description an opaque identifier */
                storeId?: string;
                status?: string;
                orderNumber?: string;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.ListOrdersPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetOrderAtOperationsOrders: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["orders.OrderAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ListShipmentsAtOperationsShipments: {
        parameters: {
            query?: {
                status?: components["schemas"]["shipping.ShipmentStatus"];
                /** @description an opaque identifier */
                orderId?: string;
                /** @description an opaque identifier */
                warehouseId?: string;
                /** @description an opaque identifier */
                carrierId?: string;
                carrier?: string;
                trackingNumber?: string;
                /** @description an opaque identifier */
                userId?: string;
                late?: boolean;
                limit?: number;
                /** @description The `next` of the page before; opaque. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.ListShipmentsPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    CreateShipmentAtOperationsShipments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["shipping.CreateShipmentBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetShipmentAtOperationsShipments: {
        parameters: {
            query?: {
                /** @description an opaque identifier */
                userId?: string;
            };
            header?: never;
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    UpdateShipmentStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Yours to choose: the same request sent again under it is answered again, not carried out again. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The version that must be current, as an ETag said it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description an opaque identifier */
                shipmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "Cancelled"
                 *     }
                 */
                "application/json": components["schemas"]["shipping.UpdateShipmentStatusBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shipping.Shipment"];
                };
            };
            /** @description Done, but the answer cannot be shown: you may not read it, or it could not be read now. The outcome is told instead. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Entrepot-Position": components["headers"]["Entrepot-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedOutcome"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    GetPermissionsAtUsersPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an opaque identifier */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity.PermissionsAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
