-- Ended, and then opened again by an authority's order. Meanwhile the producer may have opened another.
alter table dossier add column reopened boolean not null default false;

drop index dossier_one_open;
create unique index dossier_one_open on dossier (product_id) where state <> 'DECIDED' and not reopened;
