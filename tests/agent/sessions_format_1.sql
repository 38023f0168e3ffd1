-- The store as the first released version wrote it, killed in its second turn. Never change it.
PRAGMA application_id = 1937009511;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE clips (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        version INTEGER NOT NULL,
        path TEXT NOT NULL,                 -- relative to the session's folder if it lies in it
        draft INTEGER NOT NULL,
        facts TEXT NOT NULL,
        size INTEGER NOT NULL,              -- bytes
        modified INTEGER NOT NULL,          -- nanoseconds since 1970
        PRIMARY KEY (session, number)
    );
CREATE TABLE events (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        turn INTEGER,
        event TEXT NOT NULL,
        PRIMARY KEY (session, number)
    );
CREATE TABLE leases (
        session TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        token TEXT NOT NULL,
        pid INTEGER NOT NULL,
        host TEXT NOT NULL,
        boot TEXT NOT NULL,
        space TEXT NOT NULL,
        started TEXT NOT NULL,
        beat REAL NOT NULL
    );
INSERT INTO "leases" VALUES('k7m2p9xq','c22834a6dbbd46b9bc3be0f712bafc53',4242,'films','','','77',1700000000.0);
CREATE TABLE leftovers (session TEXT PRIMARY KEY);
CREATE TABLE messages (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        message TEXT NOT NULL,
        PRIMARY KEY (session, number)
    );
INSERT INTO "messages" VALUES('k7m2p9xq',1,1,'{"role":"user","text":"a man walks","nudge":false,"spoken":null}');
INSERT INTO "messages" VALUES('k7m2p9xq',2,1,'{"role":"assistant","text":"","thinking":"","calls":[{"id":"1","name":"write_script","arguments":"{\"title\":\"The walk\"}"}],"partial":false,"interrupted_by":""}');
INSERT INTO "messages" VALUES('k7m2p9xq',3,1,'{"role":"tool","call_id":"1","name":"write_script","content":"{\"ok\":true}","ok":true,"pictures":[]}');
INSERT INTO "messages" VALUES('k7m2p9xq',4,1,'{"role":"assistant","text":"He walks.","thinking":"","calls":[],"partial":false,"interrupted_by":""}');
INSERT INTO "messages" VALUES('k7m2p9xq',5,2,'{"role":"user","text":"slower","nudge":false,"spoken":null}');
CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        named INTEGER NOT NULL DEFAULT 0,   -- 1: the user gave the title
        created REAL NOT NULL,              -- seconds since 1970, UTC
        updated REAL NOT NULL,
        revision INTEGER NOT NULL DEFAULT 0,    -- one more with each transaction
        folder TEXT NOT NULL,               -- where the user worked when it was started
        backend TEXT NOT NULL DEFAULT '',
        model TEXT NOT NULL DEFAULT '',
        forked_from TEXT,
        tip INTEGER,                        -- the newest turn of the current branch
        head INTEGER,                       -- the current version of the script
        redo TEXT NOT NULL DEFAULT '[]'     -- the versions that were undone, the last one last
    );
INSERT INTO "sessions" VALUES('k7m2p9xq','The walk',0,1700000001.0,1700000022.0,8,'/films','mock','director',NULL,2,2,'[]');
CREATE TABLE turns (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        parent INTEGER,                     -- the turn before it; branches have one in common
        text TEXT NOT NULL,
        state TEXT NOT NULL,                -- running, done, limit, cancelled, failed, interrupted
        started REAL NOT NULL,
        ended REAL,
        head_before INTEGER,
        head_after INTEGER,
        usage TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (session, number)
    );
INSERT INTO "turns" VALUES('k7m2p9xq',1,NULL,'a man walks','done',1700000002.0,1700000014.0,NULL,1,'{"input_tokens":100,"output_tokens":20,"cached_tokens":0,"cost_usd":null}');
INSERT INTO "turns" VALUES('k7m2p9xq',2,1,'slower','running',1700000017.0,NULL,1,NULL,'{}');
CREATE TABLE versions (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        parent INTEGER,
        turn INTEGER,                       -- NULL: made between turns
        author TEXT NOT NULL,
        note TEXT NOT NULL,
        made REAL NOT NULL,
        script TEXT NOT NULL,               -- canonical JSON
        PRIMARY KEY (session, number)
    );
INSERT INTO "versions" VALUES('k7m2p9xq',1,NULL,1,'model','written',1700000007.0,'{"actors":[{"accessories":[],"color":"#e85c4a","height_m":1.8,"id":"a","kind":"human","manner":"neutral","name":"Ann"}],"logline":"","scenes":[{"camera":[],"description":"","duration_s":4.0,"id":"one","parts":[{"actions":[{"action":"wave","description":"","path":[]}],"actor":"a","at":[0.0,0.0],"expressions":[],"lines":[]}],"place":"studio","props":[],"sound":{"ambience":"","music":""},"time_of_day":"day","weather":"clear"}],"schema_version":1,"seed":0,"size":[1280,720],"style":"normal","title":"The walk"}');
INSERT INTO "versions" VALUES('k7m2p9xq',2,1,2,'model','slower',1700000020.0,'{"actors":[{"accessories":[],"color":"#e85c4a","height_m":1.8,"id":"a","kind":"human","manner":"neutral","name":"Ann"}],"logline":"","scenes":[{"camera":[],"description":"","duration_s":6.0,"id":"one","parts":[{"actions":[{"action":"wave","description":"","path":[]}],"actor":"a","at":[0.0,0.0],"expressions":[],"lines":[]}],"place":"studio","props":[],"sound":{"ambience":"","music":""},"time_of_day":"day","weather":"clear"}],"schema_version":1,"seed":0,"size":[1280,720],"style":"normal","title":"The walk"}');
CREATE INDEX sessions_updated ON sessions (updated);
COMMIT;
