-- Rows of a file may correct, revoke, extend and take back; a row that does is about a result and need not name its product.
alter table assessment_import_row
    alter column result_id drop not null,
    alter column product_id drop not null,
    alter column producer_id drop not null,
    drop constraint import_row_status,
    add constraint import_row_status check (status in ('CREATED', 'UNCHANGED', 'CORRECTED', 'VOIDED', 'HELD_BACK')),
    add column row_id uuid,    -- the row's own key
    add column foreseen jsonb; -- of rows that were checked only: what would stand under the key, for later rows of the same file

drop index assessment_import_row_seen;
create index assessment_import_row_foreseen on assessment_import_row (import_id, row_id) where foreseen is not null;
create index assessment_import_row_foreseen_of_result on assessment_import_row (import_id, result_id) where foreseen is not null;
create index assessment_import_row_foreseen_of_product on assessment_import_row (import_id, product_id) where foreseen is not null;

-- The order in which a file's rows are taken: as they stand, or by legal date where they do not stand so (ADR-0122).
alter table assessment_import
    add column row_order text not null default 'FILE' constraint import_row_order check (row_order in ('FILE', 'LEGAL_DATE'));
