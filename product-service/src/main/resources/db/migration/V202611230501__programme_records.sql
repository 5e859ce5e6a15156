-- What every programme record has; the tables below take it over with its checks and indexes. It holds no row itself.
create table programme_record_shape (
    id            uuid        primary key,
    version       bigint      not null check (version > 0), -- one more with every change
    state         text        not null check (state in ('ACTIVE', 'WITHDRAWN')), -- withdrawn: recorded by mistake
    recorded_at   timestamptz not null, -- of this version
    words         text        not null, -- every text of it, folded: what it is found by
    external_id   text        check (length(external_id) <= 200), -- in the system or file it came from
    province_code text        check (province_code ~ '^[0-9]{2}$'), -- null: of the nation
    commune_code  text        check (commune_code ~ '^[0-9]{5}$'),
    from_day      date        not null, -- first legal day (Vietnam)
    until_day     date, -- last one; null while it goes on
    evidence_ids  uuid[], -- papers in dossiers
    constraint programme_record_days check (until_day >= from_day),
    constraint programme_record_place check (commune_code is null or province_code is not null)
);

create index programme_record_by_place on programme_record_shape (province_code, commune_code, id);
create index programme_record_words on programme_record_shape using gin (to_tsvector('simple', words));

-- A team of the network of consultants, of an institute, a school or a centre.
create table consultant_team (
    like programme_record_shape including all,
    name text not null,
    home text not null check (home in ('INSTITUTE', 'SCHOOL', 'CENTRE', 'ENTERPRISE', 'OTHER')),
    members bigint check (members between 0 and 10000),
    engagement text
);

-- A raw-material area: where the material of products grows.
create table raw_material_area (
    like programme_record_shape including all,
    name text not null,
    crop_or_stock text not null,
    area_square_metres bigint not null check (area_square_metres between 1 and 1000000000000),
    high_tech_square_metres bigint check (high_tech_square_metres between 0 and 1000000000000),
    production_value_per_hectare bigint check (production_value_per_hectare between 0 and 1000000000000000),
    certification text,
    certified_until date,
    producer_ids uuid[],
    product_ids uuid[],
    geometry text
);

-- What a raw-material area brought in a year.
create table raw_material_area_year (
    like programme_record_shape including all,
    area_id uuid not null references raw_material_area,
    year integer not null check (year between 1990 and 2100),
    output bigint check (output between 0 and 1000000000000000),
    production_value_per_hectare bigint check (production_value_per_hectare between 0 and 1000000000000000)
);

-- A value chain: who works together from material to market, by role.
create table value_chain (
    like programme_record_shape including all,
    name text not null,
    cooperatives uuid[],
    enterprises uuid[],
    households uuid[],
    traders uuid[],
    other_members text[],
    product_ids uuid[],
    effective_since date
);

-- A contract within a value chain: from and until are its days.
create table value_chain_contract (
    like programme_record_shape including all,
    chain_id uuid not null references value_chain,
    supplier_id uuid not null references producer,
    buyer_id uuid references producer,
    buyer_name text,
    number text not null,
    share_permille integer not null check (share_permille between 0 and 1000)
);

-- A product that is offered on a platform, in a supermarket or a showroom; from and until are the days of the offer.
create table market_listing (
    like programme_record_shape including all,
    product_id uuid not null references product,
    producer_id uuid not null references producer,
    channel text not null,
    link text,
    checked_on date
);

-- A product that is exported to a country: from is the first shipment, until the last one known.
create table export (
    like programme_record_shape including all,
    product_id uuid not null references product,
    producer_id uuid not null references producer,
    goods text not null,
    country text not null,
    value bigint check (value between 0 and 1000000000000000),
    currency text,
    papers text[]
);

-- A fair, a week of products or another event of promotion.
create table trade_event (
    like programme_record_shape including all,
    name text not null,
    type text not null check (type in ('FAIR', 'PRODUCT_WEEK', 'TRADE_CONNECTION', 'FESTIVAL', 'OTHER')),
    stalls bigint check (stalls between 0 and 1000000),
    revenue bigint check (revenue between 0 and 1000000000000000),
    producer_ids uuid[],
    product_ids uuid[]
);

-- A survey of producers over two periods; the answers are records of their own.
create table outcome_panel (
    like programme_record_shape including all,
    title text not null,
    topic text not null check (topic in ('DIGITAL_TRANSFORMATION', 'RECOGNITION', 'CREDIT', 'TRAINING', 'OTHER')),
    method text not null,
    sample integer not null check (sample between 1 and 1000000),
    base_from date not null,
    base_until date not null,
    later_from date not null,
    later_until date not null,
    source text
);

-- What a producer answered in a survey: its business data of both periods. Others see figures of many only.
create table outcome_answer (
    like programme_record_shape including all,
    panel_id uuid not null references outcome_panel,
    producer_id uuid not null references producer,
    revenue_before bigint check (revenue_before between 0 and 1000000000000000),
    revenue_later bigint check (revenue_later between 0 and 1000000000000000),
    price_before bigint check (price_before between 0 and 1000000000000000),
    price_later bigint check (price_later between 0 and 1000000000000000),
    output_before bigint check (output_before between 0 and 1000000000000000),
    output_later bigint check (output_later between 0 and 1000000000000000),
    workers_before bigint check (workers_before between 0 and 1000000000000000),
    workers_later bigint check (workers_later between 0 and 1000000000000000)
);

