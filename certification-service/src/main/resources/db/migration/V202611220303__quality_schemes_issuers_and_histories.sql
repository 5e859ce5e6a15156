-- A code list that is edited through the API. Usual validity is a hint to who records, never a refusal.
alter table quality_scheme
    add column scope            text,
    add column usual_months     integer,               -- of validity; absent: as the scheme has it
    add column extension_months integer not null default 0,
    add column endless          boolean not null default false, -- counts while the product is unchanged
    add column declaration      boolean not null default false, -- made by the producer; names its legal basis
    add column active_from      date,
    add column active_until     date,                  -- last day on which a certificate can begin
    add column note             text,
    add column source           text,
    add column version          bigint  not null default 1,
    add constraint quality_scheme_days check (active_until >= active_from),
    add constraint quality_scheme_months check (usual_months > 0 and extension_months >= 0);

insert into quality_scheme (code, name) values
    ('DKCB', 'Đăng ký bản công bố sản phẩm'),
    ('COSMETIC', 'Phiếu công bố sản phẩm mỹ phẩm')
on conflict do nothing;

update quality_scheme q set scope = v.scope, usual_months = v.months, extension_months = v.extension, endless = v.endless,
    declaration = v.declaration, note = v.note, source = v.source
from (values
    ('VIETGAP', 'crops, livestock, aquaculture (Vietnam)', 24, 3, false, false, null, 'at most 2 years, up to 3 months more'),
    ('GLOBALGAP', 'farm assurance (international)', 12, 0, false, false, null, null),
    ('HACCP', 'food safety', 36, 0, false, false, 'giám sát hằng năm', null),
    ('ISO22000', 'food safety management', 36, 0, false, false, 'giám sát hằng năm', null),
    ('ISO9001', 'quality management', 36, 0, false, false, 'giám sát hằng năm', null),
    ('ISO14001', 'environmental management', 36, 0, false, false, 'giám sát hằng năm', null),
    ('FSSC22000', 'food safety', null, 0, false, false, null, null),
    ('BRCGS', 'food safety (retail export)', null, 0, false, false, null, null),
    ('GMP', 'good manufacturing practice', null, 0, false, false, null, null),
    ('GMP_WHO', 'medicines, supplements', null, 0, false, false, null, null),
    ('CGMP', 'cosmetics', null, 0, false, false, null, null),
    ('GACP_WHO', 'medicinal plants', null, 0, false, false, null, null),
    ('ORGANIC_VN', 'organic (Vietnam)', 24, 0, false, false, null, 'Nghị định 109/2018/NĐ-CP'),
    ('ORGANIC_USDA', 'organic (US)', null, 0, false, false, null, null),
    ('ORGANIC_EU', 'organic (EU)', null, 0, false, false, null, null),
    ('ORGANIC_JAS', 'organic (Japan)', null, 0, false, false, null, null),
    ('HALAL', 'halal market', null, 0, false, false, null, null),
    ('FDA', 'export to the US', null, 0, false, false, null, null),
    ('RAINFOREST', 'coffee, tea, cocoa', null, 0, false, false, null, null),
    ('FAIRTRADE', 'coffee, tea, rice', null, 0, false, false, null, null),
    ('4C', 'coffee', null, 0, false, false, null, null),
    ('ASC', 'aquaculture', null, 0, false, false, null, null),
    ('BAP', 'aquaculture', null, 0, false, false, null, null),
    ('MSC', 'wild fish', null, 0, false, false, null, null),
    ('FSC', 'wood, bamboo', null, 0, false, false, null, null),
    ('SMETA', 'social responsibility', null, 0, false, false, null, null),
    ('ATTP', 'legal condition (food)', 36, 0, false, false, null, 'Luật An toàn thực phẩm'),
    ('TCB', 'legal condition (food)', null, 0, true, true, 'phiếu kiểm nghiệm không quá 12 tháng', '15/2018/NĐ-CP hoặc văn bản thay thế'),
    ('DKCB', 'legal condition (functional food and alike)', null, 0, false, true, null, '15/2018/NĐ-CP hoặc văn bản thay thế'),
    ('COSMETIC', 'legal condition (cosmetics)', 60, 0, false, true, null, null)
) as v (code, scope, months, extension, endless, declaration, note, source)
where q.code = v.code;

