alter table evidence drop constraint evidence_reused_once;

create unique index evidence_reused_once on evidence (dossier_id, reused_from) where withdrawn_at is null;
