-- A checked row tells what would stand after it (column foreseen); nobody has asked for its hash since.
alter table assessment_import_row drop column content_sha256;