-- A producer's way to a quality standard or an intellectual property right.
create table standards_plan (
    like programme_record_shape including all,
    producer_id uuid not null references producer,
    standard text not null,
    status text not null check (status in ('PLANNED', 'UNDER_WAY', 'REACHED', 'GIVEN_UP')),
    progress_percent integer not null check (progress_percent between 0 and 100),
    target_on date,
    reached_on date,
    support bigint check (support between 0 and 1000000000000000),
    product_ids uuid[]
);

-- A measure of circular economy, under one of the six contents.
create table circular_measure (
    like programme_record_shape including all,
    name text not null,
    content text not null check (content in ('RESOURCES_AND_BIODIVERSITY', 'FOOD_SYSTEMS', 'PROCESSING_OF_SMALL_FIRMS', 'ORGANIC_AGRICULTURE', 'RURAL_TRADES_WITH_MATERIAL_AREAS', 'COMMUNITY_TOURISM')),
    indicator text not null,
    unit text not null,
    target bigint check (target between 0 and 1000000000000000),
    value bigint check (value between 0 and 1000000000000000),
    producer_id uuid references producer,
    product_ids uuid[]
);

-- A link of products to community tourism, a craft village or a route.
create table tourism_link (
    like programme_record_shape including all,
    place text not null,
    type text not null check (type in ('COMMUNITY_TOURISM', 'CRAFT_VILLAGE', 'ROUTE', 'SITE')),
    route text,
    visitors bigint check (visitors between 0 and 1000000000),
    producer_ids uuid[],
    product_ids uuid[]
);

-- How far a producer is in digital means; what changes is a new version.
create table digital_readiness (
    like programme_record_shape including all,
    producer_id uuid not null references producer,
    traceability_stamp boolean not null,
    barcode boolean not null,
    website boolean not null,
    online_shop boolean not null,
    electronic_invoice boolean not null,
    electronic_payment boolean not null
);

-- A consultant of the programme: personal. Which dossiers the person advised on stands with the dossiers, by account.
create table consultant (
    like programme_record_shape including all,
    name text not null,
    username text,
    organisation text,
    field text not null check (field in ('PRODUCT_DEVELOPMENT', 'QUALITY', 'MARKET', 'DESIGN', 'FINANCE', 'DIGITAL', 'OTHER')),
    criteria text,
    capability text,
    team_id uuid references consultant_team
);

-- A centre for design, promotion or start-ups of a province, district or commune.
create table centre (
    like programme_record_shape including all,
    name text not null,
    type text not null check (type in ('DESIGN', 'PROMOTION', 'STARTUP')),
    status text not null check (status in ('PLANNED', 'BUILT', 'UPGRADED')),
    funds text not null check (funds in ('STATE_BUDGET', 'ENTERPRISE', 'MIXED', 'OTHER')),
    cost bigint check (cost between 0 and 1000000000000000)
);

-- A programme for starting or promoting rural firms.
create table startup_programme (
    like programme_record_shape including all,
    name text not null,
    type text not null check (type in ('STARTUP', 'PROMOTION', 'INCUBATION')),
    participants bigint check (participants between 0 and 10000000),
    budget bigint check (budget between 0 and 1000000000000000)
);

-- A course for producers, officers or council members.
create table training (
    like programme_record_shape including all,
    title text not null,
    audience text not null check (audience in ('PRODUCERS', 'OFFICERS', 'COUNCIL_MEMBERS', 'CONSULTANTS')),
    attended integer not null check (attended between 0 and 1000000),
    certified integer not null check (certified between 0 and 1000000),
    producer_ids uuid[]
);

-- A province's plan of the programme or project of restructuring; from and until are its period.
create table programme_plan (
    like programme_record_shape including all,
    type text not null check (type in ('OCOP_PLAN', 'RESTRUCTURING_PROJECT')),
    title text not null,
    decision text not null,
    decided_on date not null,
    status text not null check (status in ('DRAFT', 'IN_FORCE', 'FINISHED', 'REPLACED')),
    solutions text[]
);

-- A target of a period, of the nation or a province, with the progress.
create table target (
    like programme_record_shape including all,
    measure text not null,
    title text not null,
    unit text not null,
    target bigint not null check (target between 0 and 1000000000000000),
    reached bigint check (reached between 0 and 1000000000000000),
    reached_on date,
    source text not null
);

-- A figure as a report prints it; from and until are the period it speaks of. Never computed with.
create table context_figure (
    like programme_record_shape including all,
    measure text not null,
    printed text not null,
    value text not null,
    unit text not null,
    source text not null,
    page text,
    doubtful boolean not null,
    doubt text
);

-- A code of an editable list; from and until are the days on which new records may use it.
create table code_entry (
    like programme_record_shape including all,
    code_list text not null check (code_list in ('SALES_CHANNEL', 'QUALITY_STANDARD')),
    code text not null,
    name_vi text not null,
    name_en text not null,
    type text
);

create index market_listing_by_product on market_listing (product_id, id);
create unique index code_entry_once on code_entry (code_list, code, from_day) where state = 'ACTIVE';
create index outcome_answer_by_panel on outcome_answer (panel_id) where state = 'ACTIVE';
-- A producer answers once in a survey.
create unique index outcome_answer_once on outcome_answer (panel_id, producer_id) where state = 'ACTIVE';
