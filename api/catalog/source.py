"""A catalogue file as its author wrote it: YAML, with the line of every place. Pure.

Plainer than YAML's own types, because authors are not programmers: only true and false are yes
and no, only plain digits are numbers, a date stays the text it is, every key is a text. What
YAML would pass over in silence (a key twice) or expand without end (aliases) is a problem.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from api.catalog.refusals import Problem
from api.catalog.rules import ENGLISH
from identity.texts import is_plain

Path = tuple[str | int, ...]
_LONGEST = 200_000  # characters; the longest real definition has a tenth of it
_DEEPEST = 40
_NO_CHARACTER = re.compile("[\ud800-\udfff]")
_NAMES = ("page", "key", "id", "use", "kind", "code")  # what an entry of a list is called by


class _Loader(yaml.SafeLoader):
    """Resolves only what authors mean."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 — as its base class has it


for _tag, _pattern, _first in (
    ("bool", "true|false", "tf"),
    ("null", "null|~|", "n~"),
    ("int", "-?(?:0|[1-9][0-9]{0,15})", "-0123456789"),
    ("float", r"-?(?:0|[1-9][0-9]{0,15})\.[0-9]{1,9}", "-0123456789"),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first)
    )
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])


class _Dumper(yaml.SafeDumper):
    """Writes everything out."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Never & and *."""
        return True


@dataclass(frozen=True)
class Source:
    """What was read. With ``problems`` of its own there may be no ``raw``."""

    name: str
    raw: Any
    lines: Mapping[Path, int]
    problems: tuple[Problem, ...] = ()

    def line(self, path: Path) -> int:
        """The line of a place; of the nearest one around it that the author wrote."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: Path, rule: str, sentence: str) -> Problem:
        """What is wrong at a place."""
        where = called(self.raw, path)
        return Problem(self.name, self.line(path), where, rule, sentence, ENGLISH[rule])


def read(text: str, name: str) -> Source:
    """Read a file's text; what cannot be read is among the problems."""
    if len(text) > _LONGEST:
        return _unreadable(name, 1, "too-long", f"文件太长，最多 {_LONGEST} 个字。")
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            reader = _Reader(loader, name)
            raw = reader.value(node, ()) if node is not None else None
        finally:
            loader.dispose()
    except _Odd as odd:
        return _unreadable(name, odd.line, odd.rule, odd.sentence)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = "这里读不懂：请检查缩进和冒号后面的空格；{} 里的话有逗号、冒号、问号就加引号。"
        return _unreadable(name, mark.line + 1 if mark else 1, "yaml", said)
    except (yaml.YAMLError, ValueError, RecursionError):
        return _unreadable(name, 1, "yaml", "这个文件读不懂：里面有看不见的字符，或者套得太深。")
    return Source(name, raw, reader.lines, tuple(reader.problems))


def of(raw: Any, name: str) -> Source:
    """Content that did not come from a text: every place is on line 1."""
    return Source(name, raw, {})


def written(raw: Mapping[str, Any]) -> str:
    """Content as a text that reads to the same again."""
    return yaml.dump(raw, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def called(raw: Any, path: Path) -> str:
    """A place by the names its author gave: ``form.applicant.home``, not ``form.0.fields.3``."""
    said, place = [], raw
    for step in path:
        place = _inside(place, step)
        if isinstance(step, int):
            names = [place[name] for name in _NAMES if isinstance(place, Mapping) and name in place]
            said.append(str(names[0]) if names else str(step))
        elif step != "fields":
            said.append(step)
    return ".".join(said) or "文件"


def _inside(place: Any, step: str | int) -> Any:
    if isinstance(place, Mapping):
        return place.get(step)
    if isinstance(place, list) and isinstance(step, int) and step < len(place):
        return place[step]
    return None


def _is_odd(text: str) -> bool:
    """Whether it holds what is not seen, turns around what is, or is no character at all."""
    return not is_plain(text) or bool(_NO_CHARACTER.search(text))


def _unreadable(name: str, line: int, rule: str, sentence: str) -> Source:
    return Source(name, None, {}, (Problem(name, line, "文件", rule, sentence, ENGLISH[rule]),))


@dataclass
class _Odd(Exception):
    """What no author needs and nobody should have to read."""

    line: int
    rule: str
    sentence: str


class _Reader:
    """Walks YAML's nodes once: values, their lines, and what is wrong."""

    def __init__(self, loader: _Loader, name: str) -> None:
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._loader = loader
        self._name = name
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> Any:
        """The value of a node at ``path``."""
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if id(node) in self._seen:
            raise _Odd(line, "alias", "不能用 & 和 * 引用别处，请直接写出来。")
        if len(path) > _DEEPEST:
            raise _Odd(line, "yaml", "套得太深。")
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(one, (*path, place)) for place, one in enumerate(node.value)]
        return self._scalar(node, line)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode) or _is_odd(str(key_node.value)):
                raise _Odd(line, "yaml", "冒号前面只能是一个名字。")
            key = str(key_node.value)
            if key in found:
                said = f"“{key}”写了两次，只能留一个。"
                where = called(None, (*path, key))
                told = Problem(self._name, line, where, "duplicate", said, ENGLISH["duplicate"])
                self.problems.append(told)
            self.lines[*path, key] = line
            found[key] = self.value(value_node, (*path, key))
        return found

    def _scalar(self, node: yaml.Node, line: int) -> Any:
        known = ("str", "bool", "null", "int", "float")
        if node.tag not in {f"tag:yaml.org,2002:{name}" for name in known}:
            raise _Odd(line, "yaml", "不能写 ! 开头的标记。")
        value = self._loader.construct_object(node)
        if isinstance(value, str) and _is_odd(value):
            raise _Odd(line, "yaml", "这里有看不见的字符，或者会让文字倒着显示的字符，请删掉。")
        return value
