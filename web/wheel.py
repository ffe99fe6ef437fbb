"""What the wheel takes along: the built web app, where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebApp(BuildHookInterface):
    """Puts `web/dist` where the server looks for the app in an installed package.

    An editable install needs none: the server finds `web/dist` in the checkout.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        dist = Path(self.root) / "web" / "dist"
        if version != "editable" and (dist / "index.html").is_file():
            build_data["force_include"][str(dist)] = "entrepot/edges/http/page/app"
