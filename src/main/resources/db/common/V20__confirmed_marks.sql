-- Whether a mark may loosen something (design 4.3), and by whom it was entered, as keyed marks.
-- Of older marks nobody knows who entered them: they protect, and loosen nothing until confirmed.
alter table measure_identifier add column confirmed boolean default false not null;
alter table measure_identifier add column entered_by_sub varchar(64);
alter table measure_identifier add column entered_by_upn varchar(64);
