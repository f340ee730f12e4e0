"""The words that items are found by, and the words that found nothing.

No extension is needed: pieces of words stand in an array with a GIN index (docs/decisions/0014).
What found nothing is counted by day and words, never by whom; the citizens' door cannot read it and
can add to it only through one function, which keeps out what looks like a number and stays bounded.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

SEARCH = """
CREATE TABLE item_word (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_code varchar(50) NOT NULL,
    version_id uuid NOT NULL REFERENCES item_version (id) ON DELETE CASCADE,
    word varchar(64) COLLATE "C" NOT NULL,
    said varchar(64) NOT NULL,
    kind varchar(16) NOT NULL,
    weight smallint NOT NULL,
    grams text[] NOT NULL
);
CREATE INDEX item_word_word ON item_word (word);
CREATE INDEX item_word_grams ON item_word USING gin (grams) WITH (fastupdate = off);
CREATE INDEX item_word_version ON item_word (version_id);
CREATE UNIQUE INDEX item_word_everything ON item_word (version_id) WHERE kind = 'everything';

CREATE TABLE missed_search (
    day date NOT NULL,
    words varchar(40) NOT NULL,
    count integer NOT NULL DEFAULT 1,
    PRIMARY KEY (day, words)
);
CREATE FUNCTION doorstep_missed(asked text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE today date := (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    IF asked IS NULL OR char_length(asked) NOT BETWEEN 2 AND 40
       OR asked ~ '[[:digit:]@]' OR asked ~ '[〇零一二三四五六七八九两幺]{4}' THEN
        RETURN;
    END IF;
    UPDATE missed_search SET count = count + 1 WHERE day = today AND words = asked;
    IF FOUND OR (SELECT count(*) FROM missed_search WHERE day = today) >= 1000 THEN
        RETURN;
    END IF;
    INSERT INTO missed_search (day, words) VALUES (today, asked)
        ON CONFLICT (day, words) DO UPDATE SET count = missed_search.count + 1;
    DELETE FROM missed_search WHERE day < today - 180;
END $$;
REVOKE ALL ON FUNCTION doorstep_missed(text) FROM PUBLIC;
REVOKE ALL ON missed_search, item_word FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT EXECUTE ON FUNCTION doorstep_missed(text) TO doorstep_citizen;
GRANT SELECT ON item_word TO doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT INSERT, DELETE ON item_word TO doorstep_desk;
GRANT USAGE ON SEQUENCE item_word_id_seq TO doorstep_desk;
GRANT SELECT ON missed_search TO doorstep_desk;
"""
NO_SEARCH = """
DROP FUNCTION doorstep_missed(text);
DROP TABLE missed_search;
DROP TABLE item_word;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0006_asked")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(SEARCH, reverse_sql=NO_SEARCH),
    ]
