-- Stars that the product had when an upgrade was sent up: a result that is no higher is not recognised (ADR-0102).
alter table assessment
    add column upgrade_from integer constraint assessment_upgrade_from check (upgrade_from between 3 and 5),
    add constraint assessment_upgrade_of_an_upgrade check (upgrade_from is null or dossier_kind = 'UPGRADE'),
    drop constraint assessment_not_reached_below_3,
    add constraint assessment_not_reached_below_3
        check (state <> 'NOT_REACHED' or stars <= coalesce(upgrade_from, 2)),
    drop constraint assessment_ended_below_3,
    add constraint assessment_ended_below_3 check (follow_up <> 'END' or stars <= coalesce(upgrade_from, 2));
