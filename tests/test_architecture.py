"""The code keeps the shape that docs/design.md draws: layers, adapters, borders to the outside, light imports."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import sintesis

ROOT = Path(sintesis.__file__).parent

LAYERS = (
    {"__main__"},
    {"cli"},
    {"batch", "digest", "settings", "testing"},
    {"notes"},
    {"executors", "ledger", "outputs", "pipeline", "render", "report", "sources"},
    {"rows"},
    {"engines"},
    {"stages"},
    {"digest.document"},
    {"draft", "engines.base", "note"},
    {"language"},
    {"model", "weights"},
    {"errors"},
    {"sintesis"},
)
"""From the top down. A part imports what stands in a lower line, and itself; `engines` is all of it but `base`."""

ADAPTERS_ARE_KNOWN_TO = "engines.registry"
NO_ADAPTERS = {"engines", "engines.base", "engines.fitting", ADAPTERS_ARE_KNOWN_TO}

MAY_CATCH_EVERYTHING = {("pipeline", "attempt"), ("cli", "main")}
MAY_READ_THE_ENVIRONMENT = {"settings"}
SETS_IT_FOR_ITS_LIBRARY = "engines.embedded.library"

HEAVY = (
    "babel", "ctranslate2", "docx", "jinja2", "langdetect", "lxml", "fxtranslate", "numpy", "pypdfium2",
    "rich.progress", "sentencepiece", "torch", "trafilatura", "transformers",
)  # fmt: skip
HEAVY_FOR_HELP = (*HEAVY, "pydantic", "rich", "sqlite3", "importlib.metadata")


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the package."""

    name: str
    """Dotted, without `sintesis.`; `sintesis` for the package's own."""
    package: str
    """What relative imports start from."""
    tree: ast.Module

    @property
    def part(self) -> str:
        return part_of(self.name)


def part_of(name: str) -> str:
    return name if name in ("digest.document", "engines.base") else name.partition(".")[0]


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts) or "sintesis"


MODULES = [
    Module(dotted(path), ".".join(path.relative_to(ROOT).parts[:-1]), ast.parse(path.read_text(encoding="utf-8")))
    for path in sorted(ROOT.rglob("*.py"))
]
NAMES = {module.name for module in MODULES}


def imported(module: Module) -> Iterator[str]:
    """The modules of the package that this one imports, anywhere in it."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.name} imports relatively"
            found = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in found:
            if name == "sintesis" or name.startswith("sintesis."):
                yield nearest(name.removeprefix("sintesis").removeprefix("."))


def nearest(name: str) -> str:
    """The module that a dotted name is or stands in."""
    while name and name not in NAMES:
        name = name.rpartition(".")[0]
    return name or "sintesis"


def functions(tree: ast.AST, within: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Every node with the name of the innermost function around it."""
    for node in ast.iter_child_nodes(tree):
        name = node.name if isinstance(node, ast.FunctionDef) else within
        yield name, node
        yield from functions(node, name)


def height(part: str) -> int:
    return next(i for i, layer in enumerate(LAYERS) if part in layer)


def test_every_module_has_its_layer() -> None:
    known = {part for layer in LAYERS for part in layer}
    assert {module.part for module in MODULES} <= known


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_imports_go_down_only(module: Module) -> None:
    upward = {
        name
        for name in imported(module)
        if part_of(name) != module.part and height(part_of(name)) <= height(module.part)
    }
    assert not upward


def test_nobody_imports_an_adapter() -> None:
    adapters = {m.name for m in MODULES if m.name.partition(".")[0] == "engines"} - NO_ADAPTERS
    found = {
        (module.name, name)
        for module in MODULES
        if module.name != ADAPTERS_ARE_KNOWN_TO
        for name in imported(module)
        if name in adapters and not one_adapter(name, module.name)
    }
    assert not found


