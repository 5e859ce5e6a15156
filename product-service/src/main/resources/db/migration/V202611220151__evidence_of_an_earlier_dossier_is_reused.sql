-- With which dossier a later one is compared, and whose papers it may reuse; fixed when it opens, null for a first one.
alter table dossier
    add column earlier_id uuid references dossier,
    add constraint dossier_not_earlier_than_itself check (earlier_id <> id);

update dossier d
set earlier_id = (select e.id from dossier e
                  where e.product_id = d.product_id and e.producer_id = d.producer_id and e.state = 'DECIDED' and e.id < d.id
                  order by exists (select 1 from dossier_assessment a where a.dossier_id = e.id and a.outcome = 'RECOGNISED') desc,
                           e.id desc
                  limit 1);

-- The paper of the earlier dossier that this one is; the file is stored once.
alter table evidence
    add column reused_from uuid references evidence,
    add constraint evidence_reused_once unique (dossier_id, reused_from);
