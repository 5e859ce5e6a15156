create table product (
    id            uuid        primary key,
    producer_id   uuid        not null references producer,
    product_set   smallint    check (product_set between 1 and 26), -- of Decision 26/2026; null only for imported ones of a former group
    former_group  text,       -- the group under an older decision, as the source system names it
    name          text        not null check (length(name) between 1 and 300),
    description   text        not null default '',
    commune_code  text        not null check (commune_code ~ '^[0-9]{5}$'),
    province_code text        not null check (province_code ~ '^[0-9]{2}$'),
    origin        text        not null check (origin in ('REGISTERED', 'IMPORTED')),
    imported_at   timestamptz, -- when the source system recorded what stands here; null once a person has edited it
    created_at    timestamptz not null,
    code          text        unique, -- current code (T)-(X)-(STT)-20YY; null before the first receipt
    stars         smallint    check (stars between 3 and 5), -- of the current certificate, also when it has lapsed
    star_state    text        not null default 'UNRATED' check (star_state in ('UNRATED', 'RECOGNISED', 'LAPSED', 'REVOKED')),
    valid_until   date,       -- last day of the current certificate
    revision      bigint      not null default 0, -- counts every change of what the public sees
    constraint product_set_or_former_group check (product_set is not null or origin = 'IMPORTED')
);

create index product_by_producer on product (producer_id);
create index product_by_area on product (province_code, commune_code, id);
create index product_by_set on product (product_set, id);
create index product_by_stars on product (stars, id) where stars is not null;

-- Every code a product ever had. Codes are attributes with dates, not keys. Our own are unique for ever; those of earlier
-- software are only unique within their system.
create table product_code (
    scheme     text not null, -- 'DECISION_26' or the source system's name
    code       text not null,
    product_id uuid not null references product,
    valid_from date not null,
    valid_until date,
    primary key (scheme, code)
);

create index product_code_by_product on product_code (product_id);
create index product_code_by_code on product_code (code);

-- Last serial number handed out by a commune in a year; the row's lock makes serials gapless.
create table commune_serial (
    commune_code text    not null,
    year         integer not null,
    kind         text    not null check (kind in ('PRODUCT_CODE', 'RECEIPT_SLIP')),
    last         integer not null check (last > 0),
    primary key (commune_code, year, kind)
);

-- Copy of the certificates that certification-service issued, kept in whatever order its events arrive. No foreign key on
-- product: the certificate of an imported product may be heard of before the product.
create table product_certificate (
    certificate_id uuid        primary key,
    product_id     uuid        not null,
    number         text        not null,
    stars          smallint    not null check (stars between 3 and 5),
    state          text        not null,
    valid_from     date        not null,
    valid_until    date        not null,
    recorded_at    timestamptz not null
);

create index product_certificate_by_product on product_certificate (product_id);

-- The public answer about a product, written whenever a part of it changes, so that the most frequent read is one row by key.
create table product_view (
    product_id   uuid     primary key references product,
    revision     bigint   not null,
    body         text     not null, -- the JSON answer
    lapses_after date,    -- last day on which body is true; afterwards lapsed_body is
    lapsed_body  text,
    folded       text     not null, -- names and codes in lower case without tone marks
    search       tsvector generated always as (to_tsvector('simple', folded)) stored,
    constraint product_view_lapses_into_something check ((lapses_after is null) = (lapsed_body is null))
);

create index product_view_by_text on product_view using gin (search);
