-- What a user imported as knowledge: persons, organizations and positions of a dump of Wikidata, by their ids there. It is
-- no part of what was read: nothing else refers to it, and an import may replace any of it. Days are ISO 8601.

-- "digest" is of all that is known of the entity, so that an import sees whether anything changed; "modified" the day of its last
-- change in Wikidata, where the dump tells it.
CREATE TABLE known_entity (
    id     TEXT NOT NULL PRIMARY KEY,
    kind   TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'igo', 'position')),
    name   TEXT NOT NULL,
    digest ${bytes} NOT NULL,
    modified TEXT
)${compact};

-- What a person or an organization is called, its label among them.
CREATE TABLE known_name (
    name   TEXT NOT NULL,
    entity TEXT NOT NULL REFERENCES known_entity (id),
    PRIMARY KEY (name, entity)
)${compact};
CREATE INDEX known_name_entity ON known_name (entity);

-- What a position is called, and of which state or body (an id of Wikidata) it is one.
CREATE TABLE known_office (
    jurisdiction TEXT NOT NULL,
    title        TEXT NOT NULL,
    position     TEXT NOT NULL REFERENCES known_entity (id),
    PRIMARY KEY (jurisdiction, title, position)
)${compact};
CREATE INDEX known_office_position ON known_office (position);

-- Who held a position from when to when; the position itself may not be known. Without a last day it goes on.
CREATE TABLE known_term (
    person    TEXT NOT NULL REFERENCES known_entity (id),
    position  TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day  TEXT
)${strict};
CREATE INDEX known_term_person ON known_term (person);
CREATE INDEX known_term_position ON known_term (position);

-- All of it: the sum of the entities' digests, and the last day of which it knows anything. One row, none before an import.
CREATE TABLE knowledge (
    one         ${long} NOT NULL PRIMARY KEY CHECK (one = 1),
    sum         ${bytes} NOT NULL,
    known_until TEXT
)${strict};