-- Who certifies.
create table certificate_issuer (
    id            uuid primary key,
    name          text        not null,
    name_key      text        not null unique, -- small letters, single blanks: one body is entered once
    accreditation text,
    country       text        not null default 'VN',
    website       text,
    note          text,
    version       bigint      not null default 1,
    recorded_at   timestamptz not null
);

insert into certificate_issuer (id, name, name_key, recorded_at)
select gen_random_uuid(), min(btrim(issuer)), lower(regexp_replace(btrim(issuer), '\s+', ' ', 'g')), min(recorded_at)
from quality_certificate group by lower(regexp_replace(btrim(issuer), '\s+', ' ', 'g'));

alter table quality_certificate
    add column issuer_id  uuid references certificate_issuer,
    add column number_key text,
    add column document   jsonb;

update quality_certificate q set issuer_id = i.id, number_key = upper(regexp_replace(q.number, '\s', '', 'g'))
from certificate_issuer i where i.name_key = lower(regexp_replace(btrim(q.issuer), '\s+', ' ', 'g'));

alter table quality_certificate
    alter column issuer_id set not null,
    alter column number_key set not null,
    drop constraint quality_certificate_once,
    add constraint quality_certificate_once unique (scheme, issuer_id, number_key);

create index quality_certificate_by_holder on quality_certificate (holder_producer_id) where holder_producer_id is not null;
create index quality_certificate_by_name on quality_certificate (scheme, lower(holder_name));
create index quality_certificate_to_lapse on quality_certificate (valid_until, id) where valid_until is not null;

-- What the issuer did with it, in the order of their days; never changed.
create table quality_certificate_change (
    certificate_id uuid        not null references quality_certificate,
    step           integer     not null,
    change         text        not null,
    on_day         date        not null, -- counts from this day on
    reason         text,
    document       jsonb,
    recorded_at    timestamptz not null,
    primary key (certificate_id, step),
    constraint quality_change_kind check (change in ('SUSPENDED', 'REINSTATED', 'WITHDRAWN'))
);

insert into quality_certificate_change (certificate_id, step, change, on_day, recorded_at)
select id, 1, 'WITHDRAWN', withdrawn_on, recorded_at from quality_certificate where withdrawn_on is not null;

alter table quality_certificate drop column withdrawn_on;

create trigger quality_certificate_change_fixed before update or delete on quality_certificate_change
    for each row execute function refuse_change();

create table quality_certificate_lapse (
    certificate_id uuid primary key references quality_certificate,
    announced_on   date not null
);

create trigger quality_certificate_lapse_fixed before update or delete on quality_certificate_lapse
    for each row execute function refuse_change();

-- The same rule as QualityLife.stateOn, for lists and passports; a test holds both against each other.
create function quality_state_on(id uuid, valid_from date, valid_until date, day date)
    returns table (state text, state_on date, change text, change_on date) language sql stable as $$
    select case
        when day < valid_from then 'UNKNOWN'
        when c.change = 'WITHDRAWN' then 'WITHDRAWN'
        when valid_until < day then 'EXPIRED'
        when c.change = 'SUSPENDED' then 'SUSPENDED'
        else 'VALID'
    end, case
        when day < valid_from then null
        when c.change = 'WITHDRAWN' then c.on_day
        when valid_until < day then valid_until + 1
        else coalesce(c.on_day, valid_from)
    end, c.change, c.on_day
    from (select 1) one left join lateral (
        select h.change, h.on_day from quality_certificate_change h
        where h.certificate_id = id and h.on_day <= day order by h.step desc limit 1) c on true
$$;
