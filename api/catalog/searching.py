"""Finding items by what people say: one statement per question over the words of every item.

Words are written down when a version is published and go with it when it is withdrawn. What is
looked up is bounded whatever is asked: the question's length, its pieces, and the rows compared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from tortoise import connections

from api.catalog import published
from api.catalog.definition import Definition
from api.catalog.words import Question, grams_of, understood, words_of

# How a word was met times how much the word weighs: the whole of it, its beginning, something
# inside it or it inside the question, its sound inside the question. Only where nothing at all was
# met, words that differ in one place; and only where there are none, words that are like it. A word
# that many items have tells little. Of the first ones those come before that cover more of the
# question with all their words, or have a word most like it.
_FIND = """
WITH met AS (
    SELECT w.item_code, w.version_id, w.word, w.said, w.kind, true AS said_so,
           w.weight * 8.0 AS points
      FROM item_word w WHERE w.word = ANY($1::text[])
    UNION ALL
    SELECT w.item_code, w.version_id, w.word, w.said, w.kind, false, w.weight * 5.0
      FROM item_word w WHERE w.word > $2::text AND w.word < $2::text || U&'\\+10FFFF'
    UNION ALL
    SELECT w.item_code, w.version_id, w.word, w.said, w.kind, false, w.weight * 3.0
      FROM item_word w WHERE w.grams @> $3::text[] AND strpos(w.word, $2::text) > 1
    UNION ALL
    SELECT w.item_code, w.version_id, w.word, w.said, w.kind, true, w.weight * 3.0
      FROM item_word w WHERE w.word = ANY($4::text[]) AND w.kind <> 'initials'
    UNION ALL
    SELECT w.item_code, w.version_id, w.word, w.said, w.kind, true, w.weight * 1.5
      FROM item_word w WHERE w.word = ANY($5::text[]) AND w.kind = 'pinyin'
), slipped AS (
    SELECT l.item_code, l.version_id, l.word, l.said, l.kind, true, l.weight * 2.0 AS points
      FROM unnest($7::text[]) slip, LATERAL (
               SELECT * FROM item_word w WHERE w.grams @> ARRAY[slip] OFFSET 0) l
     WHERE NOT EXISTS (SELECT FROM met)
), like_it AS (
    SELECT l.item_code, l.version_id, l.word, l.said, l.kind, l.weight,
           2.0 * count(*) / (char_length(l.word) - 1 + cardinality($6::text[])) AS share
      FROM unnest($6::text[]) pair, LATERAL (
               SELECT * FROM item_word w WHERE w.grams @> ARRAY[pair] OFFSET 0) l
     WHERE NOT EXISTS (SELECT FROM met) AND NOT EXISTS (SELECT FROM slipped)
       AND l.kind IN ('title', 'word', 'synonym') AND char_length(l.word) > 2
     GROUP BY l.item_code, l.version_id, l.word, l.said, l.kind, l.weight
), found AS (
    SELECT * FROM (
        SELECT DISTINCT ON (m.version_id, m.said) m.*,
               count(*) OVER (PARTITION BY m.word) AS sharers
          FROM met m ORDER BY m.version_id, m.said, m.points DESC) once
    UNION ALL
    SELECT s.*, 1 FROM slipped s
    UNION ALL
    SELECT l.item_code, l.version_id, l.word, l.said, l.kind, true,
           l.weight * l.share * l.share, 1
      FROM like_it l WHERE l.share >= 0.34
), ranked AS (
    SELECT f.item_code, f.version_id, max(f.points) * 10 + sum(
               f.points * char_length(f.word) / (3 + f.sharers)) AS score,
           array_agg(f.said ORDER BY f.points DESC, f.said) FILTER (WHERE f.said_so) AS said,
           array_agg(f.kind ORDER BY f.points DESC, f.said) FILTER (WHERE f.said_so) AS kinds
      FROM found f GROUP BY f.item_code, f.version_id
     ORDER BY score DESC, f.item_code LIMIT 300
), first AS (
    SELECT r.* FROM ranked r ORDER BY r.score DESC, r.item_code LIMIT 40
), covering AS (
    SELECT f.version_id, count(*) * 250.0 / greatest(cardinality($6::text[]), 1) AS more
      FROM first f, LATERAL (SELECT e.grams FROM item_word e
                              WHERE e.version_id = f.version_id AND e.kind = 'everything'
                             OFFSET 0) e,
           unnest(e.grams) g WHERE g = ANY($6::text[]) GROUP BY f.version_id
), likest AS (
    SELECT f.version_id, max((
               SELECT count(*) FROM unnest(l.grams) g WHERE g = ANY($8::text[]))
               * 300.0 / (char_length(l.word) * 2 - 1 + cardinality($8::text[]))) AS more
      FROM (SELECT * FROM first LIMIT 12) f, LATERAL (
               SELECT w.word, w.grams FROM item_word w
                WHERE w.version_id = f.version_id AND w.kind IN ('title', 'word', 'synonym')
               OFFSET 0) l GROUP BY f.version_id
)
SELECT r.item_code, r.version_id, r.said, r.kinds,
       (r.score + coalesce(c.more, 0) + coalesce(l.more, 0))::float8 AS score
  FROM ranked r LEFT JOIN covering c ON c.version_id = r.version_id
  LEFT JOIN likest l ON l.version_id = r.version_id
 ORDER BY 5 DESC, r.item_code
