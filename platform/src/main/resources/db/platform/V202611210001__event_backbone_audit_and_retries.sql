-- Every event this service ever published, append-only: a topic can be refilled from it.
create table event (
    seq          bigint      generated always as identity primary key,
    id           uuid        not null,
    topic        text        not null,
    type         text        not null,
    key          uuid        not null, -- the aggregate
    version      bigint      not null check (version > 0), -- counts per topic and key from 1 without gaps
    occurred_at  timestamptz not null,
    trace_parent text,
    data         text,                 -- JSON exactly as sent; null is a tombstone that erases
    constraint event_version_once unique (topic, key, version)
);

-- The last version given out per aggregate; its row lock puts the events of one aggregate in commit order.
create table event_stream (
    topic   text   not null,
    key     uuid   not null,
    version bigint not null,
    primary key (topic, key)
);

-- What the broker has not acknowledged yet. No watermark: a row is here or it has been sent.
create table outbox (
    seq         bigint      primary key, -- = event.seq
    lane        smallint    not null,    -- 0 live, 1 bulk
    created_at  timestamptz not null
);

create index outbox_by_lane on outbox (lane, seq);

-- How far each consumer has applied each partition; moves in the transaction of the effect.
create table consumer_position (
    consumer     text    not null,
    topic        text    not null,
    partition    integer not null,
    topic_id     text    not null, -- of the broker: another id means the topic was made anew and is read from 0
    next_offset  bigint  not null,
    primary key (consumer, topic, partition)
);

-- The last version applied per aggregate, so that a refilled topic changes nothing.
create table consumed_version (
    consumer text   not null,
    topic    text   not null,
    key      uuid   not null,
    version  bigint not null,
    primary key (consumer, topic, key)
);

-- Events that could not be applied, and the later ones of the same aggregate behind them.
create table dead_letter (
    id          uuid        primary key,
    consumer    text        not null,
    topic       text        not null,
    partition   integer     not null,
    offset_     bigint      not null,
    key         uuid        not null,
    event_id    uuid        not null,
    type        text        not null,
    source      text        not null,
    version     bigint      not null,
    occurred_at timestamptz not null,
    data        text,
    reason      text        not null, -- for administrators
    parked_at   timestamptz not null,
    settled_at  timestamptz,
    settled_as  text        check (settled_as in ('REPLAYED', 'DISCARDED')),
    constraint dead_letter_settled check (num_nulls(settled_at, settled_as) in (0, 2))
);

create unique index dead_letter_open_once on dead_letter (consumer, topic, key, version) where settled_at is null;

-- Who did what; commits with the write. The content itself is never stored here, only its hash.
create table audit_record (
    seq            bigint      generated always as identity primary key,
    at             timestamptz not null,
    actor          text        not null, -- subject of the token, or system:<name>
    actor_name     text        not null,
    action         text        not null,
    subject_type   text        not null,
    subject_id     text        not null,
    content_sha256 text        not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    request_id     text
);

create index audit_record_by_subject on audit_record (subject_type, subject_id, seq);

-- Answers to requests with an Idempotency-Key, kept 24 hours.
create table idempotency_key (
    caller     text        not null,
    route      text        not null,
    key        text        not null check (length(key) <= 200),
    body_hash  text        not null,
    status     smallint,   -- null only inside the transaction that is making the answer
    location   text,
    etag       text,
    body       text,
    created_at timestamptz not null,
    primary key (caller, route, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);

-- A user name belongs for ever to the account that used it first.
create table account_binding (
    username text        primary key,
    subject  text        not null,
    bound_at timestamptz not null
);
