"""Signed tokens and hashed passwords: only what we signed, only while it counts."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jwt
import pytest
from argon2 import PasswordHasher
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from entrepot.adapters.tokens import InvalidToken, Keys, Passwords
from entrepot.kernel.ports import Overloaded
from tests.ready_made import with_key

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
NOW = 1_800_000_000.0


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


def open_keys(folder: Path, clock: Callable[[], float]) -> Keys:
    return Keys.open(folder, "https://house", "entrepot", clock)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(tmp_path: Path, clock: Clock) -> Keys:
    return open_keys(with_key(tmp_path / "keys"), clock)


def test_a_token_gives_back_its_claims(keys: Keys) -> None:
    claims = keys.verify(keys.issue({"sub": "ann", "role": "admin"}, 900))
    assert claims["sub"] == "ann"
    assert claims["role"] == "admin"
    assert claims["iss"] == "https://house"
    assert claims["exp"] == NOW + 900


def test_two_tokens_with_the_same_claims_differ(keys: Keys) -> None:
    assert keys.issue({"sub": "ann"}, 900) != keys.issue({"sub": "ann"}, 900)


def test_a_token_expires_to_the_second(keys: Keys, clock: Clock) -> None:
    token = keys.issue({"sub": "ann"}, 900)
    clock.now += 899
    keys.verify(token)
    clock.now += 1
    with pytest.raises(InvalidToken, match="expired"):
        keys.verify(token)


@pytest.mark.parametrize("part", [0, 1, 2])
def test_a_changed_token_is_refused(keys: Keys, part: int) -> None:
    parts = keys.issue({"sub": "ann", "role": "customer"}, 900).split(".")
    other = keys.issue({"sub": "ann", "role": "admin", "x": 1}, 900).split(".")
    parts[part] = other[part] if part else parts[0][:-2] + "AA"
    with pytest.raises(InvalidToken):
        keys.verify(".".join(parts))


def test_a_token_that_says_it_needs_no_signature_is_refused(keys: Keys) -> None:
    claims = dict(keys.verify(keys.issue({"sub": "ann"}, 900)))
    kid = keys.jwks()["keys"][0]["kid"]
    with pytest.raises(InvalidToken):
        keys.verify(jwt.encode(claims, None, algorithm="none", headers={"kid": kid}))


def test_a_token_signed_by_the_public_key_as_a_password_is_refused(keys: Keys) -> None:
    claims = dict(keys.verify(keys.issue({"sub": "ann"}, 900)))
    shown = keys.jwks()["keys"][0]
    public = jwt.PyJWK(shown).key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    header = {"alg": "HS256", "typ": "JWT", "kid": shown["kid"]}

    def b64(data: bytes) -> bytes:
        return base64.urlsafe_b64encode(data).rstrip(b"=")

    signed = b64(json.dumps(header).encode()) + b"." + b64(json.dumps(claims).encode())
    mac = b64(hmac.new(public, signed, hashlib.sha256).digest())
    with pytest.raises(InvalidToken):
        keys.verify((signed + b"." + mac).decode())


@pytest.mark.parametrize("claim", ["iss", "aud"])
def test_a_token_of_another_house_is_refused(keys: Keys, claim: str) -> None:
    claims = {**keys.verify(keys.issue({"sub": "ann"}, 900)), claim: "https://other"}
    kid = keys.jwks()["keys"][0]["kid"]
    with pytest.raises(InvalidToken):
        keys.verify(jwt.encode(claims, keys._private, algorithm="RS256", headers={"kid": kid}))


def test_a_token_signed_by_anothers_key_under_our_name_is_refused(keys: Keys) -> None:
    claims = dict(keys.verify(keys.issue({"sub": "ann"}, 900)))
    foreign = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    kid = keys.jwks()["keys"][0]["kid"]
    with pytest.raises(InvalidToken):
        keys.verify(jwt.encode(claims, foreign, algorithm="RS256", headers={"kid": kid}))
    with pytest.raises(InvalidToken, match="not ours"):
        keys.verify(jwt.encode(claims, foreign, algorithm="RS256", headers={"kid": "x"}))


@pytest.mark.parametrize("text", ["", "a", "a.b.c", "é.é.é", "..", "null.null.null", "\x00"])
def test_what_is_no_token_is_refused(keys: Keys, text: str) -> None:
    with pytest.raises(InvalidToken):
        keys.verify(text)


@pytest.mark.parametrize("missing", ["sub", "exp", "iat", "jti", "iss", "aud"])
def test_a_token_without_a_required_claim_is_refused(keys: Keys, missing: str) -> None:
    claims = dict(keys.verify(keys.issue({"sub": "ann"}, 900)))
    del claims[missing]
    token = jwt.encode(claims, keys._private, algorithm="RS256", headers={"kid": keys._kid})
    with pytest.raises(InvalidToken):
        keys.verify(token)


def test_anybody_can_verify_a_token_by_the_published_keys(keys: Keys) -> None:
    token = keys.issue({"sub": "ann"}, 900)
    (shown,) = keys.jwks()["keys"]
    assert set(shown) == {"kty", "n", "e", "kid", "use", "alg"}
    options: Any = {"verify_exp": False, "verify_iat": False}
    claims = jwt.decode(
        token, jwt.PyJWK(shown), algorithms=["RS256"], audience="entrepot", options=options
    )
    assert claims["sub"] == "ann"
    assert jwt.get_unverified_header(token)["kid"] == shown["kid"]


def test_the_keys_are_ours_alone_to_read(tmp_path: Path, clock: Clock) -> None:
    keys = open_keys(tmp_path / "made", clock)
    assert stat.S_IMODE(keys.folder.stat().st_mode) == 0o700
    for path in keys.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_the_next_start_finds_the_same_key(keys: Keys, clock: Clock) -> None:
    token = keys.issue({"sub": "ann"}, 900)
    again = open_keys(keys.folder, clock)
    assert again.verify(token)["sub"] == "ann"
    assert again.jwks() == keys.jwks()


def test_old_tokens_stay_good_after_a_rotation(keys: Keys, clock: Clock) -> None:
    old = keys.issue({"sub": "ann"}, 900)
    clock.now += 1
    kid = keys.rotate()
    new = keys.issue({"sub": "ann"}, 900)
    assert jwt.get_unverified_header(new)["kid"] == kid
    assert keys.verify(old)["sub"] == keys.verify(new)["sub"] == "ann"
    assert keys.jwks()["keys"][0]["kid"] == kid
    assert len(keys.jwks()["keys"]) == 2
    assert len(list(keys.folder.glob("*.pem"))) == 1, "the old private key is gone"


def test_a_process_learns_of_the_rotation_of_another(keys: Keys, clock: Clock) -> None:
    other, third = open_keys(keys.folder, clock), open_keys(keys.folder, clock)
    clock.now += 1
    kid = other.rotate()
    token = other.issue({"sub": "ann"}, 900)
    assert jwt.get_unverified_header(keys.issue({"sub": "x"}, 1))["kid"] == kid
    assert third.jwks() == other.jwks()
    assert keys.verify(token)["sub"] == "ann"


def test_a_key_that_another_process_dropped_verifies_nothing_more(keys: Keys) -> None:
    keys.clock = time.time
    old = keys.issue({"sub": "ann"}, 900)
    assert keys.verify(old)["sub"] == "ann"
    other = Keys.open(keys.folder, keys.issuer, keys.audience)
    other.rotate()
    assert other.forget(older_than_s=0) == 1
    with pytest.raises(InvalidToken, match="not ours"):
        keys.verify(old)


def test_replaced_keys_are_forgotten_when_nothing_they_signed_counts(keys: Keys) -> None:
    keys.clock = time.time
    old = keys.issue({"sub": "ann"}, 900)
    keys.rotate()
    assert keys.forget(older_than_s=3600) == 0
    assert keys.forget(older_than_s=-1) == 1
    assert len(keys.jwks()["keys"]) == 1
    with pytest.raises(InvalidToken, match="not ours"):
        keys.verify(old)


async def test_a_password_fits_its_hash_only() -> None:
    passwords = Passwords(CHEAP)
    hash = await passwords.hash("correct horse")
    assert hash.startswith("$argon2id$")
    assert await passwords.verify(hash, "correct horse")
    assert not await passwords.verify(hash, "correct horse ")
    assert not await passwords.verify("no hash at all", "correct horse")


async def test_two_hashes_of_one_password_differ() -> None:
    passwords = Passwords(CHEAP)
    assert await passwords.hash("secret") != await passwords.hash("secret")


async def test_an_unknown_user_costs_as_much_as_a_known_one() -> None:
    dear = PasswordHasher(time_cost=2, memory_cost=32_768, parallelism=1)
    passwords = Passwords(dear)
    hash = await passwords.hash("secret")

    async def cost(of: str | None) -> float:
        times = []
        for _ in range(5):
            start = time.perf_counter()
            assert not await passwords.verify(of, "wrong")
            times.append(time.perf_counter() - start)
        return min(times)

    known, unknown = await cost(hash), await cost(None)
    assert 0.4 < unknown / known < 2.5


async def test_a_hash_of_older_parameters_is_told() -> None:
    hash = await Passwords(CHEAP).hash("secret")
    assert not Passwords(CHEAP).needs_rehash(hash)
    assert Passwords().needs_rehash(hash)


async def test_too_many_at_once_are_sent_away_and_the_others_served() -> None:
    passwords = Passwords(CHEAP, at_once=1, waiting_max=3)
    answers = await asyncio.gather(
        *(passwords.hash("secret") for _ in range(6)), return_exceptions=True
    )
    assert sum(isinstance(answer, Overloaded) for answer in answers) == 2
    assert sum(isinstance(answer, str) for answer in answers) == 4
    assert await passwords.hash("secret")
