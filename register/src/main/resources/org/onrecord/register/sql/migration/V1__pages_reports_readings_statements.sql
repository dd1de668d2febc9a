-- The first nouns of a register. Later steps add tables (journal, parties, utterances, issues, decisions) by further
-- migrations; nothing here is changed by them. Times are ISO 8601 in UTC. What the two databases write differently stands in
-- placeholders: ${long} a whole number of 64 bits, ${bytes}, ${double}, ${strict} and ${compact} what ends a table.

-- What this register is. One row.
CREATE TABLE register (
    id      TEXT NOT NULL PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('own', 'samples')),
    created TEXT NOT NULL
)${strict};

-- The WARC files under archive/. What lies behind "length" was never confirmed and is no part of the register.
CREATE TABLE archive_file (
    number ${long} NOT NULL PRIMARY KEY,
    name   TEXT    NOT NULL UNIQUE,
    length ${long} NOT NULL
)${strict};

-- The bytes as they came, once however often they came; the rest tells of the first time.
CREATE TABLE page (
    sha256         TEXT    NOT NULL PRIMARY KEY,
    input          TEXT    NOT NULL,
    url            TEXT,
    media_type     TEXT,
    charset        TEXT,
    fetched        TEXT,
    archive_file   ${long} NOT NULL REFERENCES archive_file (number),
    archive_offset ${long} NOT NULL
)${strict};

-- What lives at one address. "address" is the canonical one, or the page's digest where no address is known.
CREATE TABLE report (
    id         TEXT    NOT NULL PRIMARY KEY,
    address    TEXT    NOT NULL UNIQUE,
    copy_group TEXT    NOT NULL,
    versions   ${long} NOT NULL,
    -- Seconds since 1970 by which lists are sorted: when it was published, where no page tells when it was added.
    sort_at    ${long} NOT NULL
)${strict};
CREATE INDEX report_newest ON report (sort_at DESC, id DESC);
CREATE INDEX report_copies ON report (copy_group);

-- What one reader made of one page: the record as RecordWriter wrote it, kept as it was.
CREATE TABLE reading (
    id     TEXT NOT NULL PRIMARY KEY,
    page   TEXT NOT NULL REFERENCES page (sha256),
    record TEXT NOT NULL,
    added  TEXT NOT NULL
)${strict};

-- Each version of a report is one page and its reading; the fields are those that lists show.
CREATE TABLE version (
    report         TEXT    NOT NULL REFERENCES report (id),
    number         ${long} NOT NULL,
    page           TEXT    NOT NULL REFERENCES page (sha256),
    reading        TEXT    NOT NULL REFERENCES reading (id),
    url            TEXT,
    headline       TEXT,
    publisher      TEXT,
    date_published TEXT,
    added          TEXT    NOT NULL,
    PRIMARY KEY (report, number),
    UNIQUE (report, page)
)${strict};
CREATE INDEX version_reading ON version (reading);

-- A statement of a report, over all its readings.
CREATE TABLE statement (
    id     TEXT NOT NULL PRIMARY KEY,
    report TEXT NOT NULL REFERENCES report (id)
)${strict};
CREATE INDEX statement_report ON statement (report);

-- Where a reading has the statement: "name" is its id inside the record ("s1").
CREATE TABLE statement_reading (
    reading   TEXT NOT NULL REFERENCES reading (id),
    name      TEXT NOT NULL,
    statement TEXT NOT NULL REFERENCES statement (id),
    PRIMARY KEY (reading, name)
)${strict};
CREATE INDEX statement_reading_statement ON statement_reading (statement);
