-- Who may use a mark or an indication for which products. Legal records: what ends one stands beside it.
create table ip_right_use (
    id                 uuid primary key, -- grows with time
    ip_right_id        uuid        not null references ip_right,
    holder_producer_id uuid,             -- owned by product-service
    holder_name        text,             -- of another, or of the producer for people
    product_ids        uuid[]      not null default '{}',
    valid_from         date        not null,
    valid_until        date,             -- last day, included; absent: as long as the right
    document           jsonb       not null,
    note               text,
    recorded_at        timestamptz not null,
    constraint ip_right_use_holder check (num_nonnulls(holder_producer_id, holder_name) > 0),
    constraint ip_right_use_dates check (valid_until >= valid_from)
);

create index ip_right_use_by_right on ip_right_use (ip_right_id, id);
create index ip_right_use_by_product on ip_right_use using gin (product_ids);
create index ip_right_use_to_lapse on ip_right_use (valid_until, id) where valid_until is not null;

create table ip_right_use_revocation (
    use_id      uuid primary key references ip_right_use,
    revoked_on  date        not null, -- counts from this day on
    reason      text        not null,
    document    jsonb,
    recorded_at timestamptz not null
);

create table ip_right_use_lapse (
    use_id       uuid primary key references ip_right_use,
    announced_on date not null
);

create trigger ip_right_use_fixed before update or delete on ip_right_use
    for each row execute function refuse_change();
create trigger ip_right_use_revocation_fixed before update or delete on ip_right_use_revocation
    for each row execute function refuse_change();
create trigger ip_right_use_lapse_fixed before update or delete on ip_right_use_lapse
    for each row execute function refuse_change();

-- The same rule as UseState.on, for lists, passports and figures; a test holds both against each other.
create function ip_use_state(valid_from date, valid_until date, revoked_on date, right_state text, day date)
    returns text language sql immutable as $$
    select case
        when day < valid_from then 'NOT_YET'
        when revoked_on <= day then 'REVOKED'
        when valid_until < day then 'EXPIRED'
        when right_state in ('GRANTED', 'RENEWED') then 'IN_FORCE'
        else 'RIGHT_NOT_IN_FORCE'
    end
$$;
