create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are legal records: a correction is a new record', tg_table_name;
end
$$;

create trigger sheet_version_fixed before update or delete on sheet_version
    for each row execute function refuse_change();
create trigger closing_fixed before update or delete on closing
    for each row execute function refuse_change();
create trigger closing_sheet_fixed before update or delete on closing_sheet
    for each row execute function refuse_change();
create trigger deliberation_fixed before update or delete on deliberation
    for each row execute function refuse_change();
create trigger assessment_result_fixed before update or delete on assessment_result
    for each row execute function refuse_change();
create trigger decision_fixed before update or delete on decision
    for each row execute function refuse_change();
create trigger decision_item_fixed before update or delete on decision_item
    for each row execute function refuse_change();
create trigger notice_fixed before update or delete on notice
    for each row execute function refuse_change();
create trigger imported_result_fixed before update or delete on imported_result
    for each row execute function refuse_change();
