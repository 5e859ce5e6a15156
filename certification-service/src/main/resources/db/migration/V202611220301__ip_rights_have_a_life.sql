-- What is recorded of a right beside its course.
alter table ip_right
    add column goods             text,       -- what carries it, e.g. nước mắm
    add column country           text,       -- of a right from abroad, ISO 3166; absent for Vietnam
    add column support_programme text,
    add column economic_sector   text,
    add column granted_text      text,       -- as a source tells it where the day is not known, e.g. 2021
    add column area_on           date,       -- the map on which the units of the area are found
    add column area_codes        text[]      not null default '{}',
    add column documents         jsonb       not null default '[]',
    add column note              text,
    add column source            text,       -- of a record that was collected, not written by an officer
    add column collected_on      date,
    add constraint ip_right_area_dated check (area_on is not null or area_codes = '{}'),
    add constraint ip_right_source_whole check (num_nulls(source, collected_on) in (0, 2));

create index ip_right_by_province on ip_right (province_code, id);
create index ip_right_by_programme on ip_right (support_programme) where support_programme is not null;

-- Every step with the end of the term that began with it; one record may bring several.
alter table ip_right_state
    add column step         integer,
    add column valid_until  date, -- last day, included; absent: no end, or one that is not known
    add column requested_on date,
    add column document     jsonb;

update ip_right_state s set step = s.version,
    valid_until = case when s.state in ('GRANTED', 'RENEWED', 'EXPIRED', 'CANCELLED') then r.valid_until end
from ip_right r where r.id = s.ip_right_id;

alter table ip_right_state
    alter column step set not null,
    drop constraint ip_right_state_pkey,
    add primary key (ip_right_id, step);

create trigger ip_right_state_fixed before update or delete on ip_right_state
    for each row execute function refuse_change();

-- The same rule as IpHistory.stateOn, for lists and figures; a test holds both against each other.
create function ip_right_on(right_id uuid, day date)
    returns table (state text, state_on date, valid_until date) language sql stable as $$
    select case when s.state in ('GRANTED', 'RENEWED') and s.valid_until < day then 'EXPIRED' else s.state end,
        case when s.state in ('GRANTED', 'RENEWED') and s.valid_until < day then s.valid_until + 1 else s.state_on end,
        s.valid_until
    from ip_right_state s where s.ip_right_id = right_id and s.state_on <= day
    order by s.step desc limit 1
$$;

-- Which end of a term was announced; a renewed right has a later end.
create table ip_right_lapse (
    ip_right_id  uuid not null references ip_right,
    last_day     date not null,
    announced_on date not null,
    primary key (ip_right_id, last_day)
);

create trigger ip_right_lapse_fixed before update or delete on ip_right_lapse
    for each row execute function refuse_change();

create index ip_right_to_lapse on ip_right (valid_until, id) where state in ('GRANTED', 'RENEWED');
