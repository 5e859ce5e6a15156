-- The answer about a product is two halves, put together when it is read: a certificate no longer rewrites the product's (ADR-0191).
alter table product_star
    drop constraint product_star_product_id_fkey, -- a certificate may be heard of before its product
    add column revision    bigint not null default 1, -- counts the changes of this half
    add column body        text,  -- JSON: state, stars, certificate
    add column lapsed_body text;  -- what holds after valid_until; null where nothing lapses by itself

create function pg_temp.half(answer text) returns text language sql immutable as $$
    select json_build_object('state', answer::json -> 'state', 'stars', answer::json -> 'stars', 'certificate', answer::json -> 'certificate')::text
$$;

update product_star s set body = pg_temp.half(v.body), lapsed_body = case when v.lapsed_body is not null then pg_temp.half(v.lapsed_body) end
from product_view v where v.product_id = s.product_id;

-- Certificates of products that are not known yet.
insert into product_star (product_id, stars, star_state, valid_until, body, lapsed_body)
select distinct on (product_id) product_id, stars, case state when 'REVOKED' then 'REVOKED' when 'EXPIRED' then 'LAPSED' else 'RECOGNISED' end,
    valid_until,
    json_build_object(
        'state', case state when 'REVOKED' then 'REVOKED' when 'EXPIRED' then 'LAPSED' else 'RECOGNISED' end,
        'stars', case when state not in ('REVOKED', 'EXPIRED') then stars end,
        'certificate', json_build_object('number', number, 'stars', stars, 'state', state, 'validFrom', valid_from, 'validUntil', valid_until)),
    case when state not in ('REVOKED', 'EXPIRED') then json_build_object('state', 'LAPSED', 'stars', null,
        'certificate', json_build_object('number', number, 'stars', stars, 'state', 'EXPIRED', 'validFrom', valid_from, 'validUntil', valid_until)) end
from product_certificate
where state not in ('SUPERSEDED', 'WITHDRAWN') and not exists (select from product where id = product_id)
order by product_id, valid_from desc, recorded_at desc, certificate_id desc;

alter table product_star
    alter column body set not null,
    add constraint product_star_recognised_lapses check ((star_state = 'RECOGNISED') = (lapsed_body is not null));

update product_view set body = (body::jsonb - 'state' - 'stars' - 'certificate')::text;

alter table product_view drop constraint product_view_lapses_into_something;
alter table product_view drop column lapses_after, drop column lapsed_body;
alter table product_view alter column search drop expression;
alter table product_view alter column search set not null, drop column folded; -- only the search read it
alter table product_view reset (fillfactor); -- it is written when the product changes alone
