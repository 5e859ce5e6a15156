-- An extension decided elsewhere is told by its last day alone; what is corrected or taken back elsewhere never counted.
alter table certificate_extension
    alter column decision_number drop not null,
    alter column signed_on drop not null,
    alter column reason drop not null,
    add column origin text not null default 'SCORED_HERE',
    add constraint extension_origin check (origin in ('SCORED_HERE', 'IMPORTED')),
    add constraint extension_here_is_whole check (origin = 'IMPORTED' or num_nulls(decision_number, signed_on, reason) = 0);

alter table certificate_withdrawal
    add column annulled boolean not null default false;
