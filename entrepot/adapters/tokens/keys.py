"""Signing keys in a folder, and the tokens signed with them (RFC 7519, 7517, 7638).

The folder holds the private key of today, `<born>-<kid>.pem`, and the public keys of those before
it, `<born>-<kid>.pub`; `born` is a time in milliseconds, so that names sort by age. Only we may
read it. Several processes share it: each finds at once the keys that another has made or dropped.

RS256, because of all asymmetric signatures it is the cheapest to verify, and every door verifies.
"""

from __future__ import annotations

import base64
import fcntl
import hashlib
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

ALGORITHM = "RS256"
BITS = 2048


class InvalidToken(ValueError):
    """The token is not one of ours, or counts no more; the message says why."""


class Keys:
    """Signs claims as `issuer` for `audience`, and verifies what it or another process signed.

    Made by `Keys.open`. `clock` tells seconds since 1970.
    """

    def __init__(
        self, folder: Path, issuer: str, audience: str, clock: Callable[[], float] = time.time
    ) -> None:
        self.folder, self.issuer, self.audience, self.clock = folder, issuer, audience, clock
        self._public: dict[str, rsa.RSAPublicKey] = {}
        self._seen: set[Path] = set()
        self._kid, self._private = self._load()

    @classmethod
    def open(
        cls, folder: Path, issuer: str, audience: str, clock: Callable[[], float] = time.time
    ) -> Keys:
        """The keys of the folder; the first start makes the folder and a key."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        with _locked(folder):
            if not any(folder.glob("*.pem")):
                _make_key(folder, clock())
        return cls(folder, issuer, audience, clock)

    def issue(self, claims: Mapping[str, Any], ttl_s: float) -> str:
        """A token that bears these claims and those that make it ours, good for so long."""
        self._look_again()
        now = self.clock()
        ours = {
            "iss": self.issuer,
            "aud": self.audience,
            "iat": int(now),
            "exp": int(now + ttl_s),
            "jti": uuid4().hex,
        }
        return jwt.encode(
            {**claims, **ours}, self._private, algorithm=ALGORITHM, headers={"kid": self._kid}
        )

    def verify(self, token: str) -> Mapping[str, Any]:
        """The claims of a token that we signed and that has not expired.

        Raises InvalidToken otherwise, whatever the token says of its own algorithm or key.
        """
        try:
            header = jwt.get_unverified_header(token)
            claims: Mapping[str, Any] = jwt.decode(
                token,
                self._key(header.get("kid")),
                algorithms=[ALGORITHM],
                audience=self.audience,
                issuer=self.issuer,
                # Times are checked below, by our own clock.
                options={
                    "require": ["iss", "aud", "sub", "iat", "exp", "jti"],
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_nbf": False,
                },
            )
        except jwt.InvalidTokenError as error:
            raise InvalidToken(f"the token is not valid: {error}") from error
        if not isinstance(claims["exp"], int) or claims["exp"] <= self.clock():
            raise InvalidToken("the token has expired")
        return claims

    def kids(self) -> frozenset[str]:
        """The keys whose tokens count now, by their ids."""
        self._look_again()
        return frozenset(self._public)

    def jwks(self) -> Mapping[str, Any]:
        """The public keys by which anybody can verify our tokens, newest first."""
        self._look_again()
        keys = []
        for kid, public in self._public.items():
            parts = RSAAlgorithm.to_jwk(public, as_dict=True)
            shown = {"kty": "RSA", "n": parts["n"], "e": parts["e"]}
            keys.append({**shown, "kid": kid, "use": "sig", "alg": ALGORITHM})
        return {"keys": keys}

    def rotate(self) -> str:
        """Sign with a new key from now on; its id. Old tokens stay good, old private keys go."""
        with _locked(self.folder):
            before = sorted(self.folder.glob("*.pem"))
            _make_key(self.folder, self.clock())
            for path in before:
                _retire(path)
        self._kid, self._private = self._load()
        return self._kid

    def forget(self, older_than_s: float) -> int:
        """Drop public keys replaced that long ago, when nothing they signed counts any more."""
        gone = 0
        with _locked(self.folder):
            for path in self.folder.glob("*.pub"):
                if path.stat().st_mtime <= self.clock() - older_than_s:
                    path.unlink()
                    gone += 1
        self._kid, self._private = self._load()
        return gone

    def _key(self, kid: object) -> rsa.RSAPublicKey:
        if not isinstance(kid, str):
            raise InvalidToken("the token names no key")
        self._look_again()
        if kid not in self._public:
            raise InvalidToken("the token was signed with a key that is not ours")
        return self._public[kid]

    def _look_again(self) -> None:
        """Another process may have changed the folder; two changes may bear the same time."""
        if set(self.folder.iterdir()) != self._seen:
            self._kid, self._private = self._load()

    def _load(self) -> tuple[str, rsa.RSAPrivateKey]:
        public: dict[str, rsa.RSAPublicKey] = {}
        private: dict[str, rsa.RSAPrivateKey] = {}
        with _locked(self.folder):
            self._seen = set(self.folder.iterdir())
            for path in sorted(self.folder.glob("*.p*"), reverse=True):
                kid = path.stem.partition("-")[2]
                if path.suffix == ".pem":
                    private[kid] = _read_private(path)
                    public[kid] = private[kid].public_key()
                elif path.suffix == ".pub":
                    public[kid] = _read_public(path)
        self._public = public
        return next(iter(private.items()))


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Alone with the folder among all processes."""
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _make_key(folder: Path, born_s: float) -> None:
    private = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
    text = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    name = f"{int(born_s * 1000):015d}-{_thumbprint(private.public_key())}.pem"
    _write(folder / name, text)


def _retire(path: Path) -> None:
    """Only the public half of the key stays."""
    text = (
        _read_private(path)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    _write(path.with_suffix(".pub"), text)
    path.unlink()


def _write(path: Path, text: bytes) -> None:
    """All of the file or none of it, and ours alone from its first byte."""
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(path)


def _read_private(path: Path) -> rsa.RSAPrivateKey:
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise ValueError(f"{path} is not an RSA key")
    return key


def _read_public(path: Path) -> rsa.RSAPublicKey:
    key = serialization.load_pem_public_key(path.read_bytes())
    if not isinstance(key, rsa.RSAPublicKey):
        raise ValueError(f"{path} is not an RSA key")
    return key


def _thumbprint(public: rsa.RSAPublicKey) -> str:
    """The key's id, RFC 7638: SHA-256 of its parts in order."""
    parts = RSAAlgorithm.to_jwk(public, as_dict=True)
    canonical = f'{{"e":"{parts["e"]}","kty":"RSA","n":"{parts["n"]}"}}'
    digest = hashlib.sha256(canonical.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
