-- What a team of the network of consultants was engaged for.
create table consultant_engagement (
    like programme_record_shape including all,
    team_id uuid not null references consultant_team,
    producer_id uuid references producer, -- null: it worked for an office
    product_id uuid references product,
    dossier_id uuid references dossier,
    field text not null check (field in ('PRODUCT_DEVELOPMENT', 'QUALITY', 'MARKET', 'DESIGN', 'FINANCE', 'DIGITAL', 'OTHER')),
    contract text
);

create index consultant_engagement_by_team on consultant_engagement (team_id) where state = 'ACTIVE';
create index consultant_engagement_by_dossier on consultant_engagement (dossier_id) where state = 'ACTIVE';

-- First day of the certification of a raw-material area.
alter table raw_material_area
    add column certified_from date,
    add constraint raw_material_area_certified check (certified_until >= certified_from);
