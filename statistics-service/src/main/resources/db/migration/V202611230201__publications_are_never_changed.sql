-- Figures as they were published. Owned here, not made from events: a rebuild of the read model leaves the table alone, and the
-- database's backup keeps it.
create table publication (
    id            uuid        primary key,
    number        text        not null,
    revision      integer     not null, -- counts those of one measure and day from 1
    measure       text        not null, -- of the first value
    measures      text[]      not null, -- of all values
    title         jsonb       not null, -- vi, en
    as_of         date        not null,
    as_of_printed text        not null,
    published_on  date,                 -- null: the source does not tell
    definition    text,                 -- null: the source does not tell
    boundaries    text,
    cube          text,                 -- with dimensions and known_at for what was counted here
    dimensions    text[],
    known_at      timestamptz,
    citation      text,                 -- for what was printed elsewhere
    base          jsonb,                -- vi, en; what shares and ratios refer to
    figures       jsonb       not null,
    caveats       jsonb       not null,
    standing      text        not null,
    recorded_at   timestamptz not null,
    constraint publication_number unique (number),
    constraint publication_revision unique (measure, as_of, revision),
    constraint publication_counted_or_printed check (
        (cube is not null and dimensions is not null and known_at is not null and definition is not null and boundaries is not null and citation is null)
        or (cube is null and dimensions is null and known_at is null and citation is not null)),
    constraint publication_standing check (standing in ('PRINTED', 'DERIVED', 'GENERATED')),
    constraint publication_boundaries check (boundaries in ('2024', '2025')),
    constraint publication_definition check (definition in ('recognisedEver', 'validOnDay'))
);
create index publication_day on publication (as_of desc, id);
create index publication_measures on publication using gin (measures);

create function refuse_change_of_a_publication() returns trigger language plpgsql as $$
begin
    raise exception 'publications are kept for ever';
end
$$;
create trigger publication_kept before update or delete or truncate on publication
    for each statement execute function refuse_change_of_a_publication();
