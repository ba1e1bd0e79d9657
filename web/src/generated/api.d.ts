// Made by `npm run client` from schema/openapi.json. Not to be edited.
export interface paths {
    "/api/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger holds, on one screen. */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actors as articles name them, the most frequent first. */
        get: operations["listActors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places as articles name them, with their positions. */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal, the newest row first. Every row is chained to the one before by its hash. */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the views that are new, changed or gone since a record time. */
        get: operations["diffHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The incident that a claim belongs to; `row` is null when it stands in none. */
        get: operations["getIncidentOfClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/incident/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents for long lists: no words, no claims, no reasons. `/views/incident/{id}` has them. */
        get: operations["listIncidentsBrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `incident`, a page at a time. */
        get: operations["listIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/incident/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `incident`. */
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/toll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `toll`, a page at a time. */
        get: operations["listToll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/toll/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `toll`. */
        get: operations["getToll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/truce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `truce`, a page at a time. */
        get: operations["listTruce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/truce/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `truce`. */
        get: operations["getTruce"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/violation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `violation`, a page at a time. */
        get: operations["listViolation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/violation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `violation`. */
        get: operations["getViolation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `contact`, a page at a time. */
        get: operations["listContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/contact/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `contact`. */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `proposal`, a page at a time. */
        get: operations["listProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/proposal/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `proposal`. */
        get: operations["getProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `origin`, a page at a time. */
        get: operations["listOrigin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/origin/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `origin`. */
        get: operations["getOrigin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the view `source`, a page at a time. */
        get: operations["listSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/source/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the view `source`. */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles, the newest first. */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many articles were published on each day, the first day first: a silent day is no calm one. */
        get: operations["listDocumentDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An article with its captured text and its parts. The text is to be shown as text only. */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read from an article, with what people made of each claim. */
        get: operations["getReading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the article at its address, the first captured first, each with what changed since the one before. */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes an article with its readings, the decisions on its words and its captured bytes, for good. The mark stays: whoever asks for it, or for a claim of it, is answered 410 with who removed it, when and why. */
        post: operations["redactDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tombstones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles that were removed, the last first: who removed each, when and why. */
        get: operations["listTombstones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Passages that hold all the words, without their clitics and endings; `"a phrase"` keeps its order, a star at the end of a word asks for all that begins so. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inputs that could not be taken in, with what to do. */
        get: operations["listFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims of the newest readings. */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A claim with its words in place, its chain, its state and its history. */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules behind a claim, with the words and the rows of tables that they used. */
        get: operations["whyClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{id}/cite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A citation of the article behind a claim. */
        get: operations["citeClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/cite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A citation of an article. */
        get: operations["citeDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions, the newest first. Those of blind rounds are shown by /coding alone. */
        get: operations["listReviews"];
        put?: never;
        /** Records a decision on the claims that are listed, and on no other. */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a claim that no machine read, as a decision that can be taken back. It is accepted, and names its review among its rules. */
        post: operations["addClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back. Nothing is erased. */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a person, by reason. */
        get: operations["listQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the views that a decision would make, change or take away. Nothing is recorded. */
        get: operations["showEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds of blind double coding, the newest first. */
        get: operations["listRounds"];
        put?: never;
        /** Begins a blind round over an even sample of the claims that a question finds. */
        post: operations["startRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coding/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims that a coder has still to decide on in a blind round, as the machine read them: nothing of what anybody decided. */
        get: operations["listUncoded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coding/{round}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a round: no more is coded in it, and everybody who codes may see what the others said. */
        post: operations["closeRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coding/{round}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Krippendorff's alpha of a blind round, by field, and the claims that somebody must settle. While the round is open it takes the role adjudicator. */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last jobs since the server began, the newest first. */
        get: operations["listJobs"];
        put?: never;
        /** Takes articles in: files as multipart/form-data (fields `lang`, `date`, `follow` may stand beside them), or a text or an address as JSON. */
        post: operations["ingest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is, and what became of each input. */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingest/{job}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as it happens, as server-sent events: `outcome` (Outcome), `progress` and at the end `done` (JobState). A client that comes back with Last-Event-ID goes on after it. */
        get: operations["watchJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The project's own actors and places, and who decided on them. */
        get: operations["getNames"];
        put?: never;
        /** Keeps own actors and places in place of those before, as a decision. What was read before is read anew by /names/reread alone. */
        post: operations["keepNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/names/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a sentence with own names as they are given. Nothing is kept. */
        post: operations["tryNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/names/reread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads every article anew with the names that are kept now: a job like those of /ingest. Decisions stay with their words; old readings are kept. */
        post: operations["rereadAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The formats, with who needs them. */
        get: operations["listFormats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views in a format, as a file. `x-isnad-left-out` counts what the format could not hold. */
        get: operations["exportAs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in. */
        get: operations["getSession"];
        put?: never;
        /** Logs in: the session is a cookie of this server. */
        post: operations["login"];
        /** Logs out. */
        delete: operations["logout"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's own password; all other sessions of the account end. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows protected names in this session for an hour, for a reason that goes into the audit trail. */
        post: operations["unlockNames"];
        /** Masks protected names again. */
        delete: operations["maskNames"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the issuer to log in. `back` is the path of ours to which it comes in the end. */
        get: operations["beginOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the issuer sends the browser back to. What was refused stands as `refused` in the address of the page that is shown then. */
        get: operations["endOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who logs in with a password. */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{name}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives somebody else a temporary password, for a reason that goes into the audit trail. It is told this once, lets in for three days and only to choose another; all sessions of the account end. */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people read for each code, in Arabic and English. */
        get: operations["getVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One claimant's version of an incident. */
        Account: {
            claimant: string;
            /** @enum {string} */
            position: "asserts" | "confirms" | "denies" | "silent";
            fields: {
                [key: string]: components["schemas"]["Version"][];
            };
            claims: string[];
            denies: string[];
            origins: number;
        };
        BlindClaim: {
            id: string;
            document: string;
            claim: components["schemas"]["Claim"];
            statement: components["schemas"]["Statement"] | null;
            /** @description The paragraph around the words. Spans of the claim index the whole text: take `span.start` off. */
            passage: {
                span: components["schemas"]["Span"];
                text: string;
            };
            about: components["schemas"]["DocumentRow"];
        };
        Citation: {
            ar: string;
            en: string;
            bibtex: string;
            csl: string;
        };
        /** @description What a statement, or the outlet in its own voice, says about one event. */
        Claim: {
            id: string;
            statement: string | null;
            evidence: components["schemas"]["Span"][];
            type: {
                /** @enum {string} */
                value: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            };
            facets: {
                [key: string]: {
                    value: string;
                    /** @constant */
                    how: "stated";
                    spans: components["schemas"]["Span"][];
                    rule?: string;
                } | {
                    value: string;
                    /** @constant */
                    how: "inferred";
                    rule: string;
                };
            };
            by: ({
                value: {
                    side: string;
                    name: string;
                    actor: string | null;
                };
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            } | {
                value: {
                    side: string;
                    name: string;
                    actor: string | null;
                };
                /** @constant */
                how: "inferred";
                rule: string;
            })[];
            on: ({
                value: {
                    side: string;
                    name: string;
                    actor: string | null;
                };
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            } | {
                value: {
                    side: string;
                    name: string;
                    actor: string | null;
                };
                /** @constant */
                how: "inferred";
                rule: string;
            })[];
            place: ({
                value: {
                    name: string;
                    id: string | null;
                    country: string | null;
                };
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            } | {
                value: {
                    name: string;
                    id: string | null;
                    country: string | null;
                };
                /** @constant */
                how: "inferred";
                rule: string;
            }) | null;
            time: ({
                value: {
                    edtf: string;
                    part: string | null;
                };
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            } | {
                value: {
                    edtf: string;
                    part: string | null;
                };
                /** @constant */
                how: "inferred";
                rule: string;
            }) | null;
            status: {
                /** @enum {string} */
                value: "actual" | "denied" | "planned" | "demanded" | "threatened" | "proposed" | "hypothetical";
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            } | {
                /** @enum {string} */
                value: "actual" | "denied" | "planned" | "demanded" | "threatened" | "proposed" | "hypothetical";
                /** @constant */
                how: "inferred";
                rule: string;
            };
            counts: components["schemas"]["Count"][];
            rules: string[];
        };
        ClaimRecord: {
            id: string;
            document: string;
            engine: string;
            /** @description With corrections laid over it. */
            claim: components["schemas"]["Claim"];
            /** @description As the machine read it; where a person added it, as that person did. */
            machine: components["schemas"]["Claim"];
            statement: components["schemas"]["Statement"] | null;
            /** @description As the machine read it. */
            machineStatement: components["schemas"]["Statement"] | null;
            /** @enum {string} */
            state: "machine" | "accepted" | "edited" | "rejected" | "held";
            /** @description Decisions on it, the first first; those of blind rounds are shown by /coding alone. */
            reviews: components["schemas"]["Review"][];
            /** @description False when the newest reading of its document no longer has it. */
            current: boolean;
            /** @description Through whom it came, outermost first; the speaker is in the statement. */
            chain: components["schemas"]["Link"][];
            words: {
                source: string[];
                cue: string[];
                content: string[];
                evidence: string[];
            };
            /** @description The paragraph around the words. Spans of the claim index the whole text: take `span.start` off. */
            passage: {
                span: components["schemas"]["Span"];
                text: string;
            };
            /** @description The article. */
            about: components["schemas"]["DocumentRow"];
        };
        ClaimRow: {
            id: string;
            document: string;
            type: string;
            status: string;
            act: string | null;
            claimant: string[];
            by: string[];
            on: string[];
            dayFrom: string | null;
            dayTo: string | null;
            published: string | null;
            country: string | null;
            place: string | null;
            /** @enum {string} */
            state: "machine" | "accepted" | "edited" | "rejected" | "held";
        };
        CodingRound: {
            round: string;
            /** @description Claims to be coded; null for all of the ledger. */
            claims: number | null;
            closed: boolean;
            /** @description Claims that whoever asks has coded. */
            mine: number;
            /** @description Who has coded how many; of an open round one sees oneself alone, unless one may settle it. */
            coders: {
                coder: string;
                claims: number;
            }[];
        };
        Contact: {
            id: string;
            medium: string;
            participants: {
                side: string;
                name: string;
                actor: string | null;
            }[];
            days: components["schemas"]["Days"];
            claims: string[];
            chains: string[][];
        };
        ContactRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Contact"];
            voices: components["schemas"]["Voice"][];
        };
        Contradiction: {
            /** @enum {string} */
            kind: "occurrence" | "actor" | "target" | "place" | "time" | "number";
            one: string;
            other: string;
            note: string;
        };
        /** @description A number in a claim. `n` is null when the text gives none; null is never zero. */
        Count: {
            /** @enum {string} */
            what: "killed" | "injured" | "captured" | "missing" | "displaced" | "destroyed" | "weapon" | "other";
            whom: string;
            n: number | null;
            /** @enum {string} */
            bound: "exact" | "at_least" | "at_most" | "about" | "vague";
            cumulative: boolean;
            subset: boolean;
            spans: components["schemas"]["Span"][];
        };
        /** @description First and last day; null when open. */
        Days: {
            from: string | null;
            to: string | null;
        };
        Diagnostic: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            remedy: string;
            span?: components["schemas"]["Span"];
        };
        Difference: {
            since: string;
            views: {
                /** @enum {string} */
                view: "incident" | "toll" | "truce" | "violation" | "contact" | "proposal" | "origin" | "source";
                added: string[];
                changed: string[];
                gone: string[];
            }[];
        };
        /** @description An article with its captured text, which every span indexes. */
        Document: {
            id: string;
            snapshot: string;
            url: string | null;
            title: string | null;
            outlet: string | null;
            lang: string;
            published: string | null;
            recorded: string;
            claims: number;
            /** @description The later version of this article, when there is one. */
            superseded: string | null;
            author: string | null;
            text: string;
            sections: components["schemas"]["Section"][];
            previous: string | null;
            engines: string[];
        };
        DocumentRow: {
            id: string;
            snapshot: string;
            url: string | null;
            title: string | null;
            outlet: string | null;
            lang: string;
            published: string | null;
            recorded: string;
            claims: number;
            /** @description The later version of this article, when there is one. */
            superseded: string | null;
        };
        DocumentVersion: {
            document: components["schemas"]["DocumentRow"];
            changes: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
        };
        /** @description What every refusal looks like. */
        Error: {
            error: {
                /** @description Stable; listed in docs/diagnostics.serve.md and its sisters. */
                code: string;
                message: string;
                remedy: string;
                diagnostics?: components["schemas"]["Diagnostic"][];
                tombstone?: components["schemas"]["Tombstone"];
            };
        };
        Failure: {
            name: string;
            digest: string | null;
            code: string;
            message: string;
            remedy: string;
            at: string;
        };
        HistoryRow: {
            seq: number;
            kind: string;
            id: string;
            at: string;
            hash: string;
            about: {
                [key: string]: string | null;
            };
            /** @description Claims or documents that it is about. */
            on: string[];
            /** @description True where what it said was removed. */
            removed: boolean;
        };
        /** @description A passage with the words that were asked for. `words` are spans of the whole text of the document. */
        Hit: {
            document: string;
            title: string | null;
            url: string | null;
            lang: string;
            published: string | null;
            superseded: boolean;
            passage: components["schemas"]["Span"];
            text: string;
            words: components["schemas"]["Span"][];
        };
        Incident: {
            /** @enum {string} */
            type: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
            place: {
                name: string;
                id: string | null;
                country: string | null;
            } | null;
            days: components["schemas"]["Days"];
            id: string;
            claims: string[];
            background: string[];
            accounts: components["schemas"]["Account"][];
            compared: {
                [key: string]: "agree" | "differ" | "one-sided" | "silent";
            };
            contradictions: components["schemas"]["Contradiction"][];
            documents: number;
            origins: number;
            reasons: {
                rule: string;
                note: string;
                claim: string;
                with: string;
            }[];
        };
        IncidentBrief: {
            /** @enum {string} */
            type: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
            place: {
                name: string;
                id: string | null;
                country: string | null;
            } | null;
            days: components["schemas"]["Days"];
            id: string;
            documents: number;
            origins: number;
            disputed: boolean;
            /** @description Without those who are silent. */
            accounts: {
                claimant: string;
                /** @enum {string} */
                position: "asserts" | "confirms" | "denies" | "silent";
            }[];
        };
        IncidentRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Incident"];
            voices: components["schemas"]["Voice"][];
            /** @description With `?policy=`: the figures of the incident under that policy, a measure and a population at a time. */
            figures?: {
                /** @enum {string} */
                measure: "killed" | "injured" | "captured" | "missing" | "displaced" | "destroyed" | "weapon" | "other";
                /** @enum {string} */
                population: "civilian" | "combatant" | "all";
                merged: components["schemas"]["PolicyFigures"];
            }[];
        };
        JobState: {
            id: string;
            /** @enum {string} */
            kind: "ingest" | "reread";
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            by: string;
            /** @description Inputs that are known of; more may be found in them. */
            total: number;
            done: number;
            /** @description `none`: a member of an archive that is no article; `open`: an archive or feed, whose members follow; `names`: a table of own actors or places, which was kept. */
            counts: {
                new: number;
                same: number;
                version: number;
                failed: number;
                none: number;
                open: number;
                names: number;
            };
            claims: number;
            began: string;
            ended: string | null;
            /** @description Pages that are named and were not fetched because there are too many. */
            left: number;
        };
        /** @description Own actors and places, with which everything is read from then on. */
        KeptNames: {
            /** @description The decision that stands; null when nobody made one. */
            id: string | null;
            by: string | null;
            why: string | null;
            at: string | null;
            actors: components["schemas"]["OwnActor"][];
            places: components["schemas"]["OwnPlace"][];
        };
        Label: {
            ar: string;
            en: string;
        };
        /** @description One who passes the words on. */
        Link: {
            name: string;
            actor: string | null;
            spans: components["schemas"]["Span"][];
        };
        Mention: {
            spans: components["schemas"]["Span"][];
            /** @enum {string} */
            kind: "actor" | "place";
            name: string;
            ref: string | null;
            side: string[];
            /** @enum {string} */
            privacy: "public_role" | "private_person" | "victim" | "witness" | "minor" | "not_a_person";
        };
        /** @description Null where no table has a name in the language. */
        Names: {
            ar: string | null;
            en: string | null;
        };
        /** @description A claim that a person finds in the words of an article. The statement around its words is found. */
        NewClaimInput: {
            document: string;
            /** @description The words, as spans of the text of the article. */
            evidence: components["schemas"]["SpanInput"][];
            /** @enum {string} */
            type: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
            /** @enum {string} */
            status: "actual" | "denied" | "planned" | "demanded" | "threatened" | "proposed" | "hypothetical";
            by: string[];
            on: string[];
            day: string | null;
        };
        NotUnderstood: {
            span: components["schemas"]["Span"];
            /** @enum {string} */
            why: "cue" | "trigger";
            words: components["schemas"]["Span"][];
        };
        /** @description The first utterance behind several reports. */
        Origin: {
            id: string;
            head: string;
            documents: string[];
            agency: string | null;
            reasons: {
                rule: string;
                note: string;
                document: string;
            }[];
        };
        OriginRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Origin"];
            voices: components["schemas"]["Voice"][];
        };
        /** @description What became of one input. */
        Outcome: {
            name: string;
            /** @enum {string} */
            outcome: "new" | "same" | "version" | "failed" | "none" | "open" | "names";
            documents: string[];
            claims: number;
            /** @description Pages that it names and that were not fetched. */
            addresses: number;
            diagnostics: components["schemas"]["Diagnostic"][];
        };
        /** @description An actor that the project brings with it. */
        OwnActor: {
            /** @description ASCII without blanks. */
            id: string;
            /** @description group, person, media, ngo, force, coalition, igo, state; empty with `side` where only further forms of a known actor are given. */
            kind: string;
            /** @description ASCII without blanks. */
            side: string;
            /** @description English name. */
            label: string;
            note: string;
            forms: {
                /** @enum {string} */
                lang: "ar" | "en";
                /** @description `name`, or another role of the tables of the gazetteer. */
                role: string;
                form: string;
                home: string;
            }[];
        };
        /** @description An actor that the project brings with it. */
        OwnActorInput: {
            /** @description ASCII without blanks. */
            id: string;
            /** @description group, person, media, ngo, force, coalition, igo, state; empty with `side` where only further forms of a known actor are given. */
            kind: string;
            /** @description ASCII without blanks. */
            side: string;
            /** @description English name. */
            label: string;
            note: string;
            forms: {
                /** @enum {string} */
                lang: "ar" | "en";
                /** @description `name`, or another role of the tables of the gazetteer. */
                role: string;
                form: string;
                home: string;
            }[];
        };
        /** @description A place that the project brings with it; forms of all languages together. */
        OwnPlace: {
            /** @description ASCII without blanks. */
            id: string;
            /** @description settlement, district, region, site, physical, capital, country. */
            kind: string;
            country: string;
            label: string;
            forms: {
                form: string;
                flags: string;
            }[];
        };
        /** @description A place that the project brings with it; forms of all languages together. */
        OwnPlaceInput: {
            /** @description ASCII without blanks. */
            id: string;
            /** @description settlement, district, region, site, physical, capital, country. */
            kind: string;
            country: string;
            label: string;
            forms: {
                form: string;
                flags: string;
            }[];
        };
        /** @description One step of JSON Patch (RFC 6902) on a claim. */
        PatchStep: {
            /** @enum {string} */
            op: "add" | "replace" | "remove" | "test";
            /** @description JSON Pointer (RFC 6901): /type/value */
            path: string;
            value?: unknown;
        };
        /** @description One step of JSON Patch (RFC 6902) on a claim. */
        PatchStepInput: {
            /** @enum {string} */
            op: "add" | "replace" | "remove" | "test";
            /** @description JSON Pointer (RFC 6901): /type/value */
            path: string;
            value?: unknown;
        };
        /** @description Position (WGS84) with how far from it the words may mean: to be drawn as a ring, never as a pin alone. */
        PlaceAt: {
            id: string;
            kind: string;
            name: string;
            country: string;
            lat: number;
            lon: number;
            radiusKm: number;
            within: string[];
        };
        /** @description What a named policy makes of the figures of several claimants. Null where nobody states one. */
        PolicyFigures: {
            /** @enum {string} */
            policy: "lowest" | "range" | "latest-per-claimant";
            low: number | null;
            best: number | null;
            high: number | null;
            figures: {
                claimant: string;
                speaker: string | null;
                n: number;
                /** @enum {string} */
                bound: "exact" | "at_least" | "at_most" | "about" | "vague";
                asOf: string | null;
                claims: string[];
                origins: number;
            }[];
        };
        Proposal: {
            id: string;
            by: string[];
            /** @enum {string} */
            type: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
            with: string[];
            days: components["schemas"]["Days"];
            claims: string[];
            answers: {
                by: string;
                /** @enum {string} */
                answer: "accept" | "refuse";
                statement: string;
            }[];
        };
        ProposalRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Proposal"];
            voices: components["schemas"]["Voice"][];
        };
        QueueItem: {
            id: string;
            /** @enum {string} */
            reason: "dispute" | "toll" | "incident" | "chain" | "held" | "anchor";
            /** @description The claims to look at. */
            claims: string[];
            view: ("incident" | "toll" | "truce" | "violation" | "contact" | "proposal" | "origin" | "source") | null;
            /** @description The row of the view that it is about. */
            row: string | null;
            /** @description What it is about, in the machine's words. */
            note: string;
            /** @description The happening that it is about, where it is about one. */
            of?: {
                /** @enum {string} */
                type: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
                place: {
                    name: string;
                    id: string | null;
                    country: string | null;
                } | null;
                days: components["schemas"]["Days"];
            };
        };
        Reading: {
            engine: string;
            document: {
                id: string;
                lang: string;
                date: ({
                    value: string;
                    /** @constant */
                    how: "stated";
                    spans: components["schemas"]["Span"][];
                    rule?: string;
                } | {
                    value: string;
                    /** @constant */
                    how: "inferred";
                    rule: string;
                }) | null;
                title: ({
                    value: string;
                    /** @constant */
                    how: "stated";
                    spans: components["schemas"]["Span"][];
                    rule?: string;
                } | {
                    value: string;
                    /** @constant */
                    how: "inferred";
                    rule: string;
                }) | null;
                outlet: string | null;
                author: string | null;
                length: number;
                sections: components["schemas"]["Section"][];
                hidden: components["schemas"]["Span"][];
            };
            statements: components["schemas"]["Statement"][];
            claims: components["schemas"]["Claim"][];
            mentions: components["schemas"]["Mention"][];
            notUnderstood: components["schemas"]["NotUnderstood"][];
            diagnostics: components["schemas"]["Diagnostic"][];
            trace?: components["schemas"]["TraceStep"][];
        };
        /** @description A decision of one person, anchored to the words on which it was made. */
        Review: {
            id: string;
            /** @enum {string} */
            decision: "accept" | "reject" | "edit" | "hold" | "merge" | "split" | "add" | "undo";
            anchors: {
                claim: string;
                document: string;
                type: string;
                exact: string[];
                prefix: string;
                suffix: string;
                start: number;
            }[];
            patch: components["schemas"]["PatchStep"][];
            undoes: string | null;
            by: string;
            why: string;
            round: string | null;
            at: string;
        };
        Section: {
            start: number;
            end: number;
            /** @enum {string} */
            kind: "title" | "date" | "byline" | "caption" | "chrome" | "paragraph";
        };
        /** @description An actor or place with every form in which articles name it. */
        Seen: {
            id: string;
            /** @description False: the id is the name as written. */
            known: boolean;
            name: {
                ar: string | null;
                en: string | null;
            };
            count: number;
            documents: number;
            forms: {
                form: string;
                lang: string;
                count: number;
            }[];
            sides: string[];
            privacy: string[];
            at: components["schemas"]["PlaceAt"] | null;
        };
        Session: {
            /**
             * @description `open`: no account is set up, whoever is on this machine may do everything.
             * @enum {string}
             */
            mode: "open" | "accounts";
            /** @description Null when nobody is logged in. */
            name: string | null;
            role: ("reader" | "coder" | "adjudicator" | "admin") | null;
            /** @description How one logs in: with name and password here, or at an issuer, by /session/oidc. */
            ways: ("password" | "oidc")[];
            /** @description What this role may do besides reading: take in (`add`), decide on claims (`decide`), merge and split (`bind`), take back what others decided (`overrule`), show masked names (`unmask`), keep own actors and places (`names`), remove articles (`redact`), give others new passwords (`accounts`). */
            may: ("add" | "decide" | "bind" | "overrule" | "unmask" | "names" | "redact" | "accounts")[];
            /** @description True after logging in with a password that an administrator gave: `POST /session/password` comes first, nothing else is answered. */
            temporary: boolean;
            /** @description Names of victims, witnesses, minors and private persons: `masked` on a ledger with accounts, unless this session unlocked them for a reason; `open` without accounts. */
            names: {
                /** @enum {string} */
                state: "open" | "masked" | "unlocked";
                why: string | null;
                until: string | null;
            };
            /** @description To be sent as the header X-CSRF-Token with everything that is no GET. */
            csrf: string | null;
        };
        Source: {
            outlet: string | null;
            documents: number;
            langs: string[];
            origins: number;
            claims: number;
            denials: number;
            claimants: {
                side: string;
                claims: number;
            }[];
            first: string | null;
            last: string | null;
        };
        SourceRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Source"];
            voices: components["schemas"]["Voice"][];
        };
        /** @description Half-open range of the captured text, in UTF-16 code units. */
        Span: {
            start: number;
            end: number;
        };
        /** @description Half-open range of the captured text, in UTF-16 code units. */
        SpanInput: {
            start: number;
            end: number;
        };
        Speaker: {
            name: string | null;
            actor: string | null;
            side: {
                value: string[];
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            } | {
                value: string[];
                /** @constant */
                how: "inferred";
                rule: string;
            };
            /** @enum {string} */
            privacy: "public_role" | "private_person" | "victim" | "witness" | "minor" | "not_a_person";
        };
        /** @description A stretch in which the article gives the floor to a source. */
        Statement: {
            id: string;
            source: components["schemas"]["Span"][];
            cue: components["schemas"]["Span"][];
            content: components["schemas"]["Span"][];
            act: {
                /** @enum {string} */
                value: "assert" | "deny" | "call" | "propose" | "commit" | "refuse" | "threaten" | "criticise" | "endorse" | "expect";
                /** @constant */
                how: "stated";
                spans: components["schemas"]["Span"][];
                rule?: string;
            } | {
                /** @enum {string} */
                value: "assert" | "deny" | "call" | "propose" | "commit" | "refuse" | "threaten" | "criticise" | "endorse" | "expect";
                /** @constant */
                how: "inferred";
                rule: string;
            };
            speaker: components["schemas"]["Speaker"];
            chain: components["schemas"]["Link"][];
            parent: string | null;
            /** @enum {string} */
            quote: "direct" | "mixed" | "indirect";
            flags: ("reserve" | "distanced" | "mutual")[];
            /** @enum {string} */
            section: "title" | "date" | "byline" | "caption" | "chrome" | "paragraph";
            rules: string[];
        };
        Summary: {
            documents: number;
            claims: number;
            /** @description Claims by what people made of them. */
            states: {
                [key: string]: number;
            };
            failures: number;
            views: {
                incident: number;
                dispute: number;
                toll: number;
                truce: number;
                violation: number;
                contact: number;
                proposal: number;
                origin: number;
                source: number;
            };
            /** @description Incidents on which the parties disagree, the newest first; a dozen at most. */
            disputes: components["schemas"]["Incident"][];
            /** @description The newest dozen. */
            truces: components["schemas"]["Truce"][];
            /** @description The first dozen of the cumulative series. */
            tolls: components["schemas"]["Toll"][];
            sources: number;
            /** @description Day of the first report. */
            first: string | null;
            last: string | null;
            head: {
                seq: number;
                hash: string;
            };
            /** @description Engines of the newest readings that were looked at. */
            engines: string[];
            version: string;
            ledger: string;
            /**
             * @description Whether the reports are those of the sample dossier, which is retold in our own words.
             * @enum {string}
             */
            sample: "all" | "some" | "none";
            /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
            stale: boolean;
            honesty: string;
        };
        /** @description A claimant's figures over time. Never added up. */
        Toll: {
            id: string;
            claimant: string;
            speaker: string | null;
            /** @enum {string} */
            population: "civilian" | "combatant" | "all";
            /** @enum {string} */
            measure: "killed" | "injured" | "captured" | "missing" | "displaced" | "destroyed" | "weapon" | "other";
            /** @enum {string} */
            scope: "cumulative" | "incident";
            of: string[];
            since: string | null;
            incident: string | null;
            points: components["schemas"]["TollPoint"][];
        };
        /** @description One stated figure. `n` null: none was stated; null is never zero. */
        TollPoint: {
            asOf: string | null;
            n: number | null;
            /** @enum {string} */
            bound: "exact" | "at_least" | "at_most" | "about" | "vague";
            claims: string[];
            origins: number;
            recorded: string;
            correction: boolean;
        };
        TollRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Toll"];
            voices: components["schemas"]["Voice"][];
        };
        /** @description The mark that stands where something was removed. */
        Tombstone: {
            /** @description What was asked for. */
            id: string;
            /** @description document, claim, reading, review, snapshot */
            kind: string;
            /** @description The article that was removed. */
            document: string;
            by: string;
            why: string;
            at: string;
            /** @description The row of the journal that says so. */
            redaction: string;
            /** @description Claims that went with the article. */
            claims: number;
        };
        /** @description A rule that fired or was blocked, with the words and the rows of tables behind it. */
        TraceStep: {
            rule: string;
            /** @enum {string} */
            outcome: "fired" | "blocked";
            spans: components["schemas"]["Span"][];
            rows: string[];
            note: string;
        };
        Truce: {
            id: string;
            parties: string[];
            mediators: string[];
            agreed: components["schemas"]["Days"];
            place: string | null;
            inForce: {
                day: string;
                part: string | null;
            } | null;
            purposes: components["schemas"]["Version"][];
            terms: components["schemas"]["Version"][];
            expiry: string | null;
            claims: string[];
            lastAlleged: {
                [key: string]: string;
            };
        };
        TruceRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Truce"];
            voices: components["schemas"]["Voice"][];
        };
        /** @description Who logs in here with a password. People who come by OpenID Connect have none here. */
        UserAccount: {
            name: string;
            /** @enum {string} */
            role: "reader" | "coder" | "adjudicator" | "admin";
            since: string;
            /** @description Until when its temporary password lets in; null where the password is its own. */
            temporary: string | null;
        };
        /** @description A value with the claims that give it. */
        Version: {
            value: string;
            claims: string[];
        };
        /** @description An allegation that a truce was breached. */
        Violation: {
            id: string;
            truce: string | null;
            accuser: string;
            accused: string;
            /** @enum {string} */
            lane: "specific" | "generic";
            /** @enum {string} */
            type: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
            days: components["schemas"]["Days"];
            incident: string | null;
            claims: string[];
            origins: number;
            denied: string[];
        };
        ViolationRow: {
            id: string;
            day: string | null;
            country: string | null;
            type: string | null;
            sides: string[];
            item: components["schemas"]["Violation"];
            voices: components["schemas"]["Voice"][];
        };
        /** @description Whose words a claim rests on. `chain` runs from the reader to the speaker; the outlet is not in it. */
        Voice: {
            claim: string;
            document: string;
            outlet: string | null;
            published: string | null;
            chain: string[];
            claimant: string[];
            words: string;
            status: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSummary: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listActors: {
        parameters: {
            query?: {
                /** @description Part of a form or name. */
                q?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Seen"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPlaces: {
        parameters: {
            query?: {
                /** @description Part of a form or name. */
                q?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Seen"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                /** @description Rows before this number. */
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["HistoryRow"][];
                        next: number | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    diffHistory: {
        parameters: {
            query: {
                /** @description Record time: a day (its end) or an instant, RFC 3339. */
                since: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncidentOfClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["IncidentRow"] | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listIncidentsBrief: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["IncidentBrief"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description Where the places of the rows lie, so far as the gazetteer knows. */
                        positions: {
                            [key: string]: components["schemas"]["PlaceAt"];
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listIncident: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["IncidentRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getIncident: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["IncidentRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listToll: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["TollRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getToll: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["TollRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTruce: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["TruceRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTruce: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["TruceRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listViolation: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
                /** @description Only breaches of this truce. */
                truce?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["ViolationRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getViolation: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["ViolationRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listContact: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["ContactRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["ContactRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listProposal: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["ProposalRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProposal: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["ProposalRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listOrigin: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["OriginRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOrigin: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["OriginRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSource: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["SourceRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        /** @description True: somebody added or decided something since; the rows are being worked out anew, ask again in a while. */
                        stale: boolean;
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        row: components["schemas"]["SourceRow"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                        honesty: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["DocumentRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDocumentDays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            day: string;
                            documents: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        document: string;
                        engine: string;
                        recorded: string;
                        reading: components["schemas"]["Reading"];
                        /** @description Claims that people found in it and no machine read. */
                        added: {
                            id: string;
                            /** @enum {string} */
                            state: "machine" | "accepted" | "edited" | "rejected" | "held";
                            claim: components["schemas"]["Claim"];
                            statement: components["schemas"]["Statement"] | null;
                        }[];
                        /** @description Id in the ledger and state of each claim of the reading. */
                        claims: {
                            id: string;
                            /** @enum {string} */
                            state: "machine" | "accepted" | "edited" | "rejected" | "held";
                            /** @description The claim as people corrected it, with what it is said in; null where it stands as it was read. */
                            now: {
                                claim: components["schemas"]["Claim"];
                                statement: components["schemas"]["Statement"] | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["DocumentVersion"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    redactDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                    /** @description Who decides, where no account is set up; the account otherwise. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tombstone"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTombstones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Tombstone"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Hit"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listFailures: {
        parameters: {
            query?: {
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Failure"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listClaims: {
        parameters: {
            query?: {
                document?: string;
                type?: string;
                country?: string;
                state?: "machine" | "accepted" | "edited" | "rejected" | "held";
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["ClaimRow"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRecord"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    whyClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claim: string;
                        engine: string;
                        /** @description The engine that explains it; where it is not the one that read it, steps may differ. */
                        explainedBy: string;
                        rules: string[];
                        steps: components["schemas"]["TraceStep"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    citeClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    citeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Review"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "accept" | "reject" | "edit" | "hold" | "merge" | "split";
                    claims: string[];
                    /** @description Of an edit: JSON Patch on the claim. */
                    patch?: components["schemas"]["PatchStepInput"][];
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                    /** @description Who decides, where no account is set up; the account otherwise. */
                    by?: string;
                    /** @description A blind coding round: compared, never laid over the record. */
                    round?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of the decisions that were recorded. */
                        reviews: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    added: components["schemas"]["NewClaimInput"];
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                    /** @description Who decides, where no account is set up; the account otherwise. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of the decisions that were recorded. */
                        reviews: string[];
                        /** @description Id of the claim. */
                        claim: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    review: string;
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                    /** @description Who decides, where no account is set up; the account otherwise. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ids of the decisions that were recorded. */
                        reviews: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listQueue: {
        parameters: {
            query?: {
                reason?: "dispute" | "toll" | "incident" | "chain" | "held" | "anchor";
                /** @description Cursor of the page: `next` of the one before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["QueueItem"][];
                        /** @description Cursor of the next page; null at the end. */
                        next: string | null;
                        counts: {
                            [key: string]: number;
                        };
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showEffect: {
        parameters: {
            query: {
                decision: "reject" | "merge" | "split";
                /** @description Ids of claims with commas between them. */
                claims: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: {
                            /** @enum {string} */
                            view: "incident" | "toll" | "truce" | "violation" | "contact" | "proposal" | "origin" | "source";
                            added: string[];
                            changed: string[];
                            gone: string[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRounds: {
        parameters: {
            query?: {
                /** @description Who decides, where no account is set up; the account otherwise. */
                by?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["CodingRound"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startRound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    round: string;
                    size: number;
                    /** @enum {string} */
                    type?: "strike" | "clash" | "attack" | "casualty" | "damage" | "movement" | "control" | "hostilities" | "ceasefire" | "violation" | "release" | "access" | "contact" | "talks" | "agreement" | "support" | "measure" | "protest" | "group_change" | "other";
                    /** @description YYYY-MM-DD */
                    from?: string;
                    /** @description YYYY-MM-DD */
                    to?: string;
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                    /** @description Who decides, where no account is set up; the account otherwise. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listUncoded: {
        parameters: {
            query?: {
                /** @description Who decides, where no account is set up; the account otherwise. */
                by?: string;
                limit?: number;
            };
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["BlindClaim"][];
                        /** @description Claims that are still to be coded, at most a thousand more than are given. */
                        left: number;
                        closed: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    closeRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                    /** @description Who decides, where no account is set up; the account otherwise. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        coders: {
                            coder: string;
                            claims: number;
                        }[];
                        agreement: {
                            field: string;
                            alpha: number | null;
                            units: number;
                            ratings: number;
                        }[];
                        disputed: {
                            claim: string;
                            said: {
                                claim: string;
                                coder: string;
                                decision: string;
                                corrected: {
                                    [key: string]: string;
                                };
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["JobState"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ingest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ({
                    text: string;
                    title?: string;
                    outlet?: string;
                    /**
                     * @description Language of the text; found when absent.
                     * @enum {string}
                     */
                    lang?: "ar" | "en";
                    /** @description Day of publication. */
                    date?: string;
                } | {
                    address: string;
                    /**
                     * @description Language of the text; found when absent.
                     * @enum {string}
                     */
                    lang?: "ar" | "en";
                    /** @description Day of publication. */
                    date?: string;
                }) | null;
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: components["schemas"]["JobState"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: components["schemas"]["JobState"];
                        outcomes: components["schemas"]["Outcome"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    watchJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptNames"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    keepNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actors: components["schemas"]["OwnActorInput"][];
                    places: components["schemas"]["OwnPlaceInput"][];
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                    /** @description Who decides, where no account is set up; the account otherwise. */
                    by?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    tryNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actors: components["schemas"]["OwnActorInput"][];
                    places: components["schemas"]["OwnPlaceInput"][];
                    text: string;
                    /** @description YYYY-MM-DD */
                    date?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reading: components["schemas"]["Reading"];
                        /** @description What the codes in the rows are called. */
                        names: {
                            sides: {
                                [key: string]: components["schemas"]["Names"];
                            };
                            places: {
                                [key: string]: components["schemas"]["Names"];
                            };
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rereadAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: components["schemas"]["JobState"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listFormats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            id: string;
                            label: {
                                ar: string;
                                en: string;
                            };
                            purpose: {
                                ar: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    exportAs: {
        parameters: {
            query?: {
                /** @description Only what this side says or is party to: AZE, HOUTHI, IGO:UN. */
                side?: string;
                type?: string;
                /** @description ISO 3166 alpha-3. */
                country?: string;
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description As the ledger knew it then: a day (its end) or an instant, RFC 3339. */
                as_of?: string;
                policy?: "lowest" | "range" | "latest-per-claimant";
                lang?: "ar" | "en";
                /** @description `about`: the file that holds codebook and context, for formats with no place for them. */
                part?: "file" | "about";
                /** @description Shows the names of victims, witnesses, minors and private persons, for this reason, which is kept in the file. Takes the role adjudicator. */
                names?: string;
            };
            header?: never;
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    unlockNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    maskNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    beginOidc: {
        parameters: {
            query?: {
                back?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    endOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["UserAccount"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The reason; it is kept with the decision. */
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                        until: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getVocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        types: {
                            [key: string]: components["schemas"]["Label"];
                        };
                        acts: {
                            [key: string]: components["schemas"]["Label"];
                        };
                        measures: {
                            [key: string]: components["schemas"]["Label"];
                        };
                        statuses: {
                            [key: string]: components["schemas"]["Label"];
                        };
                        formats: {
                            [key: string]: components["schemas"]["Label"];
                        };
                        views: string[];
                        policies: string[];
                        accountFields: string[];
                        honesty: components["schemas"]["Label"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