"""
_ADD = """
INSERT INTO item_word (item_code, version_id, word, said, kind, weight, grams)
SELECT $1, $2, w.word, w.said, w.kind, w.weight, string_to_array(w.grams, ' ')
  FROM unnest($3::text[], $4::text[], $5::text[], $6::smallint[], $7::text[])
       AS w (word, said, kind, weight, grams)
"""
# Two newer ones hold everywhere: the last but one still stands where nobody has looked again yet.
_OUTLIVED = """
DELETE FROM item_word w USING item_version v
 WHERE w.item_code = $1 AND v.id = w.version_id AND 2 <= (
       SELECT count(*) FROM item_version n
        WHERE n.code = v.code AND n.version > v.version AND n.pilot IS NULL
          AND (n.effective_from IS NULL
               OR n.effective_from <= (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date)
          AND NOT EXISTS (SELECT FROM item_version_event e
                           WHERE e.version_id = n.id AND e.act = 'withdrawn'))
"""
_FEWEST = 0.2  # of the best score; what is met less is noise
_SUGGESTED = 6
_IMPOSSIBLE = ["\x01"]  # no word has it
_standing: tuple[Sequence[Definition], Mapping[UUID, Definition]] = ((), {})


@dataclass(frozen=True)
class Answer:
    """What was found, best first, and what was understood of the question."""

    items: Sequence[Definition]
    words: tuple[str, ...] = ()


async def find(text: str, region: str | None = None) -> Answer:
    """Items for the citizen's own words; all of them for none."""
    items = await published.every(region)
    question = Question.of(text)
    if not question.text:
        return Answer(items)
    rows = await connections.get("default").execute_query_dict(_FIND, parameters(question))
    standing = _by_version(items)
    met = [row for row in rows if row["version_id"] in standing]
    met = [row for row in met if row["score"] >= met[0]["score"] * _FEWEST]
    return Answer(tuple(standing[row["version_id"]] for row in met), understood(_said(met)))


async def suggested(text: str) -> tuple[str, ...]:
    """Words that lead somewhere, for when nothing was found: those that share a character first."""
    words = [item.keywords[0] for item in await published.every() if item.keywords]
    asked = set(Question.of(text).text)
    ordered = sorted(dict.fromkeys(words), key=lambda word: -len(asked & set(word)))
    return tuple(ordered[:_SUGGESTED])


async def index(definition: Definition) -> None:
    """Write down what a version can be found by; again is harmless. The caller's transaction.

    Versions that were outlived are forgotten: their words would crowd out those that stand.
    """
    await clear(definition.version_id)
    words = words_of(definition)
    await connections.get("default").execute_query(
        _ADD,
        [
            definition.code,
            definition.version_id,
            [word.word for word in words],
            [word.said for word in words],
            [word.kind for word in words],
            [word.weight for word in words],
            [" ".join(grams_of(word, words)) for word in words],
        ],
    )
    await connections.get("default").execute_query(_OUTLIVED, [definition.code])


async def reindex() -> int:
    """Bring the words of what stands up to date; answers with how many items changed.

    For the tables' owner: after the list of words changed, or an installation was renewed. The
    caller holds the transaction.
    """
    rows = await connections.get("default").execute_query_dict(
        "SELECT version_id, word, said, kind, weight FROM item_word"
    )
    written: dict[str, set[tuple[Any, ...]]] = {}
    for row in rows:
        line = (row["word"], row["said"], row["kind"], row["weight"])
        written.setdefault(str(row["version_id"]), set()).add(line)
    stale = [
        item
        for item in await published.every()
        if written.get(str(item.version_id), set()) != set(words_of(item))
    ]
    for item in stale:
        await index(item)
    return len(stale)


async def clear(version_id: UUID) -> None:
    """The version is no longer found: it was withdrawn."""
    await connections.get("default").execute_query(
        "DELETE FROM item_word WHERE version_id = $1", [version_id]
    )


def parameters(question: Question) -> list[Any]:
    """What the statement is given."""
    return [
        list(question.whole),
        question.text,
        question.inside or _IMPOSSIBLE,
        list(question.parts),
        list(question.sounds),
        question.near,
        question.slips or _IMPOSSIBLE,
        question.meant,
    ]


def _by_version(items: Sequence[Definition]) -> Mapping[UUID, Definition]:
    """The items by version; made once for what stands now."""
    global _standing  # noqa: PLW0603 — a cache of this process
    if _standing[0] is not items:
        _standing = items, {item.version_id: item for item in items}
    return _standing[1]


def _said(rows: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """Kinds and words of the best few."""
    return [
        pair
        for row in islice(rows, 3)
        for pair in zip(row["kinds"] or (), row["said"] or (), strict=True)
    ]
