-- Whether a measure officer entered a mark: what others enter keeps nobody from his audit (design 5).
-- Of older marks nobody knows; they count as an officer's, as they did.
alter table measure_identifier add column entered_by_officer boolean default true not null;
