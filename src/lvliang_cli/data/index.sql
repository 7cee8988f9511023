-- The tables of the index; they bear singular names and may change. All but name, token and gram
-- belong to one dataset a row.

CREATE TABLE state (state BLOB, datasets, figures, unreviewed, unreadable);
CREATE TABLE release (
    dataset INTEGER PRIMARY KEY, file BLOB UNIQUE, stamp TEXT, problem_zh TEXT, problem_en TEXT,
    id TEXT, title_zh TEXT, title_en TEXT, region_code TEXT, region_zh TEXT, region_en TEXT,
    period_start TEXT, period_end TEXT, period_basis TEXT, period_as_written TEXT, issued TEXT,
    publisher_zh TEXT, publisher_en TEXT, source_url TEXT, version TEXT, created TEXT, sha256 TEXT,
    figures INTEGER, unreviewed INTEGER
);
CREATE TABLE figure (
    dataset INTEGER, position INTEGER, id TEXT, label_zh TEXT, label_en TEXT, section TEXT,
    topics TEXT, kind TEXT, class TEXT, value NUMERIC, value_exact TEXT, lower NUMERIC,
    lower_exact TEXT, upper NUMERIC, upper_exact TEXT, unit TEXT, unit_zh TEXT, unit_en TEXT,
    printed TEXT, qualifier TEXT, readings TEXT, period_start TEXT, period_end TEXT,
    period_basis TEXT, period_as_written TEXT, region_code TEXT, region_zh TEXT, region_en TEXT,
    has_own_region INTEGER, indicator TEXT, change_basis TEXT, prices TEXT, cautions TEXT,
    status TEXT, processing TEXT, note_zh TEXT, note_en TEXT, source_url TEXT, paragraph INTEGER,
    char_start INTEGER, char_end INTEGER
);
CREATE TABLE record (dataset INTEGER, position INTEGER, json TEXT);
CREATE TABLE claim (
    dataset INTEGER, position INTEGER, id TEXT, label_zh TEXT, label_en TEXT, section TEXT,
    topics TEXT, scope TEXT, direction TEXT, printed TEXT, source_url TEXT, paragraph INTEGER,
    char_start INTEGER, char_end INTEGER, PRIMARY KEY (dataset, position)
) WITHOUT ROWID;
CREATE TABLE relation (
    dataset INTEGER, position INTEGER, id TEXT, type TEXT, stated TEXT, complete INTEGER,
    linked TEXT, doubts TEXT, note_zh TEXT, note_en TEXT, PRIMARY KEY (dataset, position)
) WITHOUT ROWID;
CREATE TABLE argument (
    dataset INTEGER, position INTEGER, relation TEXT, role TEXT, figure TEXT, value NUMERIC,
    value_exact TEXT, PRIMARY KEY (dataset, position)
) WITHOUT ROWID;
CREATE TABLE topic (
    dataset INTEGER, position INTEGER, id TEXT, label_zh TEXT, label_en TEXT, aliases TEXT,
    broader TEXT, PRIMARY KEY (dataset, position)
) WITHOUT ROWID;
CREATE TABLE figure_topic (
    dataset INTEGER, position INTEGER, topic TEXT, PRIMARY KEY (dataset, position, topic)
) WITHOUT ROWID;
CREATE TABLE name (name INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE naming (
    dataset INTEGER, kind TEXT, name INTEGER, is_shared INTEGER, PRIMARY KEY (dataset, kind, name)
) WITHOUT ROWID;
CREATE TABLE token (token INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE holding (dataset INTEGER, token INTEGER, PRIMARY KEY (dataset, token)) WITHOUT ROWID;
CREATE TABLE gram (gram TEXT, token INTEGER);
CREATE VIEW known AS SELECT * FROM naming JOIN name USING (name);

-- Once all rows are in

CREATE INDEX figure_by_place ON figure (dataset, position);
CREATE INDEX figure_by_id ON figure (id, dataset);
CREATE INDEX record_by_place ON record (dataset, position);
CREATE INDEX figure_by_own_region ON figure (region_code) WHERE has_own_region;
CREATE INDEX release_by_id ON release (lower(id), file);
CREATE INDEX release_by_region ON release (region_code, region_zh);
CREATE INDEX name_by_text ON name (text);
CREATE INDEX naming_by_name ON naming (name, kind, is_shared);
CREATE INDEX holding_by_token ON holding (token);
CREATE INDEX token_by_text ON token (text);
CREATE INDEX gram_by_gram ON gram (gram, token);
