"""Run a template that nobody vouches for: it reaches what it is given and nothing else, and its work is counted.

jinja2's own sandbox keeps a template from attributes that begin with `_`. Beyond that a template here calls nothing but
the functions it is given and its own macros, has a chosen few filters, and pays out of one budget for every turn of a
loop, every macro and every character that it makes. There is no clock: what one machine refuses, all refuse.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING, Final, TypeVar

from sintesis.render.paid import CALL, OWN_FILTERS, TURN, bounded, bounded_range, calling, differs, paying, same, shown

if TYPE_CHECKING:
    from jinja2 import Template, nodes
    from jinja2.sandbox import SandboxedEnvironment

T = TypeVar("T")

FILTERS: Final = (
    "abs", "capitalize", "count", "d", "default", "e", "escape", "first", "float", "groupby", "int", "last", "length",
    "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "title",
    "trim", "unique", "upper", "urlencode", "wordcount",
)  # fmt: skip
"""Those of jinja2's filters that a template has: none that makes much of little, marks text as safe, or is random."""
_TESTS: Final = (
    "boolean", "defined", "even", "false", "float", "integer", "iterable", "mapping", "none", "number", "odd",
    "sequence", "string", "true", "undefined",
)  # fmt: skip
_LOOP = ("cycle", "changed")


def compiled(text: str, file: str, autoescape: bool, functions: Collection[str]) -> "Template":
    """The template, its work counted; `generate` must be given a `Budget` as `_budget`.

    Args:
        functions: what it may call; each can be used as a filter, too.

    Raises:
        TemplateSyntaxError: it is no template, or asks for what it may not have.
    """
    from jinja2 import Template

    environment = _environment(autoescape, functions)
    tree = environment.parse(text, file, file)
    _check(tree, {*functions, "range"})
    counted = _counted(tree)
    counted.set_environment(environment)
    return Template.from_code(environment, environment.compile(counted, file, file), environment.globals)


def _environment(autoescape: bool, functions: Collection[str]) -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined, pass_context
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        autoescape=autoescape,
        undefined=StrictUndefined,
        finalize=pass_context(shown),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals = {"range": bounded_range}
    hidden = {f"_{name}": environment.filters[name] for name in FILTERS}
    paid = {name: paying(f"_{name}") for name in FILTERS}
    given = {name: calling(name) for name in functions}
    ours = {name: pass_context(made) for name, made in {**paid, **OWN_FILTERS, **given}.items()}
    environment.filters = {**hidden, **ours}
    kept = {name: environment.tests[name] for name in _TESTS}
    environment.tests = {**kept, "eq": same, "equalto": same, "==": same, "ne": differs}
    environment.intercepted_binops = frozenset(environment.binop_table)
    environment.binop_table.update({sign: bounded(made) for sign, made in environment.binop_table.items()})
    return environment


def _check(tree: "nodes.Template", functions: Collection[str]) -> None:
    """Refuse what a template may not have, with the line it stands in."""
    from jinja2 import nodes

    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    for node in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
        raise _at(node, "a template reads no other file")
    for node in tree.find_all((nodes.ScopedEvalContextModifier, nodes.EvalContextModifier)):
        raise _at(node, "escaping cannot be turned off")
    for loop in tree.find_all(nodes.For):
        if loop.recursive:
            raise _at(loop, "loops are not recursive here")
    for name in tree.find_all(nodes.Name):
        if name.name.startswith("_") and name.name != "_":
            raise _at(name, f"no name begins with _: {name.name}")
        if name.ctx != "load" and name.name in {*functions, *macros, "loop", "caller"}:
            raise _at(name, f"{name.name} is taken")
    for attribute in tree.find_all(nodes.Getattr):
        if attribute.attr.startswith("_"):
            raise _at(attribute, f"nothing that begins with _ is there: {attribute.attr}")
    for used in tree.find_all(nodes.Filter):
        if used.name.startswith("_"):
            raise _at(used, f"no filter is called {used.name!r}")
    for call in tree.find_all(nodes.Call):
        if not _may_call(call.node, {*functions, *macros, "caller"}):
            raise _at(call, "this cannot be called; use a filter, or one of the functions that are given")


def _may_call(called: "nodes.Expr", names: Collection[str]) -> bool:
    from jinja2 import nodes

    if isinstance(called, nodes.Name):
        return called.name in names
    is_loop = isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name) and called.node.name == "loop"
    return is_loop and isinstance(called, nodes.Getattr) and called.attr in _LOOP


def _at(node: "nodes.Node", message: str) -> Exception:
    from jinja2 import TemplateSyntaxError

    return TemplateSyntaxError(message, node.lineno)


def _counted(node: T) -> T:
    """The tree with a payment for every turn of a loop, every macro's body, and what is joined, listed or compared."""
    from jinja2 import nodes

    if isinstance(node, list):
        return [_counted(held) for held in node]  # type: ignore[return-value]
    if not isinstance(node, nodes.Node):
        return node
    for field, value in list(node.iter_fields()):
        setattr(node, field, _counted(value))
    line = node.lineno
    if isinstance(node, nodes.For):
        node.iter = _filter("_turns", node.iter, line, nodes.Const(TURN + _written(node)))
    elif isinstance(node, nodes.Macro | nodes.CallBlock):
        node.body.insert(0, nodes.ExprStmt(_filter("_paid", nodes.Const(CALL + _written(node)), line), lineno=line))
    elif isinstance(node, nodes.Compare | nodes.Operand):
        node.expr = _filter("_sized", node.expr, line)
    elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice):
        node.node = _filter("_sized", node.node, line)
    elif isinstance(node, nodes.Concat):
        return _filter("_together", nodes.List(node.nodes, lineno=line), line)  # type: ignore[return-value]
    elif isinstance(node, nodes.List | nodes.Dict) or (isinstance(node, nodes.Tuple) and node.ctx == "load"):
        return _filter("_sized", node, line)  # type: ignore[return-value]
    return node


def _filter(name: str, node: "nodes.Node", line: int, *arguments: "nodes.Expr") -> "nodes.Filter":
    from jinja2 import nodes

    assert isinstance(node, nodes.Expr)
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=line)


def _written(node: "nodes.Node") -> int:
    """Characters of text that stand in a body as they are."""
    from jinja2 import nodes

    return sum(len(text.data) for text in node.find_all(nodes.TemplateData))