def one_adapter(name: str, other: str) -> bool:
    """Whether two modules are parts of the same adapter."""
    return name.split(".")[:2] == other.split(".")[:2]


def test_everything_is_caught_in_two_places_only() -> None:
    found = {
        (module.name, function)
        for module in MODULES
        for function, node in functions(module.tree)
        if isinstance(node, ast.ExceptHandler) and catches_everything(node.type)
    }
    assert found == MAY_CATCH_EVERYTHING


def catches_everything(caught: ast.expr | None) -> bool:
    names = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(name is None or ast.unparse(name) in ("Exception", "BaseException") for name in names)


def test_the_environment_is_read_in_settings_only() -> None:
    ways = {"os.environ", "os.environb", "os.getenv", "os.getenvb", "os.putenv"}
    found = {
        module.name
        for module in MODULES
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in ways)
        or (
            isinstance(node, ast.ImportFrom) and node.module == "os" and any(f"os.{a.name}" in ways for a in node.names)
        )
    }
    assert found <= {*MAY_READ_THE_ENVIRONMENT, SETS_IT_FOR_ITS_LIBRARY}


def test_people_are_spoken_to_by_the_command_line_only() -> None:
    streams = {f"sys.{name}" for name in ("stdin", "stdout", "stderr", "__stdout__", "__stderr__")}
    found = {
        (module.name, ast.unparse(node))
        for module in MODULES
        if module.part != "cli"
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in streams)
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "input"))
    }
    assert not found


def test_every_library_is_declared() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"], *extras["torch"], *extras["firefox"]]
    declared = {canonical(re.split(r"[><=~\[ ;]", line)[0]) for line in lines}
    shipped_by = packages_distributions()
    outside = {name for module in MODULES for name in roots(module)} - sys.stdlib_module_names - {"sintesis"}
    undeclared = {name for name in outside if not declared & set(map(canonical, shipped_by.get(name, [name])))}
    assert not undeclared


def roots(module: Module) -> Iterator[str]:
    """The first part of every name that a module imports."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def canonical(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


WATCH = """
import importlib, json, os, sys
opened = []
def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and not arguments[0].endswith((".py", ".pyc")):
        opened.append(os.path.abspath(arguments[0]))
    elif event == "socket.connect":
        opened.append(f"socket {arguments[1]}")
sys.addaudithook(hook)
"""
REPORT = """
json.dump({"modules": sorted(sys.modules), "opened": opened}, sys.stderr)
"""


@dataclass(frozen=True, slots=True)
class Effects:
    """What a fresh interpreter has loaded and opened after running something."""

    modules: tuple[str, ...]
    opened: tuple[str, ...]

    def heavy(self, names: tuple[str, ...]) -> list[str]:
        return [name for name in names if name in self.modules]

    def data(self) -> list[str]:
        """What was opened of this package's own files, or over the network."""
        return [path for path in self.opened if path.startswith((f"{ROOT}{os.sep}", "socket "))]


def effects(code: str) -> Effects:
    ran = subprocess.run(
        [sys.executable, "-c", WATCH + code + REPORT], capture_output=True, text=True, encoding="utf-8", timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stderr)
    return Effects(tuple(found["modules"]), tuple(found["opened"]))


def test_help_is_light() -> None:
    seen = effects("from sintesis.cli import main\nassert main(['--help']) == 0")
    assert not seen.heavy(HEAVY_FOR_HELP)
    assert not seen.data()


def test_importing_the_package_loads_nothing_of_it() -> None:
    seen = effects("import sintesis")
    assert [name for name in seen.modules if name.startswith("sintesis.")] == []


def test_importing_any_module_loads_nothing_heavy_and_reads_no_data() -> None:
    names = [f"sintesis.{name}" for name in sorted(NAMES - {"sintesis", "__main__"})]
    seen = effects(f"for name in {names}: importlib.import_module(name)")
    assert not seen.heavy(HEAVY)
    assert not seen.data()
