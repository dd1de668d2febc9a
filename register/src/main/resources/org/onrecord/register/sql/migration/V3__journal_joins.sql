-- The journal, and what is joined over all reports: copies, parties, utterances, links, issues; what reviewers decided.
-- Whatever is merged into another of its kind points to it by merged_into, so that its id answers for ever and the merge can be
-- undone. Days are ISO 8601, days compare as text.

-- Every change of the register, each with the hash of the one before. "was" and "became" are JSON.
CREATE TABLE entry (
    number   ${long} NOT NULL PRIMARY KEY,
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    what     TEXT NOT NULL,
    was      TEXT,
    became   TEXT,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL
)${strict};

-- The journals of registers that were imported into this one, kept whole: lines as they were exported.
CREATE TABLE foreign_entry (
    register TEXT NOT NULL,
    number   ${long} NOT NULL,
    line     TEXT NOT NULL,
    PRIMARY KEY (register, number)
)${strict};

-- "number" is short for the id inside the tables of joins, "changed" the newest entry that changed how the report is shown.
-- Both are missing in a report that was added before this migration and not joined yet.
ALTER TABLE report ADD COLUMN number ${long};
ALTER TABLE report ADD COLUMN changed ${long};
CREATE UNIQUE INDEX report_number ON report (number);
CREATE INDEX report_changed ON report (changed, id);

ALTER TABLE version ADD COLUMN opening TEXT;
ALTER TABLE version ADD COLUMN unread TEXT;

-- Which version of which report a reading is of, and the entry that brought it: the newest reading has the highest.
ALTER TABLE reading ADD COLUMN report TEXT REFERENCES report (id);
ALTER TABLE reading ADD COLUMN version ${long};
ALTER TABLE reading ADD COLUMN entry ${long};
CREATE INDEX reading_report ON reading (report, entry);
CREATE INDEX reading_page ON reading (page);

-- Groups of reports that print one text.
CREATE TABLE copies (
    id          TEXT NOT NULL PRIMARY KEY,
    merged_into TEXT REFERENCES copies (id),
    reason      TEXT
)${strict};
CREATE INDEX copies_merged ON copies (merged_into);
ALTER TABLE report ADD COLUMN copy_reason TEXT;

-- The sample of hashed word sequences by which copies are found: of a report's newest text.
CREATE TABLE copy_hash (
    hash   ${long} NOT NULL,
    report ${long} NOT NULL,
    PRIMARY KEY (hash, report)
)${compact};
CREATE INDEX copy_hash_report ON copy_hash (report);

-- Who speaks or is spoken to, over all reports.
CREATE TABLE party (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    type        TEXT NOT NULL,
    wikidata    TEXT,
    merged_into TEXT REFERENCES party (id),
    reason      TEXT
)${strict};
CREATE INDEX party_wikidata ON party (wikidata);
CREATE INDEX party_merged ON party (merged_into);

-- The forms of a party's name under which it is looked for.
CREATE TABLE party_key (
    name_key TEXT NOT NULL,
    party    TEXT NOT NULL REFERENCES party (id),
    PRIMARY KEY (name_key, party)
)${compact};

-- The names it goes by, and the roles it was given, with the first and last day on which a report gave them.
CREATE TABLE party_name (
    party TEXT NOT NULL REFERENCES party (id),
    name  TEXT NOT NULL,
    PRIMARY KEY (party, name)
)${compact};
CREATE TABLE party_role (
    party     TEXT NOT NULL REFERENCES party (id),
    role      TEXT NOT NULL,
    first_day TEXT,
    last_day  TEXT,
    PRIMARY KEY (party, role)
)${compact};

-- Which party an actor of a reading is, and why.
CREATE TABLE actor_party (
    reading TEXT NOT NULL REFERENCES reading (id),
    actor   TEXT NOT NULL,
    party   TEXT NOT NULL REFERENCES party (id),
    name    TEXT NOT NULL,
    reason  TEXT,
    PRIMARY KEY (reading, actor)
)${compact};
CREATE INDEX actor_party_party ON actor_party (party, reading);

