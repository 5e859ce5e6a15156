-- Producers have cells of their own (ADR-0194): differences are made as facts come in, so what came before is read anew, beside the model that answers.
create index certificate_fact_producer on certificate_fact (producer_id);
insert into read_model_rebuild (id, state, started_by, started_at)
select gen_random_uuid(), 'READING', 'V202611231200', now() where exists (select from certificate_fact)
on conflict do nothing; -- one that is under way begins again, because the model has another shape

-- Sums by sixths of a month in the place of thirds, so that a question adds up less of the days between. What is folded is folded anew.
truncate cell_checkpoint;
truncate cell_pack;
update cell_fold set folded_seq = 0;
alter table cell_checkpoint
    drop constraint cell_checkpoint_span,
    add constraint cell_checkpoint_span check (span in ('YEAR', 'MONTH', 'FIVE', 'LATER_YEAR', 'LATER_MONTH'));

-- Packed already: to compress it once more costs each fold and each question more than the room is worth.
alter table cell_checkpoint alter column cells set storage external;
