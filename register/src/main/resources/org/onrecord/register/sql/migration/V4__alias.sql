-- Ids of statements and links that came with an import for what was here under another id already: they answer with that.
CREATE TABLE alias (
    id     TEXT NOT NULL PRIMARY KEY,
    target TEXT NOT NULL,
    reason TEXT NOT NULL
)${compact};
CREATE INDEX alias_target ON alias (target);