-- Acts of saying. A statement of any report tells one. "words" are those of its first statement, folded.
CREATE TABLE utterance (
    id          TEXT NOT NULL PRIMARY KEY,
    act         TEXT NOT NULL,
    day         TEXT,
    words       TEXT NOT NULL,
    issue       TEXT,
    merged_into TEXT REFERENCES utterance (id),
    reason      TEXT
)${strict};
CREATE INDEX utterance_merged ON utterance (merged_into);
CREATE INDEX utterance_issue ON utterance (issue, day);
ALTER TABLE statement ADD COLUMN utterance TEXT REFERENCES utterance (id);
ALTER TABLE statement ADD COLUMN utterance_reason TEXT;
CREATE INDEX statement_utterance ON statement (utterance);

-- The least hashes of an utterance's word sequences, by which the same words are found again.
CREATE TABLE utterance_hash (
    hash      ${long} NOT NULL,
    utterance TEXT    NOT NULL REFERENCES utterance (id),
    PRIMARY KEY (hash, utterance)
)${compact};

-- Who said it (part "speaker") and at whom it was directed (part "target"); act and day stand here again for the order.
CREATE TABLE utterance_party (
    party     TEXT NOT NULL REFERENCES party (id),
    part      TEXT NOT NULL,
    act       TEXT NOT NULL,
    day       TEXT NOT NULL,
    utterance TEXT NOT NULL REFERENCES utterance (id),
    PRIMARY KEY (party, part, act, day, utterance)
)${compact};
CREATE INDEX utterance_party_utterance ON utterance_party (utterance);

CREATE TABLE link (
    id             TEXT NOT NULL PRIMARY KEY,
    type           TEXT NOT NULL,
    from_utterance TEXT NOT NULL REFERENCES utterance (id),
    to_utterance   TEXT NOT NULL REFERENCES utterance (id),
    confidence     ${double},
    reason         TEXT NOT NULL,
    who            TEXT NOT NULL,
    withdrawn      TEXT,
    UNIQUE (from_utterance, to_utterance, type)
)${strict};
CREATE INDEX link_to ON link (to_utterance);

-- Utterances about one matter, made by the follower. "vectors" is the sum of theirs, "words" (JSON) the words in and around them:
-- sums, so that grouping need not work them out anew.
CREATE TABLE issue (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    named_by    TEXT,
    first_day   TEXT,
    last_day    TEXT,
    utterances  ${long} NOT NULL,
    vectors     ${bytes} NOT NULL,
    words       TEXT NOT NULL,
    merged_into TEXT REFERENCES issue (id),
    reason      TEXT
)${strict};
CREATE INDEX issue_last ON issue (last_day, id);
CREATE INDEX issue_merged ON issue (merged_into);
CREATE TABLE issue_word (
    word  TEXT NOT NULL,
    issue TEXT NOT NULL REFERENCES issue (id),
    PRIMARY KEY (word, issue)
)${compact};
CREATE INDEX issue_word_issue ON issue_word (issue);

-- Over all that was grouped: in how many reports a word stands; how many reports and utterances there are, and the sum of vectors. One
-- row, none before the first.
CREATE TABLE issue_count (
    word    TEXT    NOT NULL PRIMARY KEY,
    reports ${long} NOT NULL
)${compact};
CREATE TABLE issue_total (
    one        ${long} NOT NULL PRIMARY KEY CHECK (one = 1),
    reports    ${long} NOT NULL,
    utterances ${long} NOT NULL,
    vectors    ${bytes} NOT NULL
)${strict};

-- The vector of an utterance's words: 384 signed bytes.
CREATE TABLE utterance_vector (
    utterance TEXT    NOT NULL PRIMARY KEY REFERENCES utterance (id),
    vector    ${bytes} NOT NULL
)${compact};

-- How far who works behind the store has come: the number of the last entry it has done.
CREATE TABLE follower (
    name  TEXT NOT NULL PRIMARY KEY,
    up_to ${long} NOT NULL
)${compact};

-- What a reviewer said of a statement, party, link or issue; the reader's own reading stays beside it.
CREATE TABLE decision (
    id      TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    field   TEXT NOT NULL,
    was     TEXT,
    became  TEXT,
    comment TEXT,
    who     TEXT NOT NULL,
    at      TEXT NOT NULL,
    undone  TEXT,
    entry   ${long} NOT NULL
)${strict};
CREATE INDEX decision_subject ON decision (subject, entry);
CREATE INDEX decision_entry ON decision (entry);
