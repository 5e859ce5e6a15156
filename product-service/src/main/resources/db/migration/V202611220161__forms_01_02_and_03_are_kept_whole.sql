-- Form 02 asks when the producer was founded, for the representative's ethnic group and for the permanent address (personal: ADR-0052).
alter table producer_private
    add column founded_on        date,
    add column ethnicity         text,
    add column permanent_address text;

-- What Form 02 asks for in words and ticks beside the scores. A field left out = not stated; an empty list = none of them is held.
create table dossier_description (
    dossier_id uuid  primary key references dossier,
    content    jsonb not null
);

-- Office part of Form 01: who took the dossier in, at the commune and at the province. One row per submission and office.
create table dossier_receipt (
    dossier_id     uuid        not null references dossier,
    version_number integer     not null check (version_number > 0), -- the submission that was taken in
    level          text        not null check (level in ('COMMUNE', 'PROVINCE')),
    slip_number    text        not null,
    received_on    date        not null,
    receiver       text,       -- name of the official; null if not stated
    product_code   text,       -- as given at the commune's receipt
    samples        integer     check (samples >= 0), -- units, taken in by the commune
    due_on         date,       -- last of the commune's 15 working days
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    primary key (dossier_id, version_number, level),
    constraint dossier_receipt_samples_at_the_commune
        check ((level = 'COMMUNE') = (due_on is not null) and (level = 'COMMUNE') = (samples is not null))
);

insert into dossier_receipt (dossier_id, version_number, level, slip_number, received_on, samples, due_on, recorded_by, recorded_at)
select d.id, v.number, 'COMMUNE', d.slip_number, d.received_on, coalesce(d.samples_received, 0), d.due_on, 'migration', d.changed_at
from dossier d join lateral (select max(number) as number from dossier_version where dossier_id = d.id) v on v.number is not null
where d.received_on is not null;

-- Form 03 of each submission with all its fields; commune_report keeps the comments of the latest. A dossier that was returned is reported on again.
create table commune_report_version (
    dossier_id       uuid        not null references dossier,
    version_number   integer     not null check (version_number > 0),
    content          jsonb       not null,
    reported_by      text        not null,
    reported_at      timestamptz not null,
    primary key (dossier_id, version_number)
);

insert into commune_report_version (dossier_id, version_number, content, reported_by, reported_at)
select r.dossier_id, v.number,
       jsonb_strip_nulls(jsonb_build_object(
           'originAndMaterial', r.origin_and_material, 'localLabour', r.local_labour, 'ideaOrigin', r.idea_origin,
           'localIdentity', r.local_identity, 'recommendation', r.recommendation,
           'proposalLetter', case when r.letter_number is null then null else jsonb_build_object(
               'number', r.letter_number, 'signedOn', r.letter_signed_on, 'signer', r.letter_signer) end)),
       r.reported_by, r.reported_at
from commune_report r join lateral (select max(number) as number from dossier_version where dossier_id = r.dossier_id) v
     on v.number is not null;

-- The personal part of what was submitted, apart from dossier_version so that it can be erased.
create table dossier_version_private (
    dossier_id uuid    not null,
    number     integer not null,
    content    jsonb   not null,
    primary key (dossier_id, number),
    foreign key (dossier_id, number) references dossier_version
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are legal records: a correction is a new record', tg_table_name;
end
$$;

create trigger dossier_version_fixed before update or delete on dossier_version
    for each row execute function refuse_change();
create trigger dossier_version_private_fixed before update on dossier_version_private
    for each row execute function refuse_change();
create trigger dossier_receipt_fixed before update or delete on dossier_receipt
    for each row execute function refuse_change();
create trigger commune_report_version_fixed before update or delete on commune_report_version
    for each row execute function refuse_change();
