"""One index: its fields, what was written, and what of it a search sees."""

from __future__ import annotations

from typing import Any

from .analysing import analyzers
from .refusing import No, illegal, only

NUMBERS = {"long": int, "double": (int, float)}


class Index:
    def __init__(self, name: str, body: dict[str, Any]) -> None:
        only(body, "settings", "mappings", "aliases", where="create_index")
        told = only(body.get("settings", {}), "index", "analysis", where="settings")
        known = ("refresh_interval", "max_result_window", "knn")
        self.settings = dict(only(told.get("index", {}), *known, where="index"))
        self.name, self.aliases = name, set[str]()
        self.analyzers = analyzers(told.get("analysis", {}))
        mappings = only(body.get("mappings", {}), "dynamic", "properties", where="mappings")
        assert mappings["dynamic"] == "false", "an attribute of a product is no field"
        self.fields: dict[str, dict[str, Any]] = {}
        self._map(mappings["properties"], "")
        self.written: dict[str, dict[str, Any]] = {}
        self.versions: dict[str, int] = {}
        self.seen: dict[str, dict[str, Any]] = {}
        self.words: dict[str, dict[str, list[str]]] = {}

    def _map(self, properties: dict[str, Any], above: str) -> None:
        for name, told in properties.items():
            if "properties" in told and "type" not in told:
                self._map(told["properties"], f"{above}{name}.")
                continue
            self._check(told)
            self.fields[f"{above}{name}"] = told
            for under, other in told.get("fields", {}).items():
                self._check(other)
                self.fields[f"{above}{name}.{under}"] = other

    def _check(self, told: dict[str, Any]) -> None:
        match told["type"]:
            case "text":
                only(told, "type", "analyzer", "search_analyzer", "fields", where="text")
                for key in ("analyzer", "search_analyzer"):
                    if key in told and told[key] not in self.analyzers:
                        raise No(400, "mapper_parsing_exception", f"analyzer [{told[key]}]")
            case "keyword":
                only(told, "type", "index", "doc_values", where="keyword")
            case "long" | "double" | "boolean":
                only(told, "type", where=told["type"])
            case "object":
                only(told, "type", "enabled", where="object")
            case "knn_vector":
                only(told, "type", "dimension", "method", where="knn_vector")
                known = ("name", "engine", "space_type", "parameters")
                method = only(told["method"], *known, where="method")
                assert (method["name"], method["engine"]) == ("hnsw", "lucene")
                assert method["space_type"] in ("l2", "cosinesimil", "innerproduct")
                only(method["parameters"], "m", "ef_construction", where="parameters")
                if not self.settings.get("knn"):
                    raise No(400, "mapper_parsing_exception", "index.knn is not true")
            case kind:
                raise No(400, "mapper_parsing_exception", f"No handler for type [{kind}]")

    def check(self, source: dict[str, Any]) -> None:
        """Raises No where a field cannot hold what it is given."""
        for name, told in self.fields.items():
            for value in values(source, name, told["type"]):
                if not _fits(value, told):
                    reason = f"failed to parse field [{name}] of type [{told['type']}]"
                    raise No(400, "mapper_parsing_exception", reason)

    def refresh(self) -> None:
        self.seen = dict(self.written)
        self.words = {}
        for key, source in self.seen.items():
            found = self.words[key] = {}
            for name, told in self.fields.items():
                if told["type"] == "text":
                    path = name if name not in _under(self.fields) else name.rpartition(".")[0]
                    cut = self.analyzers[told["analyzer"]]
                    texts = values(source, path, "text")
                    found[name] = [word for text in texts for word in cut(text)]

    def searched(self, field: str, text: str) -> list[str]:
        told = self.fields[field]
        return self.analyzers[told.get("search_analyzer", told["analyzer"])](text)

    def column(self, field: str) -> str:
        """The type of a field that may be sorted by and counted."""
        told = self.fields.get(field)
        if told is None:
            raise No(400, "query_shard_exception", f"No mapping found for [{field}]")
        if told["type"] == "text" or not told.get("doc_values", True):
            raise illegal(f"fielddata is not there for [{field}]")
        kind: str = told["type"]
        return kind


def _under(fields: dict[str, dict[str, Any]]) -> set[str]:
    return {f"{name}.{under}" for name, told in fields.items() for under in told.get("fields", {})}


def values(source: dict[str, Any], path: str, kind: str) -> list[Any]:
    """What a document has in a field; a vector is one value."""
    found: Any = source
    for part in path.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    if found is None:
        return []
    return found if isinstance(found, list) and kind != "knn_vector" else [found]


def _fits(value: Any, told: dict[str, Any]) -> bool:
    match told["type"]:
        case "text" | "keyword":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "knn_vector":
            return isinstance(value, list) and len(value) == told["dimension"]
        case "object":
            return isinstance(value, dict)
        case kind:
            return isinstance(value, NUMBERS[kind]) and not isinstance(value, bool)
