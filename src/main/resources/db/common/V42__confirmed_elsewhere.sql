-- At which office a mark was entered, and whether somebody of another office confirmed it: two colleagues of one office
-- keep nobody from his audit (design 5). Of older marks nobody knows the office.
alter table measure_identifier add column entered_office varchar(64);
alter table measure_identifier add column confirmed_elsewhere boolean default false not null;
