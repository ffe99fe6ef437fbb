"""Identity: who may sign in, as whom, and what each may do.

It owns businesses (a business's id is the tenant of all its rows), their store fronts and staff,
users with their addresses and preferences, sign-in with sessions, and the clients of partners.

Its words. A *user* is a person: a customer, or somebody with another *role*. A role holds
*scopes*; a command or a query asks for one. A *login* is what a user signs in with and the
sessions that came of it. A *session* is one family of refresh tokens: each is used once, and one
used twice ends the family. A *client* is a partner's program.

Its promises. No event, state or table holds a secret: passwords come in as argon2 strings,
tokens and client secrets as SHA-256. A username belongs to one user of a business for ever.
Nobody gives a role above what his own may give, nor changes his own. Who loses a role, or is
locked out, loses all sessions in the same transaction. The audit tells everything that people and
programs did, here (`identity.audit`) and in every other context (from the log), and is sealed.
"""
